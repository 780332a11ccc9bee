import { newId, Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, type Json, type Person } from './office.js'

const office = useOffice()
const code = '330305'
const fields = 'id name phone from to substitute superseded appointedBy version'
let clerk: Person
beforeAll(async () => {
  clerk = await office().person([Role.OFFICE], code)
})

const mutate = (name: string, type: string, input: object, by = clerk) =>
  office().ask(by, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input: { idempotencyKey: key(), ...input },
  })
const appoint = (input: object) => mutate('appointLiaison', 'AppointLiaisonInput', input)
const handOver = (input: object, by?: Person) => mutate('handOver', 'HandOverInput', input, by)
const correct = (input: object) => mutate('correctLiaison', 'CorrectLiaisonInput', input)
const unitOf = async (id: string): Promise<Json> =>
  (
    await office().ask(
      clerk,
      `query ($id: ID!) { unit(id: $id) { openDuties lastReportedAt liaison { name } substitute { name } liaisons { ${fields} } } }`,
      { id },
    )
  ).data.unit
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** A liaison's account with the right to these units. */
async function anAccount(units: string[], roles = [Role.LIAISON]): Promise<string> {
  const { sub } = await office().person(roles, code)
  await office().rows('update account set unit_ids = ? where id = ?', [`{${units.join(',')}}`, sub])
  return sub
}
const rights = async (id: string) =>
  (await office().rows<Json>('select unit_ids as units, version from account where id = ?', [id]))[0]

/** A duty of the unit as the index knows it. */
async function aDuty(unitId: string, status: string, plan: string, reportedAt: string | null = null): Promise<void> {
  const taskId = await office().task(plan, code)
  await office().rows(
    `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, assigned_on, version, open_obstacles, last_reported_at)
     values (?, ?, ?, ?, ?, 'water', 'LEAD', ?, 0, '2026-01-01', 1, 0, ?)`,
    [newId(), code, plan, taskId, unitId, status, reportedAt],
  )
}

describe('appointing', () => {
  test('a second person from the same day on supersedes the first, who stays readable and never served', async () => {
    const unitId = await office().unit(code)
    await appoint({ unitId, name: '甲', from: '2026-01-01' })
    await appoint({ unitId, name: '乙', from: '2026-06-01', to: '2026-08-31' })
    const second = await appoint({ unitId, name: '丙', from: '2026-06-01' })
    expect(second.data.appointLiaison).toMatchObject({ superseded: false, appointedBy: '张三', version: 1 })
    const { liaison, liaisons } = await unitOf(unitId)
    expect(liaison.name).toBe('丙')
    expect(liaisons).toMatchObject([
      { name: '丙', from: '2026-06-01', to: null, superseded: false },
      { name: '乙', from: '2026-06-01', to: '2026-08-31', superseded: true, version: 2 },
      { name: '甲', from: '2026-01-01', to: '2026-05-31', superseded: false },
    ])
    expect((await appoint({ unitId, name: '丁', from: '2026-06-01' })).errors).toBeUndefined()
    expect((await unitOf(unitId)).liaison.name).toBe('丁')
  })

  test('two at the same moment from the same day leaves one who serves', async () => {
    const unitId = await office().unit(code)
    await Promise.all(['甲', '乙'].map((name) => appoint({ unitId, name, from: '2026-01-01' })))
    const serving = (await unitOf(unitId)).liaisons.filter((one: Json) => !one.superseded)
    expect(serving).toHaveLength(1)
  })

  test('before somebody’s later day is refused, and says who and when', async () => {
    const unitId = await office().unit(code)
    await appoint({ unitId, name: '乙', from: '2999-06-01' })
    const refused = await appoint({ unitId, name: '甲', from: '2026-01-01' })
    expect(refused.errors![0]!.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'from', reason: 'LATER_APPOINTMENT', name: '乙', from: '2999-06-01' },
    })
    expect((await appoint({ unitId, name: '甲', from: '2026-01-01', to: '2999-05-31' })).errors).toBeUndefined()
  })
})

