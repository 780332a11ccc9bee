import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../src/dates.js'
import { Demo, type DemoAssignment, type DemoPlan } from '../src/demo.js'
import { makeDemo } from '../src/make-demo.js'

const on = (today: string, seed = 'tongchou'): Demo => makeDemo({ today, now: new Date(`${today}T04:00:00Z`), seed })
const demo = on('2026-11-22')
const [dongtou, sixian] = demo.plans as [DemoPlan, DemoPlan]
const unitName = new Map(demo.units.map((unit) => [unit.id, unit.shortName]))

describe('the demo holds the facts of the documents', () => {
  test('Dongtou: 12 tasks, 69 printed pairs, one marked lead each, 13 indicators over 5 years, 64 values', () => {
    expect(dongtou).toMatchObject({ jurisdiction: '330305', status: 'ISSUED', printedPairs: 69 })
    expect(dongtou.tasks).toHaveLength(12)
    const leads = dongtou.assignments.filter((assignment) => assignment.role === 'LEAD')
    expect(new Set(leads.map((lead) => lead.taskId)).size).toBe(12)
    const byUnit = Object.groupBy(leads, (lead) => unitName.get(lead.unitId)!)
    expect(Object.entries(byUnit).map(([unit, list]) => [unit, list!.length])).toEqual([
      ['区住建局', 11],
      ['市住房公积金洞头分中心', 1],
    ])
    const cells = dongtou.indicators.flatMap((indicator) => indicator.targets)
    expect([dongtou.indicators.length, cells.length]).toEqual([13, 65])
    expect(cells.filter((cell) => cell.value !== null)).toHaveLength(64)
  })

  test('Sixian: 46 items in 19 groups, 55 pairs, 35 entries of 34 persons in the roster', () => {
    expect(sixian).toMatchObject({ jurisdiction: '341324', status: 'ISSUED', printedPairs: 55 })
    expect(sixian.tasks).toHaveLength(46)
    expect(new Set(sixian.tasks.map((task) => task.chapter)).size).toBe(19)
    expect(sixian.assignments).toHaveLength(55)
    expect(sixian.roster).toHaveLength(35)
    expect(new Set(sixian.roster.map((member) => member.name)).size).toBe(34)
  })

  test('a sole unit of a duty item leads, of several unmarked ones none does', () => {
    const perTask = Object.values(Object.groupBy(sixian.assignments, (assignment) => assignment.taskId))
    for (const list of perTask) {
      expect(list!.filter((assignment) => assignment.role === 'LEAD')).toHaveLength(list!.length === 1 ? 1 : 0)
    }
  })

  test('a collective unit counts once in print and goes to its members', () => {
    const streets = demo.units.find((unit) => unit.shortName === '各街道（乡镇）')!
    expect(dongtou.assignments.some((assignment) => assignment.unitId === streets.id)).toBe(false)
    for (const member of streets.memberIds) {
      expect(dongtou.assignments.filter((assignment) => assignment.unitId === member)).toHaveLength(12)
    }
    expect(dongtou.assignments).toHaveLength(69 - 12 + 12 * streets.memberIds.length)
  })

  test('a date that the document prints is not marked as invented, every other one is', () => {
    expect(sixian.tasks.every((task) => task.dueOnInvented && task.dueOn !== null)).toBe(true)
    const printed = dongtou.tasks.filter((task) => !task.dueOnInvented)
    expect(printed.map((task) => task.dueOn)).toEqual(Array(6).fill('2027-12-31'))
  })
})

