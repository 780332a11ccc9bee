import { newId, Role } from '@tongchou/runtime'
import { describe, expect, test } from 'vitest'
import { key, service, useOffice, visitor, type Json, type Person } from './office.js'

const office = useOffice()
// A jurisdiction to a test: how many administrators there are matters.
let county = 330_300
const aCounty = () => String(++county)
const fields = 'id username name roles disabled temporaryPassword version lastSignedInAt units { id }'
const mutate = (by: Person, name: string, type: string, input: object) =>
  office().ask(by, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input: { idempotencyKey: key(), ...input },
  })
const create = (by: Person, input: object) =>
  mutate(by, 'createAccount', 'AccountInput', {
    username: `u-${newId()}`,
    name: '李四',
    password: 'a long password',
    roles: ['LIAISON'],
    ...input,
  })
const change = (by: Person, input: object) => mutate(by, 'changeAccount', 'ChangeAccountInput', input)
const disable = (by: Person, input: object) => mutate(by, 'disableAccount', 'SeenAccountInput', input)
const enable = (by: Person, input: object) => mutate(by, 'enableAccount', 'SeenAccountInput', input)
const reset = (by: Person, input: object) => mutate(by, 'resetPassword', 'ResetPasswordInput', input)
const signIn = (username: string, password: string) =>
  office().ask(
    visitor({ address: newId() }),
    'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password, bearer: true) { token account { temporaryPassword } } }',
    { username, password },
  )
const session = async (token: string): Promise<Json> =>
  (
    await office().ask(service('gateway'), 'query ($s: String!) { session(secret: $s) { roles units } }', {
      s: token,
    })
  ).data.session
const traces = (entityId: string) =>
  office().rows('select action, before, after from audit_entry where entity_id = ? order by id', [entityId])

describe('an account', () => {
  test('is made with a password that its owner is asked to change, and knows when he signed in', async () => {
    const code = aCounty()
    const admin = await office().person([Role.ADMIN], code)
    const unitId = await office().unit(code)
    const made = (await create(admin, { unitIds: [unitId] })).data.createAccount
    expect(made).toMatchObject({ temporaryPassword: true, disabled: false, version: 1, lastSignedInAt: null })
    const entered = (await signIn(made.username, 'a long password')).data.signIn
    expect(entered.account.temporaryPassword).toBe(true)
    const identity = { ...admin, sub: made.id, roles: [Role.LIAISON] }
    await office().ask(identity, 'mutation { changePassword(current: "a long password", next: "another password") }')
    const { data } = await office().ask(
      admin,
      `{ accounts(filter: { text: "${made.username}" }) { edges { node { ${fields} } } } }`,
    )
    const [{ node }] = data.accounts.edges
    expect(node).toMatchObject({ temporaryPassword: false, units: [{ id: unitId }] })
    expect(Date.parse(node.lastSignedInAt)).toBeGreaterThan(0)
  })

  test('changes where something is given, and an open session has the new rights', async () => {
    const code = aCounty()
    const admin = await office().person([Role.ADMIN], code)
    const [first, second] = [await office().unit(code), await office().unit(code)]
    const made = (await create(admin, { unitIds: [first] })).data.createAccount
    const { token } = (await signIn(made.username, 'a long password')).data.signIn
    const changed = await change(admin, { accountId: made.id, version: 1, unitIds: [second] })
    expect(changed.data.changeAccount).toMatchObject({
      name: '李四',
      roles: ['LIAISON'],
      units: [{ id: second }],
      version: 2,
    })
    await change(admin, { accountId: made.id, version: 2, name: '㐂𠮷', roles: ['LIAISON', 'UNIT_HEAD'] })
    expect(await session(token)).toEqual({ roles: ['LIAISON', 'UNIT_HEAD'], units: [second] })
    expect((await traces(made.id)).at(-1)).toEqual({
      action: 'changeAccount',
      before: { name: '李四', roles: ['LIAISON'], unitIds: [second] },
      after: { name: '㐂𠮷', roles: ['LIAISON', 'UNIT_HEAD'], unitIds: [second] },
    })
  })

  test('is refused with both states to who saw an older one, and without its password’s hash', async () => {
    const admin = await office().person([Role.ADMIN], aCounty())
    const { id } = (await create(admin, {})).data.createAccount
    await change(admin, { accountId: id, version: 1, name: '王五' })
    for (const answer of [
      await change(admin, { accountId: id, version: 1, name: '赵六' }),
      await disable(admin, { accountId: id, version: 1 }),
      await enable(admin, { accountId: id, version: 1 }),
    ]) {
      expect(answer.code).toBe('STALE')
      expect(answer.errors![0]!.extensions.facts.current).toMatchObject({ name: '王五', version: 2 })
      expect(JSON.stringify(answer)).not.toMatch(/argon2|passwordHash/)
    }
  })

  test('takes no empty or marked name, no empty roles, no foreign unit and no short password', async () => {
    const code = aCounty()
    const admin = await office().person([Role.ADMIN], code)
    const { id } = (await create(admin, {})).data.createAccount
    const foreign = await office().unit(aCounty())
    const refused: [object, string][] = [
      [{ name: ' ' }, 'INVALID_INPUT'],
      [{ name: '绝密' }, 'CLASSIFIED_CONTENT'],
      [{ name: '长'.repeat(61) }, 'INVALID_INPUT'],
      [{ roles: [] }, 'INVALID_INPUT'],
      [{ unitIds: [foreign] }, 'NOT_FOUND'],
      [{ accountId: foreign }, 'NOT_FOUND'],
    ]
    for (const [input, expected] of refused)
      expect([input, (await change(admin, { accountId: id, version: 1, ...input })).code]).toEqual([input, expected])
    expect((await reset(admin, { accountId: id, password: 'short' })).code).toBe('WEAK_PASSWORD')
    expect((await create(admin, { username: 'a b' })).code).toBe('INVALID_INPUT')
  })
})

