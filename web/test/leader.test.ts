import { describe, expect, test } from 'vitest'
import { doorName, doorOf, filterOf, healthDoors, weekDoors } from '../src/leader/doors'
import { everyTask, type PlanTask, tasksThat } from '../src/plan/taskFilter'
import { byPlan, type UnitDuty } from '../src/unit/byPlan'

describe('a door of the overview', () => {
  test('survives the address, whichever it is; anything else opens none', () => {
    for (const health of healthDoors) expect(doorOf(doorName({ health }))).toEqual({ health })
    for (const week of weekDoors) expect(doorOf(doorName({ week }))).toEqual({ week })
    for (const other of [undefined, null, '', 'health-FINE', 'week-', ['health-DONE']]) expect(doorOf(other)).toBeNull()
  })

  test('leads to the duties that it counts; none to the worst', () => {
    expect(filterOf({ health: 'DONE' })).toEqual({ health: ['DONE'] })
    expect(filterOf({ week: 'SILENT' })).toEqual({ week: ['SILENT'] })
    expect(filterOf(null)).toEqual({ health: ['OVERDUE', 'BLOCKED', 'AT_RISK'] })
  })
})

describe('the tasks of a plan', () => {
  const task = (number: string, more: Partial<PlanTask> = {}, units: [string, string, boolean?][] = []): PlanTask => ({
    ...{ id: number, number, chapter: '一', title: `任务${number}`, dueOn: null, dueOnInvented: false },
    ...{ outsideText: false, leader: null, ...more },
    assignments: units.map(([shortName, role, withdrawn = false]) => ({
      ...{ id: `${number}${shortName}`, role: role as 'LEAD', withdrawn, unit: { id: shortName, shortName } },
    })),
  })
  const tasks = [
    task('1', {}, [['住建局', 'LEAD']]),
    task('2', { chapter: '二', outsideText: true }, [['财政局', 'LEAD', true]]),
    task('3', { leader: '郑常务', chapter: null }, [['税务局', 'COOPERATE']]),
  ]
  const found = (filter: object) => tasksThat(tasks, { ...everyTask, ...filter }).map(({ number }) => number)

  test('are found by title, number, leader and the units that stand', () => {
    expect(found({})).toEqual(['1', '2', '3'])
    expect(found({ text: ' 住建 ' })).toEqual(['1'])
    expect(found({ text: '郑' })).toEqual(['3'])
    expect(found({ text: '财政' })).toEqual([])
    expect(found({ text: '任务2' })).toEqual(['2'])
  })

  test('are narrowed by chapter, by lacking a lead and by being outside the text', () => {
    expect(found({ chapter: '二' })).toEqual(['2'])
    expect(found({ noLead: true })).toEqual(['2', '3'])
    expect(found({ outside: true, noLead: true })).toEqual(['2'])
  })
})

test('a unit’s duties stand by plan, those in force first', () => {
  const duty = (id: string, plan: string, status: string) =>
    ({ dutyId: id, task: { plan: { id: plan, title: plan, status } } }) as unknown as UnitDuty
  const groups = byPlan([duty('a', 'old', 'CLOSED'), duty('b', 'now', 'ISSUED'), duty('c', 'old', 'CLOSED')])
  expect(groups.map(({ plan, duties }) => [plan.id, duties.map(({ dutyId }) => dutyId)])).toEqual([
    ['now', ['b']],
    ['old', ['a', 'c']],
  ])
})
