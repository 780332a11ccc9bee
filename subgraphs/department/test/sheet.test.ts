import { newId } from '@tongchou/runtime'
import { describe, expect } from 'vitest'
import { ObstacleKind } from '../src/duty/words.js'
import { readSheets } from '../src/duty/sheet.js'
import { statementsOf } from './statements.js'
import { aDuty, anAssignment, deliver, elsewhere, here, noon, report, stored, test } from './keeper-test.js'

const today = '2026-11-22'

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

    const [sheet] = await readSheets(database.em(here), here, [planId], today)

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
    const sheets = await readSheets(database.em(here), here, [duty.planId, newId(), 'no-id'], today)
    for (const sheet of sheets) expect(Object.values(sheet).every((column) => column.length === 0)).toBe(true)
    const [own] = await readSheets(database.em(elsewhere), elsewhere, [duty.planId], today)
    expect(own!.id).toEqual([duty.id])
  })

  test('hides another jurisdiction’s rows even from a question that names it', async ({ database }) => {
    const duty = await aDuty(database, { jurisdiction: elsewhere })
    const [sheet] = await readSheets(database.em(here), elsewhere, [duty.planId], today)
    expect(sheet!.id).toEqual([])
  })

  test('costs one statement, for one duty of one plan as for many of several', async ({ database }) => {
    const plans = [newId(), newId(), newId()]
    await deliver(database, anAssignment({ planId: plans[0]! }))
    const few = await statementsOf(database, () => readSheets(database.em(here), here, plans.slice(0, 1), today))
    expect(few).toHaveLength(1)

    await deliver(database, ...Array.from({ length: 300 }, (_, n) => anAssignment({ planId: plans[n % 3]! })))
    const many = await statementsOf(database, async () => {
      const sheets = await readSheets(database.em(here), here, plans, today)
      expect(sheets.map((sheet) => sheet.id.length)).toEqual([101, 100, 100])
    })
    expect(many).toHaveLength(1)
  })
})
