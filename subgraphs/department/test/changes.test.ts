import { newId, Role } from '@tongchou/runtime'
import { describe, expect } from 'vitest'
import { Report } from '../src/report/report.js'
import { aDuty, by, clerk, elsewhere, liaisonOf, noon, perform, person, report, stored, test } from './keeper-test.js'

describe('who may change a duty', () => {
  test('liaison and head of its unit, and the office on their behalf', async ({ database }) => {
    for (const roles of [[Role.LIAISON], [Role.UNIT_HEAD], [Role.LEADER, Role.LIAISON]]) {
      const duty = await aDuty(database)
      await perform(database, 'accept', duty, { actor: by(person({ roles, units: [newId(), duty.unitId] })) })
    }
    await perform(database, 'accept', await aDuty(database), { actor: by(clerk()) })
  })

  test('not a liaison of another unit', async ({ database }) => {
    const duty = await aDuty(database)
    const stranger = by(person({ units: [newId()] }))
    await expect(perform(database, 'accept', duty, { actor: stranger })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await stored(database, duty.id)).toMatchObject({ status: 'ASSIGNED', version: duty.version })
  })

  for (const role of [Role.LEADER, Role.AUDITOR, Role.ADMIN]) {
    test(`not ${role}, even one of the unit`, async ({ database }) => {
      const duty = await aDuty(database, {}, 'accept')
      const reader = by(person({ roles: [role], units: [duty.unitId] }))
      for (const act of ['return', 'complete', 'suspend'] as const) {
        await expect(perform(database, act, duty, { actor: reader })).rejects.toMatchObject({ code: 'FORBIDDEN' })
      }
      await expect(report(database, duty, { actor: reader })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    })
  }

  test('a unit does not suspend, resume or reopen', async ({ database }) => {
    const running = await aDuty(database, {}, 'accept', 'report')
    await expect(perform(database, 'suspend', running, { actor: by(liaisonOf(running)) })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const suspended = await aDuty(database, {}, 'accept', 'suspend')
    await expect(perform(database, 'resume', suspended, { actor: by(liaisonOf(suspended)) })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const done = await aDuty(database, {}, 'accept', 'complete')
    await expect(perform(database, 'reopen', done, { actor: by(liaisonOf(done)) })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('another jurisdiction’s duty is not found, and so is one that never was', async ({ database }) => {
    const duty = await aDuty(database)
    const stranger = by(person({ units: [duty.unitId], jurisdiction: elsewhere }))
    await expect(perform(database, 'accept', duty, { actor: stranger })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const dutyId of [newId(), 'no-id', '']) {
      await expect(perform(database, 'accept', duty, { dutyId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        facts: { id: dutyId },
      })
    }
  })
})

describe('a change', () => {
  test('of a duty that changed in the meantime is stale, and shows both states', async ({ database }) => {
    const seen = await aDuty(database, {}, 'accept')
    await report(database, seen, { progress: 40 })
    await expect(report(database, seen, { progress: 55, summary: '我的话' })).rejects.toMatchObject({
      code: 'STALE',
      facts: {
        yours: { version: seen.version, progress: 55, summary: '我的话' },
        current: { dutyId: seen.id, version: seen.version + 1, progress: 40 },
      },
    })
  })

  test('with a version from the future is stale, too', async ({ database }) => {
    const duty = await aDuty(database)
    await expect(perform(database, 'accept', duty, { version: duty.version + 1 })).rejects.toMatchObject({
      code: 'STALE',
    })
  })

  test('by eight at the same moment succeeds once', async ({ database }) => {
    const duty = await aDuty(database, {}, 'accept')
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => report(database, duty, { progress: n + 1 })),
    )
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason.code)
    expect(refusals).toEqual(Array.from({ length: 7 }, () => 'STALE'))
    expect(await stored(database, duty.id)).toMatchObject({ version: duty.version + 1 })
    expect(await database.system().count(Report, { dutyId: duty.id })).toBe(1)
  })

  test('leaves who, when, from what to what, and for whom', async ({ database }) => {
    const duty = await aDuty(database)
    await perform(database, 'return', duty, { actor: by(clerk()), reason: '不属本单位职责' })
    const rows = await database.system().execute('select * from audit_entry where entity_id = ? order by id', [duty.id])
    expect(rows).toMatchObject([
      { action: 'deliver', account_name: 'service:office', before: null, after: { version: 1, status: 'ASSIGNED' } },
      {
        action: 'return',
        entity: 'WaterDuty',
        account_name: '李专班',
        before: { status: 'ASSIGNED', version: 1 },
        after: { status: 'RETURNED', version: 2, reason: '不属本单位职责', onBehalf: true },
      },
    ])
  })

  for (const act of ['return', 'suspend', 'resume', 'reopen'] as const) {
    test(`to ${act} needs a reason`, async ({ database }) => {
      const duty = await aDuty(database)
      for (const reason of [null, '', ' \n ']) {
        await expect(perform(database, act, duty, { reason })).rejects.toMatchObject({
          code: 'INVALID_INPUT',
          facts: { field: 'reason' },
        })
      }
    })
  }
})

describe('returning an assignment', () => {
  const at = (duty: Parameters<typeof liaisonOf>[0], time: string) => ({ actor: by(liaisonOf(duty), new Date(time)) })

  test('is possible until the last minute of the last day in Shanghai', async ({ database }) => {
    const returnBy = '2026-11-25'
    const late = await aDuty(database, { returnBy })
    await expect(perform(database, 'return', late, at(late, '2026-11-25T16:00:00Z'))).rejects.toMatchObject({
      code: 'RETURN_TOO_LATE',
      facts: { returnBy },
    })
    expect(await stored(database, late.id)).toMatchObject({ status: 'ASSIGNED' })
    expect(await perform(database, 'return', late, at(late, '2026-11-25T15:59:59Z'))).toMatchObject({
      status: 'RETURNED',
    })
  })

  test('has no end where no deadline is known', async ({ database }) => {
    const duty = await aDuty(database, { returnBy: null })
    const moved = await perform(database, 'return', duty, {
      actor: by(liaisonOf(duty), new Date(noon.getTime() + 1e11)),
    })
    expect(moved.status).toBe('RETURNED')
  })
})
