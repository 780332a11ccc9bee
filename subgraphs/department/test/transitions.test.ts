import { describe, expect } from 'vitest'
import { acts, transitions } from '../src/duty/transitions.js'
import type { Duty } from '../src/duty/duty.js'
import { DutyStatus, ObstacleKind } from '../src/duty/words.js'
import { Obstacle } from '../src/obstacle/obstacle.js'
import type { Database } from '@tongchou/runtime'
import { aDuty, anAssignment, clear, deliver, perform, report, stored, test } from './keeper-test.js'

/** How a duty comes to be in each status. */
const lives: Record<DutyStatus, (database: Database) => Promise<Duty>> = {
  ASSIGNED: (database) => aDuty(database),
  ACCEPTED: (database) => aDuty(database, {}, 'accept'),
  IN_PROGRESS: (database) => aDuty(database, {}, 'accept', 'report'),
  DONE: (database) => aDuty(database, {}, 'accept', 'complete'),
  RETURNED: (database) => aDuty(database, {}, 'return'),
  SUSPENDED: (database) => aDuty(database, {}, 'accept', 'suspend'),
  WITHDRAWN: async (database) => {
    const duty = await aDuty(database)
    await deliver(database, stateOfAssignment(duty, { withdrawn: true, revision: 2 }))
    return stored(database, duty.id)
  },
}

/** As printed in docs/contract.md, independent of the table under test. */
const printed = `
ASSIGNED    ACCEPTED RETURNED -           -    -         -           -           ASSIGNED    WITHDRAWN
ACCEPTED    -        RETURNED IN_PROGRESS DONE SUSPENDED -           -           ACCEPTED    WITHDRAWN
IN_PROGRESS -        -        IN_PROGRESS DONE SUSPENDED -           -           IN_PROGRESS WITHDRAWN
DONE        -        -        -           -    -         -           IN_PROGRESS DONE        WITHDRAWN
RETURNED    -        -        -           -    -         -           -           ASSIGNED    WITHDRAWN
SUSPENDED   -        -        -           -    -         IN_PROGRESS -           SUSPENDED   WITHDRAWN
WITHDRAWN   -        -        -           -    -         -           -           ASSIGNED    WITHDRAWN`
const columns = [
  'accept',
  'return',
  'report',
  'complete',
  'suspend',
  'resume',
  'reopen',
  'deliver',
  'withdraw',
] as const
const cells = printed
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [from, ...to] = line.split(/\s+/) as [DutyStatus, ...string[]]
    return columns.map((act, n) => ({ from, act, to: to[n] === '-' ? null : (to[n] as DutyStatus) }))
  })

function stateOfAssignment(duty: Duty, facts: object) {
  const { id: dutyId, jurisdiction, planId, taskId, unitId, role, dueOn, originalDueOn, assignedOn, returnBy } = duty
  return anAssignment({
    dutyId,
    jurisdiction,
    planId,
    taskId,
    unitId,
    role,
    dueOn,
    originalDueOn,
    assignedOn,
    returnBy,
    ...facts,
  })
}

async function happen(database: Database, act: (typeof columns)[number], duty: Duty): Promise<void> {
  if (act === 'report') await report(database, duty)
  else if (act === 'deliver') await deliver(database, stateOfAssignment(duty, { revision: duty.revision + 1 }))
  else if (act === 'withdraw')
    await deliver(database, stateOfAssignment(duty, { revision: duty.revision + 1, withdrawn: true }))
  else await perform(database, act, duty)
}

describe('the duty’s states', () => {
  test('the table in code is the table of the contract', () => {
    for (const { from, act, to } of cells) expect(transitions[from][act] ?? null, `${from} ${act}`).toBe(to)
    const known = new Set<string>([...columns, 'clearObstacle'])
    expect(acts.filter((act) => !known.has(act))).toEqual([])
  })

  for (const { from, act, to } of cells) {
    test(to ? `${from} becomes ${to} by ${act}` : `${from} refuses ${act}`, async ({ database }) => {
      const duty = await lives[from](database)
      expect(duty.status).toBe(from)

      const done = happen(database, act, duty)

      if (to) {
        await done
        expect(await stored(database, duty.id)).toMatchObject({ status: to, version: duty.version + 1 })
      } else {
        await expect(done).rejects.toMatchObject({ code: 'INVALID_TRANSITION', facts: { from, act } })
        expect(await stored(database, duty.id)).toMatchObject({ status: from, version: duty.version })
      }
    })
  }

  test('a suspended or done duty’s obstacle can be cleared, a withdrawn one’s not', async ({ database }) => {
    const accepted = await aDuty(database, {}, 'accept')
    const obstacles = [1, 2, 3].map((n) => ({ kind: ObstacleKind.FUNDS, text: `缺口${n}`, unitIds: [] }))
    const blocked = await report(database, accepted, { obstacles })
    const [first, second, third] = await database
      .system()
      .find(Obstacle, { dutyId: blocked.id }, { orderBy: { id: 'asc' } })

    const suspended = await perform(database, 'suspend', blocked)
    const relieved = await clear(database, suspended, first!.id)
    expect(relieved).toMatchObject({ status: 'SUSPENDED', openObstacles: 2 })

    const done = await perform(database, 'complete', await perform(database, 'resume', relieved))
    const cleared = await clear(database, done, second!.id)
    expect(cleared).toMatchObject({ status: 'DONE', openObstacles: 1 })

    await deliver(database, stateOfAssignment(cleared, { revision: 2, withdrawn: true }))
    const withdrawn = await stored(database, cleared.id)
    await expect(clear(database, withdrawn, third!.id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' })
  })

  test('done means 100 per cent; reopened means as last reported', async ({ database }) => {
    const done = await perform(database, 'complete', await aDuty(database, {}, 'accept', 'report'))
    expect(done.progress).toBe(100)
    const reopened = await perform(database, 'reopen', done, { reason: '验收未过' })
    expect(reopened).toMatchObject({ progress: 40, statusReason: '验收未过' })
  })
})