describe('shutting out', () => {
  test('ends the open sessions; letting in again gives back the old password and rights', async () => {
    const admin = await office().person([Role.ADMIN], aCounty())
    const made = (await create(admin, {})).data.createAccount
    const { token } = (await signIn(made.username, 'a long password')).data.signIn
    const input = { accountId: made.id, version: 1, idempotencyKey: key() }
    expect((await disable(admin, input)).data.disableAccount).toMatchObject({ disabled: true, version: 2 })
    expect((await disable(admin, input)).data.disableAccount).toMatchObject({ disabled: true, version: 2 })
    expect(await session(token)).toBeNull()
    expect((await signIn(made.username, 'a long password')).code).toBe('WRONG_CREDENTIALS')
    expect((await enable(admin, { accountId: made.id, version: 2 })).data.enableAccount).toMatchObject({
      disabled: false,
      version: 3,
    })
    expect(await session(token)).toBeNull()
    expect((await signIn(made.username, 'a long password')).errors).toBeUndefined()
    expect((await traces(made.id)).map(({ action }) => action)).toEqual([
      'createAccount',
      'signIn',
      'disableAccount',
      'enableAccount',
      'signIn',
    ])
  })

  test('a new password ends the open sessions and is temporary', async () => {
    const admin = await office().person([Role.ADMIN], aCounty())
    const made = (await create(admin, {})).data.createAccount
    const { token } = (await signIn(made.username, 'a long password')).data.signIn
    expect(
      (await reset(admin, { accountId: made.id, password: 'quite another one' })).data.resetPassword,
    ).toMatchObject({
      temporaryPassword: true,
    })
    expect(await session(token)).toBeNull()
    expect((await signIn(made.username, 'a long password')).code).toBe('WRONG_CREDENTIALS')
    expect((await signIn(made.username, 'quite another one')).errors).toBeUndefined()
    expect(JSON.stringify(await traces(made.id))).not.toMatch(/password"|quite another/)
  })

  test('nobody shuts out himself, takes his own administration away or resets his own password', async () => {
    const code = aCounty()
    const admin = await office().person([Role.ADMIN, Role.OFFICE], code)
    await office().person([Role.ADMIN], code)
    const accountId = admin.sub
    expect((await disable(admin, { accountId, version: 1 })).code).toBe('OWN_ACCOUNT')
    expect((await change(admin, { accountId, version: 1, roles: ['OFFICE'] })).code).toBe('OWN_ACCOUNT')
    expect((await reset(admin, { accountId, password: 'a long password' })).code).toBe('OWN_ACCOUNT')
    expect((await change(admin, { accountId, version: 1, name: '张三丰' })).data.changeAccount.version).toBe(2)
  })

  test('of two administrators who shut out each other at the same moment one stays', async () => {
    const code = aCounty()
    const [one, two] = [await office().person([Role.ADMIN], code), await office().person([Role.ADMIN], code)]
    const answers = await Promise.all([
      disable(one, { accountId: two.sub, version: 1 }),
      change(two, { accountId: one.sub, version: 1, roles: ['LEADER'] }),
    ])
    expect(answers.map(({ code: refusal }) => refusal ?? 'done').sort()).toEqual(['LAST_ADMINISTRATOR', 'done'])
    const left = await office().rows(
      `select id from account where jurisdiction = ? and 'ADMIN' = any(roles) and disabled_at is null`,
      [code],
    )
    expect(left).toHaveLength(1)
  })
})

test('the list is searched by name, user name and unit, filtered by role and state, sorted by role and paged', async () => {
  const code = aCounty()
  const admin = await office().person([Role.ADMIN], code)
  const auditor = await office().person([Role.AUDITOR], code)
  const unitId = await office().unit(code)
  await office().rows(`update unit set name = '区水务局' where id = ?`, [unitId])
  const made: Json[] = []
  for (const [name, roles, unitIds] of [
    ['甲_1', ['LIAISON'], [unitId]],
    ['乙', ['LIAISON'], []],
    ['丙', ['LEADER'], []],
  ] as const)
    made.push((await create(admin, { name, roles, unitIds })).data.createAccount)
  await disable(admin, { accountId: made[1].id, version: 1 })
  const names = async (filter: string, more = '') => {
    const { data } = await office().ask(
      auditor,
      `{ accounts(filter: ${filter} ${more}) { totalCount edges { cursor node { name } } } }`,
    )
    return data.accounts.edges.map((edge: Json) => edge.node.name)
  }
  expect(await names('{ text: "水务" }')).toEqual(['甲_1'])
  expect(await names('{ text: "_" }')).toEqual(['甲_1'])
  expect(await names('{ role: LIAISON }')).toEqual(['乙', '甲_1'])
  expect(await names('{ role: LIAISON, disabled: false }')).toEqual(['甲_1'])
  expect(await names(`{ text: "${made[2].username}" }`)).toEqual(['丙'])
  const [all, page] = [await names('{}'), await names('{}', 'first: 3')]
  expect(all.slice(1)).toEqual(['丙', expect.any(String), '乙', '甲_1']) // behind the administrator
  expect(page).toEqual(all.slice(0, 3))
  const { data } = await office().ask(auditor, '{ accounts(first: 3) { totalCount pageInfo { endCursor } } }')
  expect(data.accounts.totalCount).toBe(5)
  expect(await names('{}', `after: "${data.accounts.pageInfo.endCursor}"`)).toEqual(all.slice(3))
  const { code: refusal } = await office().ask(auditor, '{ accounts(after: "WzEsMl0") { totalCount } }')
  expect(refusal).toBe('INVALID_INPUT')
})