describe('handing over', () => {
  test('leaves the open duties with the unit, moves the right to report and keeps the history', async () => {
    const [unitId, other] = [await office().unit(code), await office().unit(code)]
    const plan = await office().plan(code)
    await aDuty(unitId, 'IN_PROGRESS', plan, '2026-11-01T01:00:00Z')
    await aDuty(unitId, 'DONE', plan, '2026-11-03T01:00:00Z')
    await aDuty(unitId, 'WITHDRAWN', plan)
    await aDuty(unitId, 'ASSIGNED', await office().plan(code, 'CLOSED'))
    const [from, to] = [await anAccount([unitId, other]), await anAccount([])]
    await appoint({ unitId, name: '甲', from: '2026-01-01' })
    const input = {
      unitId,
      name: '乙',
      phone: '13800000000',
      from: today(),
      fromAccountId: from,
      toAccountId: to,
      idempotencyKey: key(),
    }
    const made = await handOver(input)
    expect(made.data.handOver).toMatchObject({ name: '乙', from: today(), substitute: false })
    expect((await handOver(input)).data.handOver.id).toBe(made.data.handOver.id)
    expect([await rights(from), await rights(to)]).toEqual([
      { units: [other], version: 2 },
      { units: [unitId], version: 2 },
    ])
    expect(await unitOf(unitId)).toMatchObject({
      openDuties: 1,
      lastReportedAt: '2026-11-03T01:00:00.000Z',
      liaison: { name: '乙' },
      liaisons: [{ name: '乙' }, { name: '甲' }],
    })
    const [entry] = await office().rows<Json>(
      `select after from audit_entry where action = 'handOver' and entity_id = ?`,
      [unitId],
    )
    expect(entry.after).toMatchObject({ name: '乙', openDuties: 1, fromAccountId: from, toAccountId: to })
    expect(
      await office().rows(`select entity_id from audit_entry where action = 'changeAccount' and entity_id in (?, ?)`, [
        from,
        to,
      ]),
    ).toHaveLength(2)
  })

  test('gives the right to enabled liaisons only, today only, and takes it from who has it', async () => {
    const unitId = await office().unit(code)
    await appoint({ unitId, name: '甲', from: '2026-01-01' })
    const leader = await anAccount([], [Role.LEADER])
    const liaison = await anAccount([])
    const gone = await anAccount([])
    await office().rows('update account set disabled_at = now() where id = ?', [gone])
    const foreign = (await office().person([Role.LIAISON], '341324')).sub
    const refused: [object, string, string?][] = [
      [{ toAccountId: leader }, 'INVALID_INPUT', 'NOT_A_LIAISON'],
      [{ toAccountId: gone }, 'INVALID_INPUT', 'NOT_A_LIAISON'],
      [{ fromAccountId: liaison }, 'INVALID_INPUT', 'NOT_HIS_UNIT'],
      [{ toAccountId: liaison, from: '2999-01-01' }, 'INVALID_INPUT', 'MOVES_TODAY'],
      [{ toAccountId: foreign }, 'NOT_FOUND'],
      [{ unitId: newId() }, 'NOT_FOUND'],
    ]
    for (const [input, expected, reason] of refused) {
      const answer = await handOver({ unitId, name: '乙', from: today(), ...input })
      expect([input, answer.code, answer.errors![0]!.extensions.facts.reason]).toEqual([input, expected, reason])
    }
    // Nothing of what was refused stays.
    expect((await unitOf(unitId)).liaisons).toMatchObject([{ name: '甲', to: null, superseded: false }])
    expect(await rights(liaison)).toEqual({ units: [], version: 1 })
    expect((await handOver({ unitId, name: '乙', from: '2999-01-01' })).errors).toBeUndefined()
  })

  test('is the office’s, who alone with administrators and auditors sees whose accounts there are', async () => {
    const unitId = await office().unit(code)
    for (const role of [Role.ADMIN, Role.LIAISON, Role.LEADER, Role.AUDITOR]) {
      const person = await office().person([role], code)
      expect((await handOver({ unitId, name: '乙', from: today() }, person)).code).toBe('FORBIDDEN')
      const list = await office().ask(person, '{ liaisonAccounts { id } }')
      expect([role, list.code]).toEqual([role, [Role.LIAISON, Role.LEADER].includes(role) ? 'FORBIDDEN' : undefined])
    }
    const account = await anAccount([unitId])
    const { data } = await office().ask(clerk, '{ liaisonAccounts { id name username units { id } } }')
    expect(data.liaisonAccounts).toContainEqual(expect.objectContaining({ id: account, units: [{ id: unitId }] }))
  })
})

describe('correcting', () => {
  test('changes what is given, once, and refuses who saw an older state', async () => {
    const unitId = await office().unit(code)
    const { id } = (await appoint({ unitId, name: '张伞', phone: '123', from: '2026-01-01' })).data.appointLiaison
    expect((await correct({ liaisonId: id, version: 1, name: '张三', phone: null })).data.correctLiaison).toMatchObject(
      {
        name: '张三',
        phone: null,
        to: null,
        version: 2,
      },
    )
    const stale = await correct({ liaisonId: id, version: 1, phone: '456' })
    expect([stale.code, stale.errors![0]!.extensions.facts.current]).toEqual([
      'STALE',
      { name: '张三', phone: null, to: null, version: 2 },
    ])
    expect((await correct({ liaisonId: id, version: 2, to: '2025-12-31' })).code).toBe('INVALID_INPUT')
    expect((await correct({ liaisonId: id, version: 2, phone: 'call me' })).code).toBe('INVALID_INPUT')
    expect((await correct({ liaisonId: newId(), version: 1 })).code).toBe('NOT_FOUND')
    await appoint({ unitId, name: '李四', from: '2026-06-01' })
    expect((await correct({ liaisonId: id, version: 3, to: null })).code).toBe('INVALID_INPUT')
    expect((await correct({ liaisonId: id, version: 3, to: '2026-04-30' })).data.correctLiaison.to).toBe('2026-04-30')
  })
})
