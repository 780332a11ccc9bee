import { readFileSync } from 'node:fs'
import { mintToken, newId, Role } from '@tongchou/runtime'
import { buildASTSchema, getNamedType, isCompositeType, parse, type GraphQLField } from 'graphql'
import { createClient } from 'graphql-ws'
import { beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { key, service, useOffice, visitor, type Json, type Person } from './office.js'

const office = useOffice()
const code = '330305'
const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
const graph = buildASTSchema(parse(sdl), { assumeValidSDL: true })
const given = 'a long password'

/** The field with all its arguments declared and none given: who may not ask at all is told so before that matters. */
function asked(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : ''
  return `${kind}${declared ? ` (${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`
}

const roots = [
  ...Object.values(graph.getQueryType()!.getFields()).map((field) => ['query', field] as const),
  ...Object.values(graph.getMutationType()!.getFields()).map((field) => ['mutation', field] as const),
]
const open = {
  whoever: ['setup', 'demoAccounts', 'me'],
  visitors: ['signIn', 'signInDemo', 'setUp'],
  passwordFirst: ['changePassword', 'signOut'],
}

async function codesOf(claims: Person | ReturnType<typeof visitor>): Promise<Record<string, string | undefined>> {
  const codes: Record<string, string | undefined> = {}
  for (const [kind, field] of roots) codes[field.name] = (await office().ask(claims, asked(kind, field))).code
  return codes
}
const refusedWith = (codes: Record<string, string | undefined>, refusal: string) =>
  Object.keys(codes).filter((name) => codes[name] === refusal)
const allBut = (...names: string[]) => roots.map(([, { name }]) => name).filter((name) => !names.includes(name))

describe('whose password somebody else chose', () => {
  let person: Person
  beforeAll(async () => {
    person = { ...(await office().person(Object.values(Role), code)), passwordFirst: true }
  })

  test('may only see who he is, change it, and leave', async () => {
    const codes = await codesOf(person)
    expect(refusedWith(codes, 'PASSWORD_CHANGE_NEEDED')).toEqual(allBut(...open.whoever, ...open.passwordFirst))
  })

  test('may not look around from himself, by whatever way it is written', async () => {
    const deep = [
      '{ me { units { members { name } } } }',
      '{ me { ...A } } fragment A on Account { units { ...U } } fragment U on Unit { liaison { __typename id } }',
      '{ who: me { ... on Account { units { ... { liaison { id } } } } } }',
      '{ me { id } units { id } }',
    ]
    for (const query of deep)
      expect([query, (await office().ask(person, query)).code]).toEqual([query, 'PASSWORD_CHANGE_NEEDED'])
    const { errors } = await office().ask(person, '{ me { __typename units { name } jurisdiction { code } } }')
    expect(errors).toBeUndefined()
  })

  test('hears nothing live, and his subscription leaves those of others alone', async () => {
    const client = createClient({ url: office().url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })
    const query = `subscription { matrixChanged(planId: "${await office().plan(code)}") { dutyId } }`
    const listen = async (claims: Person) => {
      const token = await mintToken({ key: office().keys.gateway.privateJwk, audience: 'office', claims })
      return client.iterate({ query, extensions: { tongchou: { token } } }).next()
    }
    const { passwordFirst: _, ...free } = person
    let otherEnded = false
    void listen(free).then(
      () => (otherEnded = true),
      () => (otherEnded = true),
    )
    await expect(listen(person)).rejects.toMatchObject([{ extensions: { code: 'PASSWORD_CHANGE_NEEDED' } }])
    expect(otherEnded).toBe(false)
    await client.dispose()
  })

  test('fetches no file', async () => {
    const token = await mintToken({ key: office().keys.gateway.privateJwk, audience: 'office', claims: person })
    const address = new URL('/files/audit.csv', office().url)
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'PASSWORD_CHANGE_NEEDED' } }] })
  })

  test('is known by his session until he has changed it', async () => {
    const admin = await office().person([Role.ADMIN], code)
    const username = `u-${newId()}`
    const create = 'mutation ($input: AccountInput!) { createAccount(input: $input) { id jurisdiction { code } } }'
    const input = { username, name: '李四', password: given, roles: [Role.LIAISON], idempotencyKey: key() }
    const { id } = (await office().ask(admin, create, { input })).data.createAccount
    const { data } = await office().ask(
      visitor({ address: newId() }),
      'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { token } }',
      { u: username, p: given },
    )
    const session = async (): Promise<Json> =>
      (
        await office().ask(
          service('gateway'),
          'query ($s: String!) { session(secret: $s) { sessionId passwordFirst } }',
          { s: data.signIn.token },
        )
      ).data.session
    const { sessionId, passwordFirst } = await session()
    expect(passwordFirst).toBe(true)
    const own: Person = { ...admin, sub: id, jti: sessionId, roles: [Role.LIAISON], passwordFirst: true }
    const change = `mutation { changePassword(current: "${given}", next: "another password") }`
    expect((await office().ask(own, change)).data.changePassword).toBe(true)
    expect((await session()).passwordFirst).toBe(false)
  })
})

describe('a visitor', () => {
  test('may only sign in and see what the sign-in page shows', async () => {
    const codes = await codesOf(visitor())
    expect(refusedWith(codes, 'UNAUTHENTICATED')).toEqual(allBut(...open.whoever, ...open.visitors))
  })

  test('who signs in may not look around by the same answer', async () => {
    const query = 'mutation { signIn(username: "x", password: "y") { account { units { liaison { id } } } } }'
    expect((await office().ask(visitor(), query)).code).toBe('UNAUTHENTICATED')
  })
})
