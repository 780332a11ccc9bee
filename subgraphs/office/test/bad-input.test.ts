import { generateSigningKey, mintToken, newId, Role } from '@tongchou/runtime'
import { SignJWT, importJWK } from 'jose'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { key, service, useOffice, type Answer, type Json, type Person } from './office.js'

const office = useOffice()
const code = '330305'

describe('a token', () => {
  let person: Person
  beforeAll(async () => {
    person = await office().person(Object.values(Role), code)
  })

  async function withToken(token: string | undefined, query = '{ units { id } }'): Promise<string | undefined> {
    const response = await fetch(office().url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query }),
    })
    const answer = (await response.json()) as Pick<Answer, 'errors'>
    return answer.errors?.[0]?.extensions.code
  }

  test('that is missing, forged, expired or meant for another service lets nobody in', async () => {
    const { gateway, water } = office().keys
    const forger = await generateSigningKey('gateway')
    const expired = await new SignJWT({ name: 'x', roles: ['ADMIN'], units: [], jurisdiction: code })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'gateway' })
      .setSubject(person.sub)
      .setIssuer('gateway')
      .setAudience('office')
      .setIssuedAt(0)
      .setExpirationTime('1 minute ago')
      .sign(await importJWK(gateway.privateJwk, 'EdDSA'))
    const tokens = {
      missing: undefined,
      nonsense: 'not.a.token',
      expired,
      forged: await mintToken({ key: forger.privateJwk, audience: 'office', claims: person }),
      foreign: await mintToken({ key: gateway.privateJwk, audience: 'water', claims: person }),
      'a service that speaks for a person': await mintToken({
        key: water.privateJwk,
        audience: 'office',
        claims: person,
      }),
      'a service that calls itself another': await mintToken({
        key: water.privateJwk,
        audience: 'office',
        claims: service('gateway'),
      }),
    }
    for (const [name, token] of Object.entries(tokens)) {
      expect([name, await withToken(token)]).toEqual([name, 'UNAUTHENTICATED'])
    }
    const good = await mintToken({ key: gateway.privateJwk, audience: 'office', claims: person })
    expect(await withToken(good)).toBeUndefined()
  })
})

describe('a duty that the office keeps', () => {
  const fields = 'id version status progress openObstacles'
  let clerk: Person
  let liaison: Person
  let duty: Json

  beforeAll(async () => {
    clerk = await office().person([Role.OFFICE], code)
    const unitId = await office().unit(code)
    liaison = await office().person([Role.LIAISON], code, [unitId])
    const taskId = await office().task(await office().plan(code), code)
    const made = await office().ask(clerk, 'mutation ($input: AssignInput!) { assign(input: $input) { id } }', {
      input: { taskId, unitId, role: 'LEAD', idempotencyKey: key() },
    })
    const { id } = made.data.assign[0]
    await vi.waitFor(async () => {
      const answer = await office().ask(liaison, `query ($id: ID!) { officeDuty(id: $id) { ${fields} } }`, { id })
      expect(answer.errors).toBeUndefined()
      duty = answer.data.officeDuty
    }, 10_000)
    duty = (await act('acceptOfficeDuty', { version: duty.version })).data.acceptOfficeDuty
  })

  const act = (name: string, input: object, by = liaison) =>
    office().ask(by, `mutation ($input: DutyActInput!) { ${name}(input: $input) { ${fields} } }`, {
      input: { dutyId: duty.id, idempotencyKey: key(), ...input },
    })
  const report = (input: object, by = liaison) =>
    office().ask(by, `mutation ($input: ReportInput!) { fileOfficeReport(input: $input) { ${fields} } }`, {
      input: { dutyId: duty.id, version: duty.version, progress: 50, summary: '进展', idempotencyKey: key(), ...input },
    })

  test('takes no report out of range, out of form, marked or for another unit, and nothing of it stays', async () => {
    const refused: [object, string][] = [
      [{ progress: 101 }, 'INVALID_INPUT'],
      [{ progress: -1 }, 'INVALID_INPUT'],
      [{ progress: 50.5 }, 'INVALID_INPUT'],
      [{ summary: '长'.repeat(10_001) }, 'INVALID_INPUT'],
      [{ summary: 'a\u0000b' }, 'INVALID_INPUT'],
      [{ summary: '秘密' }, 'CLASSIFIED_CONTENT'],
      [{ version: duty.version - 1 }, 'STALE'],
      [{ dutyId: newId() }, 'NOT_FOUND'],
    ]
    for (const [input, expected] of refused) expect([input, (await report(input)).code]).toEqual([input, expected])
    const stranger = await office().person([Role.LIAISON], code, [await office().unit(code)])
    expect((await report({}, stranger)).code).toBe('FORBIDDEN')
    expect((await act('reopenOfficeDuty', { version: duty.version, reason: '因' }, clerk)).code).toBe(
      'INVALID_TRANSITION',
    )
    const answer = await office().ask(liaison, `query ($id: ID!) { officeDuty(id: $id) { ${fields} } }`, {
      id: duty.id,
    })
    expect(answer.data.officeDuty).toEqual(duty)
  })

  test('moves the index by a report, with its obstacle', async () => {
    const filed = await report({ progress: 40, obstacles: [{ kind: 'FUNDS', text: '资金未到位', unitIds: [] }] })
    expect(filed.errors).toBeUndefined()
    const { version } = filed.data.fileOfficeReport
    await vi.waitFor(async () => {
      const rows = await office().rows(
        'select version, progress, open_obstacles from duty_index_entry where duty_id = ?',
        [duty.id],
      )
      expect(rows).toEqual([{ version, progress: 40, open_obstacles: 1 }])
    }, 10_000)
  })
})
