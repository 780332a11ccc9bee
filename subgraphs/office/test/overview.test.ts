import { DutyHealth, DutyStatus } from '@tongchou/department'
import { newId, Role, todayIn } from '@tongchou/runtime'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { DutyIndexSort, readIndex } from '../src/duty-index/read-index.js'
import { readOverview } from '../src/duty-index/read-overview.js'
import { reportingWeekOf } from '../src/duty-index/reporting-week.resolver.js'
import { mondayOf, WeekEvent } from '../src/duty-index/reporting-week.js'
import { useOffice, type Json, type Person } from './office.js'

const office = useOffice()
const code = '330305'
let leader: Person
beforeAll(async () => {
  leader = await office().person([Role.LEADER], code)
})

// A Wednesday: the week began on 16 November at midnight in Asia/Shanghai, which is 15 November 16:00 UTC.
const today = '2026-11-18'

interface Held {
  status: string
  progress: number
  dueOn: string | null
  assignedOn: string
  openObstacles: number
  reportedAt: string | null
  zero: boolean
  changedAt: string
}
const plain: Held = {
  status: 'IN_PROGRESS',
  progress: 50,
  dueOn: '2027-12-31',
  assignedOn: '2026-10-01',
  openObstacles: 0,
  reportedAt: '2026-11-10T02:00:00Z',
  zero: false,
  changedAt: '2026-11-10T02:00:00Z',
}

