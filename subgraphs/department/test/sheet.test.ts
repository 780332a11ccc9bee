import { newId, type Database } from '@tongchou/runtime'
import { describe, expect } from 'vitest'
import { ObstacleKind } from '../src/duty/words.js'
import { KeptSheets } from '../src/duty/kept-sheets.js'
import type { DutySheet } from '../src/duty/sheet.js'
import { statementsOf } from './statements.js'
import { aDuty, anAssignment, deliver, elsewhere, here, noon, report, stored, test } from './keeper-test.js'

const today = '2026-11-22'

/** The sheets as a client reads them. */
async function read(kept: KeptSheets, ...asked: Parameters<KeptSheets['read']>): Promise<DutySheet[]> {
  return JSON.parse(JSON.stringify(await kept.read(...asked))) as DutySheet[]
}
const nothingKept = () => new KeptSheets()

describe('a plan’s sheet', () => {
  test('has one entry per duty in every column, by id, with today’s health', async ({ database }) => {
    const planId = newId()
    const fresh = await aDuty(database, { planId, dueOn: null })
    const overdue = await aDuty(database, { planId, dueOn: '2026-11-21' }, 'accept', 'report')
    const accepted = await aDuty(database, { planId }, 'accept')
    const blocked = await report(database, accepted, {
      obstacles: [{ kind: ObstacleKind.FUNDS, text: '缺', unitIds: [] }],
    })
    const done = await aDuty(database, { planId }, 'accept', 'complete')
    const duties = [fresh, overdue, await stored(database, blocked.id), done].sort((a, b) => (a.id < b.id ? -1 : 1))

    const [sheet] = await read(nothingKept(), database.em(here), here, [planId], today)

    const health = new Map([
      [fresh.id, 'NOT_STARTED'],
      [overdue.id, 'OVERDUE'],
      [blocked.id, 'BLOCKED'],
      [done.id, 'DONE'],
    ])
    expect(sheet).toMatchObject({
      id: duties.map((duty) => duty.id),
      task: duties.map((duty) => duty.taskId),
      unit: duties.map((duty) => duty.unitId),
      role: duties.map((duty) => duty.role),
      status: duties.map((duty) => duty.status),
      health: duties.map((duty) => health.get(duty.id)),
      progress: duties.map((duty) => duty.progress),
      dueOn: duties.map((duty) => duty.dueOn),
      version: duties.map((duty) => duty.version),
      openObstacles: duties.map((duty) => duty.openObstacles),
    })
    expect(sheet!.changedAt.map((at) => new Date(at!))).toEqual(duties.map(() => noon))
  })

  test('is empty for a plan without duties here, or of another jurisdiction', async ({ database }) => {
    const duty = await aDuty(database, { jurisdiction: elsewhere })
    const sheets = await read(nothingKept(), database.em(here), here, [duty.planId, newId(), 'no-id'], today)
    for (const sheet of sheets) expect(Object.values(sheet).every((column) => column.length === 0)).toBe(true)
    const [own] = await read(nothingKept(), database.em(elsewhere), elsewhere, [duty.planId], today)
    expect(own!.id).toEqual([duty.id])
  })

  test('hides another jurisdiction’s rows even from a question that names it', async ({ database }) => {
    const duty = await aDuty(database, { jurisdiction: elsewhere })
    const [sheet] = await read(nothingKept(), database.em(here), elsewhere, [duty.planId], today)
    expect(sheet!.id).toEqual([])
  })

  test('costs two statements, for one duty of one plan as for many of several, and one while nothing changes', async ({
    database,
  }) => {
    const plans = [newId(), newId(), newId()]
    const kept = nothingKept()
    const cost = async (asked: string[], lengths: number[]) => {
      const statements = await statementsOf(database, async () => {
        const sheets = await read(kept, database.em(here), here, asked, today)
        expect(sheets.map((sheet) => sheet.id.length)).toEqual(lengths)
      })
      return statements.length
    }
    await deliver(database, anAssignment({ planId: plans[0]! }))
    expect(await cost(plans.slice(0, 1), [1])).toBe(2)

    await deliver(database, ...Array.from({ length: 300 }, (_, n) => anAssignment({ planId: plans[n % 3]! })))
    expect(await cost(plans, [101, 100, 100])).toBe(2)
    expect(await cost(plans, [101, 100, 100])).toBe(1)
  })
})