describe('the demo is whole', () => {
  test('it passes its own schema, and all ids are UUIDv7, each used once', () => {
    expect(Demo.parse(JSON.parse(JSON.stringify(demo)))).toEqual(demo)
    const rows = [demo.units, demo.accounts, demo.liaisons, demo.plans, demo.history].flat()
    const parts = demo.plans.flatMap((plan) => [plan.tasks, plan.assignments, plan.roster, plan.indicators].flat())
    const ids = [...rows, ...parts].map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('the ids of a task’s assignments sort as the document names its units', () => {
    for (const { assignments } of demo.plans) {
      const ids = assignments.map(({ id }) => id)
      expect([...ids].sort()).toEqual(ids)
    }
  })

  test('same day and seed, same demo but for passwords; another day, other ids', () => {
    const bare = (made: Demo) => ({ ...made, accounts: made.accounts.map((account) => ({ ...account, password: '' })) })
    expect(bare(on('2026-11-22'))).toEqual(bare(demo))
    expect(on('2026-11-22').accounts[0]!.password).not.toBe(demo.accounts[0]!.password)
    expect(on('2026-11-23').plans[0]!.id).not.toBe(dongtou.id)
  })

  test('the keeper is the unit’s sector, the office for none', () => {
    const sector = new Map(demo.units.map((unit) => [unit.id, unit.sector]))
    for (const { unitId, sector: keeper } of demo.plans.flatMap((plan) => plan.assignments)) {
      expect(keeper).toBe(sector.get(unitId) ?? 'office')
    }
    expect(new Set(sixian.assignments.map((assignment) => assignment.sector)).size).toBe(6)
  })

  test('each jurisdiction has every role, a liaison of two units, vacant posts, substitutes and a succession', () => {
    for (const { code } of demo.jurisdictions) {
      const accounts = demo.accounts.filter((account) => account.jurisdiction === code)
      expect(new Set(accounts.flatMap((account) => account.roles)).size).toBe(6)
      expect(accounts.some((account) => account.roles.join() === 'LIAISON' && account.unitIds.length === 2)).toBe(true)
      const assigned = new Set(demo.plans.find((plan) => plan.jurisdiction === code)!.assignments.map((a) => a.unitId))
      const liaisons = demo.liaisons.filter((liaison) => liaison.jurisdiction === code)
      const served = new Set(liaisons.map((liaison) => liaison.unitId))
      expect([...assigned].filter((unit) => !served.has(unit)).length).toBeGreaterThanOrEqual(2)
      expect(liaisons.some((liaison) => liaison.substitute)).toBe(true)
      expect(liaisons.some((liaison) => liaison.to !== null)).toBe(true)
    }
  })
})

/** The rules of docs/contract.md, told from the acts. */
function healthOf(assignment: DemoAssignment, today: string): string {
  const acts = demoActs(today).get(assignment.id) ?? []
  const did = (act: string) => acts.some((each) => each.act === act)
  const progress = acts.at(-1)?.progress ?? 0
  const open = acts.flatMap((act) => act.obstacles).length - acts.filter((act) => act.act === 'clear').length
  if (did('complete')) return 'DONE'
  if (did('suspend')) return 'BLOCKED'
  if (assignment.dueOn! < today) return 'OVERDUE'
  if (open > 0) return 'BLOCKED'
  if (progress === 0 && !did('report')) return 'NOT_STARTED'
  const line = daysBetween(assignment.assignedOn, today) / daysBetween(assignment.assignedOn, assignment.dueOn!)
  return daysBetween(today, assignment.dueOn!) <= 7 || line * 100 - progress >= 30 ? 'AT_RISK' : 'ON_TRACK'
}
const told = new Map<string, Map<string, Demo['history']>>()
function demoActs(today: string): Map<string, Demo['history']> {
  if (!told.has(today))
    told.set(
      today,
      Map.groupBy(on(today).history, (act) => act.dutyId),
    )
  return told.get(today)!
}

const days = ['2026-11-22', '2026-10-05', '2027-01-02', '2027-02-28', '2028-02-29', '2029-05-06']

describe.each(days)('installed on %s', (today) => {
  const made = on(today)

  test('every health occurs in both plans, and units that returned, did not sign, or were suspended', () => {
    for (const plan of made.plans) {
      const count = Object.groupBy(plan.assignments, (assignment) => healthOf(assignment, today))
      expect(Object.keys(count).sort()).toEqual(['AT_RISK', 'BLOCKED', 'DONE', 'NOT_STARTED', 'ON_TRACK', 'OVERDUE'])
      const acts = demoActs(today)
      expect(plan.assignments.filter(({ id }) => !acts.has(id)).length).toBeGreaterThanOrEqual(2)
      expect(plan.assignments.filter(({ id }) => acts.get(id)?.at(-1)?.act === 'return').length).toBeGreaterThanOrEqual(
        2,
      )
      expect(plan.assignments.some(({ id }) => acts.get(id)?.at(-1)?.act === 'suspend')).toBe(true)
    }
  })

  test('acts come in order, within the eight weeks, before today, and obey the state table', () => {
    const earliest = addDays(today, -75)
    for (const acts of demoActs(today).values()) {
      const at = acts.map((act) => act.at)
      expect(at).toEqual([...at].sort())
      expect(new Set(at).size).toBe(at.length)
      expect(at[0]! > earliest && at.at(-1)! < `${today}T00:00:00Z`).toBe(true)
      const story = acts.map((act) => act.act).join(' ')
      expect(story).toMatch(/^(return|accept( (report|clear))*( (suspend|complete))?)$/)
      const progress = acts.map((act) => act.progress)
      expect(progress).toEqual([...progress].sort((a, b) => a - b))
      for (const act of acts) {
        expect(act.nothingToReport || act.act === 'accept').toBe(act.summary === null)
        if (act.act === 'clear')
          expect(acts.flatMap((each) => each.obstacles).map((o) => o.id)).toContain(act.obstacleId)
      }
    }
  })
})

const shared = new URL('../../../shared/', import.meta.url)

describe.runIf(existsSync(shared))('nothing of the documents is copied', () => {
  const text = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(text) : []

  test('no run of 20 characters is shared with a source document, the programme’s title apart', () => {
    const source = readdirSync(new URL('seeds/', shared))
      .map((file) =>
        readFileSync(new URL(`seeds/${file}`, shared), 'utf8')
          .normalize('NFKC')
          .replace(/\s/g, ''),
      )
      .join('\n')
    const ours = [...new Set(text({ ...demo, history: demo.history.map((act) => [act.summary, act.obstacles]) }))]
    const runs = ours
      .filter((each) => each !== dongtou.title)
      .map((each) => each.normalize('NFKC').replace(/\s/g, ''))
      .flatMap((each) => Array.from({ length: Math.max(0, each.length - 19) }, (_, at) => each.slice(at, at + 20)))
    expect(runs.length).toBeGreaterThan(1000)
    expect(runs.filter((run) => source.includes(run))).toEqual([])
  })

  test('nor does a document of the demo share prose with them: tables and lists of units are facts', () => {
    const prose = (document: string) =>
      document
        .normalize('NFKC')
        .replace(/^.*\|.*$/gm, '')
        .replace(/\(责任单位:[^()]*(?:\([^()]*\)[^()]*)*\)/g, '|')
        .replace(/\s/g, '')
    const folder = new URL('../documents/', import.meta.url)
    const source = readdirSync(new URL('seeds/', shared))
      .map((file) => prose(readFileSync(new URL(`seeds/${file}`, shared), 'utf8')))
      .join('\n')
    const ours = readdirSync(folder)
      .map((file) => prose(readFileSync(new URL(file, folder), 'utf8')))
      .join('|')
    const runs = Array.from({ length: ours.length - 19 }, (_, at) => ours.slice(at, at + 20))
    expect(runs.length).toBeGreaterThan(1000)
    expect(runs.filter((run) => source.includes(run) && !dongtou.title.includes(run.slice(0, 10)))).toEqual([])
  })

  test('no person of the roster is named', () => {
    const roster = JSON.parse(readFileSync(new URL('truth/002-06-sixian.json', shared), 'utf8')).leadingGroup.roster
    const real = roster.map((member: { name: string }) => member.name)
    const documents = readFileSync(new URL('../documents/sixian.txt', import.meta.url), 'utf8').replace(/\s/g, '')
    expect(real.filter((name: string) => documents.includes(name))).toEqual([])
    const named = [...demo.accounts, ...demo.liaisons, ...sixian.roster].map((person) => person.name)
    expect(named.every((name) => name.endsWith('（演示）'))).toBe(true)
    expect(real.filter((name: string) => JSON.stringify(demo).includes(name))).toEqual([])
  })
})