async function hold(planId: string, unitId: string, more: Partial<Held> = {}): Promise<string> {
  const held = { ...plain, ...more }
  const [dutyId, taskId] = [newId(), await office().task(planId, code)]
  await office().rows(
    `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on,
       assigned_on, version, open_obstacles, last_reported_at, last_report_zero, changed_at)
     values (?, ?, ?, ?, ?, 'water', 'LEAD', ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
    [
      ...[dutyId, code, planId, taskId, unitId, held.status, held.progress, held.dueOn, held.assignedOn],
      ...[held.openObstacles, held.reportedAt, held.zero, held.changedAt],
    ],
  )
  return dutyId
}
const overview = (planId: string) => readOverview(office().em(code), planId, today)

describe('the overview of a plan', () => {
  test('tells silence from nothing to report, by unit and by duty', async () => {
    const plan = await office().plan(code)
    const [silent, zero, speaking, done] = await Promise.all([0, 1, 2, 3].map(() => office().unit(code)))
    await hold(plan, silent!)
    await hold(plan, silent!, { status: 'ASSIGNED', reportedAt: null })
    // Sunday's last minute is last week's, Monday's first is this week's.
    await hold(plan, silent!, { reportedAt: '2026-11-15T15:59:59Z' })
    await hold(plan, zero!, { reportedAt: '2026-11-15T16:00:00Z', zero: true })
    await hold(plan, speaking!, { reportedAt: '2026-11-18T01:00:00Z' })
    await hold(plan, speaking!)
    await hold(plan, done!, { status: 'DONE', progress: 100, reportedAt: '2026-09-01T00:00:00Z' })
    const { units, week, duties } = await overview(plan)
    expect(duties).toBe(7)
    expect(Object.fromEntries(week.map((count) => [count.event, count.duties]))).toMatchObject({
      REPORTED: 1,
      NOTHING_TO_REPORT: 1,
      SILENT: 4,
    })
    const of = (unitId: string) => units.find((unit) => unit.unitId === unitId)
    expect(units[0]!.unitId).toBe(silent)
    expect(of(silent!)).toMatchObject({ open: 3, reported: 0, nothingToReport: 0, silentWeeks: 1 })
    expect(of(zero!)).toMatchObject({ open: 1, reported: 1, nothingToReport: 1, silentWeeks: 0 })
    expect(of(speaking!)).toMatchObject({ open: 2, reported: 1, nothingToReport: 0, silentWeeks: 0 })
    expect(of(done!)).toMatchObject({ open: 0, silentWeeks: 0 })
  })

  test('counts the weeks of silence from the last report, and without one from the assignment', async () => {
    const plan = await office().plan(code)
    const [reported, never] = await Promise.all([0, 1].map(() => office().unit(code)))
    await hold(plan, reported!, { reportedAt: '2026-10-28T02:00:00Z' })
    await hold(plan, never!, { reportedAt: null, assignedOn: '2026-11-05' })
    const { units } = await overview(plan)
    expect(units.map(({ unitId, silentWeeks }) => [unitId, silentWeeks]).sort()).toEqual(
      [
        [reported, 3],
        [never, 3],
      ].sort(),
    )
  })

  test('counts as many duties as the list behind each number holds', async () => {
    const instant = fc
      .integer({ min: -20 * 24, max: 0 })
      .map((hours) => new Date(Date.UTC(2026, 10, 18, 6 + hours)).toISOString())
    const day = fc
      .integer({ min: -40, max: 40 })
      .map((n) => new Date(Date.UTC(2026, 10, 18 + n)).toISOString().slice(0, 10))
    const held = fc.record({
      status: fc.constantFrom(...Object.values(DutyStatus)),
      progress: fc.constantFrom(0, 40, 100),
      dueOn: fc.option(day),
      assignedOn: day,
      openObstacles: fc.integer({ min: 0, max: 1 }),
      reportedAt: fc.option(instant),
      zero: fc.boolean(),
      changedAt: instant,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(held, { minLength: 1, maxLength: 12 }), async (rows) => {
        const plan = await office().plan(code)
        const units = [await office().unit(code), await office().unit(code)]
        for (const [n, row] of rows.entries()) await hold(plan, units[n % 2]!, row)
        const { health, week, duties } = await overview(plan)
        const listed = async (filter: object) =>
          (await readIndex(office().em(code), { planId: plan }, today, { filter, sort: DutyIndexSort.WORST_FIRST }))
            .totalCount
        expect(await listed({})).toBe(duties)
        for (const count of health)
          expect([count, await listed({ health: [count.health] })]).toEqual([count, count.duties])
        for (const count of week) expect([count, await listed({ week: [count.event] })]).toEqual([count, count.duties])
        expect(health.map((count) => count.health).sort()).toEqual(Object.values(DutyHealth).sort())
        expect(week.map((count) => count.event)).toEqual(Object.values(WeekEvent))
      }),
      { numRuns: 15 },
    )
  })

  test('and the worst leave with their names, for a leader and for today', async () => {
    const plan = await office().plan(code)
    const unit = await office().unit(code)
    const id = await hold(plan, unit, { dueOn: '2020-01-01' })
    const { data, errors } = await office().ask(
      leader,
      `query ($id: ID!) { plan(id: $id) { overview { weekFrom today duties health { health duties } units { unit { name liaison { name } } silentWeeks } }
         dutyIndex(first: 10, filter: { health: [OVERDUE, BLOCKED, AT_RISK] }) { edges { node { dutyId lastReportedAt task { title } unit { shortName } } } } } }`,
      { id: plan },
    )
    expect(errors).toBeUndefined()
    expect(data.plan.overview).toMatchObject({
      today: todayIn(new Date()),
      weekFrom: mondayOf(todayIn(new Date())),
      duties: 1,
    })
    expect(data.plan.overview.health[0]).toEqual({ health: 'OVERDUE', duties: 1 })
    expect(data.plan.overview.units[0].unit.name).toBe(`单位${unit}`)
    expect(data.plan.dutyIndex.edges.map(({ node }: Json) => [node.dutyId, node.task.title])).toEqual([
      [id, '改造管网'],
    ])
  })

  test('has its counterpart at a unit: all its duties under every plan, and its silence', async () => {
    const unit = await office().unit(code)
    const idle = await office().unit(code)
    const held = [
      await hold(await office().plan(code), unit, { reportedAt: null, dueOn: '2027-01-01' }),
      await hold(await office().plan(code), unit, { reportedAt: null, dueOn: '2026-12-01' }),
    ]
    const { data, errors } = await office().ask(
      leader,
      `query ($a: ID!, $b: ID!) { a: unit(id: $a) { week { open reported lastReportedAt } dutyIndex { totalCount edges { node { dutyId task { plan { id } } } } } }
         b: unit(id: $b) { week { open silentWeeks } dutyIndex { totalCount } } }`,
      { a: unit, b: idle },
    )
    expect(errors).toBeUndefined()
    expect(data.a.week).toEqual({ open: 2, reported: 0, lastReportedAt: null })
    expect(data.a.dutyIndex.edges.map(({ node }: Json) => node.dutyId)).toEqual(held.reverse())
    expect(data.b).toEqual({ week: { open: 0, silentWeeks: 0 }, dutyIndex: { totalCount: 0 } })
  })
})

// By the days off that the State Council published for 2026.
describe('the reporting week', () => {
  const week = (today: string) => reportingWeekOf(office().em(code), code, today)

  test('is due at five on its last working day: a Friday, a Saturday worked instead, the day before a holiday', async () => {
    expect(await week('2026-11-18')).toEqual({
      ...{ today: '2026-11-18', from: '2026-11-16', to: '2026-11-22', calendarKnown: true },
      dueAt: '2026-11-20T09:00:00.000Z',
    })
    expect((await week('2026-10-05')).dueAt).toBe('2026-10-10T09:00:00.000Z')
    expect((await week('2026-05-03')).dueAt).toBe('2026-04-30T09:00:00.000Z')
  })

  test('has no due time where nobody works, and where the calendar is not known', async () => {
    expect(await week('2026-02-18')).toMatchObject({ dueAt: null, calendarKnown: true })
    expect(await week('2031-03-03')).toMatchObject({ dueAt: null, calendarKnown: false, from: '2031-03-03' })
  })

  test('is the platform’s, whatever the clock of the reader says', async () => {
    const { data } = await office().ask(leader, '{ reportingWeek { today from } }')
    const today = todayIn(new Date())
    expect(data.reportingWeek).toEqual({ today, from: mondayOf(today) })
  })
})