describe('a sheet that is kept', () => {
  const sheetOf = async (kept: KeptSheets, database: Database, planId: string, day = today) =>
    (await read(kept, database.em(here), here, [planId], day))[0]!

  test('is read anew after every change of a duty, whoever makes it', async ({ database }) => {
    const [kept, planId] = [nothingKept(), newId()]
    const duty = await aDuty(database, { planId, dueOn: '2027-06-30' }, 'accept')
    const same = async () =>
      expect(await sheetOf(kept, database, planId)).toEqual(await sheetOf(nothingKept(), database, planId))
    expect(await sheetOf(kept, database, planId)).toMatchObject({ version: [2], progress: [0] })
    await report(database, duty, { progress: 40 })
    expect(await sheetOf(kept, database, planId)).toMatchObject({ version: [3], progress: [40] })
    await aDuty(database, { planId })
    await same()
    // Also by a person with psql, who forgets the version.
    await database.system().execute(`update duty set due_on = '2026-01-01' where id = ?`, [duty.id], 'run')
    expect((await sheetOf(kept, database, planId)).dueOn).toContain('2026-01-01')
    await database.system().execute('update duty set plan_id = ? where id = ?', [newId(), duty.id], 'run')
    expect((await sheetOf(kept, database, planId)).id).not.toContain(duty.id)
    await same()
  })

  test('that a transaction changes stays as it is for others until it is committed, and when it is taken back', async ({
    database,
  }) => {
    const [kept, planId] = [nothingKept(), newId()]
    await aDuty(database, { planId })
    const before = await sheetOf(kept, database, planId)
    const change = (fails: boolean) =>
      database.em(here).transactional(async (tx) => {
        await (tx as typeof database.orm.em).execute('update duty set progress = 7 where plan_id = ?', [planId], 'run')
        expect(await sheetOf(kept, database, planId)).toEqual(before)
        if (fails) throw new Error('taken back')
      })
    await expect(change(true)).rejects.toThrow('taken back')
    expect(await sheetOf(kept, database, planId)).toEqual(before)
    await change(false)
    expect((await sheetOf(kept, database, planId)).progress).toEqual([7])
  })

  test('has tomorrow’s health tomorrow', async ({ database }) => {
    const [kept, planId] = [nothingKept(), newId()]
    await aDuty(database, { planId, dueOn: today }, 'accept', 'report')
    expect((await sheetOf(kept, database, planId)).health).not.toEqual(['OVERDUE'])
    expect((await sheetOf(kept, database, planId, '2026-11-23')).health).toEqual(['OVERDUE'])
  })

  test('is not shown to another jurisdiction, which asks for the same plan', async ({ database }) => {
    const kept = nothingKept()
    const duty = await aDuty(database)
    expect((await sheetOf(kept, database, duty.planId)).id).toEqual([duty.id])
    for (const named of [elsewhere, here]) {
      const [theirs] = await read(kept, database.em(elsewhere), named, [duty.planId], today)
      expect(theirs!.id).toEqual([])
    }
    const [nobodys] = await read(kept, database.em(null), here, [duty.planId], today)
    expect(nobodys!.id).toEqual([])
  })

  test('gives way to others where there is no room', async ({ database }) => {
    const plans = [newId(), newId()]
    for (const planId of plans) await aDuty(database, { planId })
    const kept = new KeptSheets(400) // room for one
    for (const planId of [...plans, ...plans]) {
      const statements = await statementsOf(database, () => sheetOf(kept, database, planId))
      expect(statements).toHaveLength(2)
    }
    expect(await statementsOf(database, () => sheetOf(kept, database, plans[1]!))).toHaveLength(1)
  })
})
