import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './ask.js'
import { Platform } from './platform.js'

let platform: Platform
beforeAll(async () => void (platform = await Platform.open({ development: true })))
afterAll(() => platform.close())

describe('enums, which are not checked when an answer is put together', () => {
  test('are told by introspection, with their values', async () => {
    const cookie = platform.office.begin()
    const reply = await ask(platform, '{ __type(name: "DutyRole") { kind enumValues { name } } }', { cookie })
    expect(reply.data).toEqual({
      __type: { kind: 'ENUM', enumValues: ['LEAD', 'COOPERATE', 'SUPERVISE'].map((name) => ({ name })) },
    })
  })

  test('are checked when they are sent', async () => {
    const cookie = platform.office.begin()
    const query =
      'query ($role: [DutyRole!]) { plan(id: "plan-1") { dutyIndex(filter: { role: $role }) { totalCount } } }'
    const reply = await ask(platform, query, { cookie, variables: { role: ['BOSS'] } })
    expect(reply.errors![0]!.extensions.code).toBe('INVALID_INPUT')
  })
})
