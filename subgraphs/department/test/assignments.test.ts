import fc from 'fast-check'
import { newId } from '@tongchou/runtime'
import { describe, expect } from 'vitest'
import { DutyRole } from '../src/duty/words.js'
import { aDuty, anAssignment, deliver, elsewhere, perform, stored, test } from './keeper-test.js'

describe('a delivery of the office', () => {
  test('makes a duty, assigned, at version 1', async ({ database }) => {
    const assignment = anAssignment()
    await deliver(database, assignment)
    const {
      dutyId: id,
      planId,
      taskId,
      unitId,
      role,
      jurisdiction,
      dueOn,
      originalDueOn,
      assignedOn,
      returnBy,
    } = assignment
    expect(await stored(database, id)).toMatchObject({
      ...{ id, planId, taskId, unitId, role, jurisdiction, dueOn, originalDueOn, assignedOn, returnBy },
      status: 'ASSIGNED',
      revision: 1,
      version: 1,
      progress: 0,
      openObstacles: 0,
      lastReportedAt: null,
    })
  })

  test('that comes again, or after a newer one, changes nothing', async ({ database }) => {
    const first = anAssignment({ revision: 3 })
    await deliver(database, first)
    const before = await stored(database, first.dutyId)
    expect(await deliver(database, first, { ...first, revision: 2, dueOn: '2030-01-01' })).toEqual([])
    expect(await stored(database, first.dutyId)).toEqual(before)
  })

  test('in any order and number ends in the highest revision', async ({ database }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), async (revisions) => {
        const dutyId = newId()
        for (const revision of revisions)
          await deliver(database, anAssignment({ dutyId, revision, dueOn: `2027-01-0${revision}` }))
        const highest = Math.max(...revisions)
        expect(await stored(database, dutyId)).toMatchObject({ revision: highest, dueOn: `2027-01-0${highest}` })
      }),
      { numRuns: 15 },
    )
  })

  test('may hold several of one duty; the highest counts', async ({ database }) => {
    const old = anAssignment()
    const dutyId = old.dutyId
    await deliver(database, { ...old, revision: 2, role: DutyRole.COOPERATE }, old)
    expect(await stored(database, dutyId)).toMatchObject({ revision: 2, role: 'COOPERATE', version: 1 })
  })

  test('of the same new duty by five at once makes one duty at one version', async ({ database }) => {
    const assignment = anAssignment()
    const others = Array.from({ length: 20 }, () => anAssignment())
    await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        deliver(database, ...(n % 2 ? [...others, assignment] : [assignment, ...others].reverse())),
      ),
    )
    for (const { dutyId } of [assignment, ...others])
      expect(await stored(database, dutyId)).toMatchObject({ version: 1 })
  })

  test('keeps what the unit has reported, and shows a new due date beside the first', async ({ database }) => {
    const duty = await aDuty(database, { dueOn: '2027-06-30' }, 'accept', 'report')
    const { id: dutyId, planId, taskId, unitId } = duty
    await deliver(database, anAssignment({ dutyId, planId, taskId, unitId, revision: 2, dueOn: '2027-12-31' }))
    expect(await stored(database, dutyId)).toMatchObject({
      ...{
        status: 'IN_PROGRESS',
        progress: 40,
        dueOn: '2027-12-31',
        originalDueOn: '2027-06-30',
        version: duty.version + 1,
      },
    })
  })

  test('after a return assigns anew, without the old reason', async ({ database }) => {
    const returned = await aDuty(database, {}, 'return')
    expect(returned.statusReason).not.toBeNull()
    await deliver(database, anAssignment({ dutyId: returned.id, unitId: returned.unitId, revision: 2 }))
    const again = await stored(database, returned.id)
    expect(again).toMatchObject({ status: 'ASSIGNED', statusReason: null })
    expect(await perform(database, 'accept', again)).toMatchObject({ status: 'ACCEPTED' })
  })

  test('that withdraws what never arrived leaves a withdrawn duty', async ({ database }) => {
    const assignment = anAssignment({ withdrawn: true, revision: 4 })
    await deliver(database, assignment)
    expect(await stored(database, assignment.dutyId)).toMatchObject({ status: 'WITHDRAWN', version: 1 })
  })

  test('never moves a duty to another jurisdiction, and then applies nothing of its batch', async ({ database }) => {
    const duty = await aDuty(database)
    const other = anAssignment()
    const moved = anAssignment({ dutyId: duty.id, jurisdiction: elsewhere, revision: 2 })
    await expect(deliver(database, other, moved)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await stored(database, duty.id)).toMatchObject({ version: duty.version, jurisdiction: duty.jurisdiction })
    await expect(stored(database, other.dutyId)).rejects.toThrow()
  })

  test('with what cannot be an id is refused in words', async ({ database }) => {
    await expect(deliver(database, anAssignment({ taskId: '7' }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'taskId' },
    })
  })
})
