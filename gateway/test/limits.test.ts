import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, codes } from './ask.js'
import { Platform } from './platform.js'

let platform: Platform
let cookie: string

beforeAll(async () => {
  platform = await Platform.open()
  cookie = platform.office.begin()
})
afterAll(() => platform.close())
beforeEach(() => platform.forget())

const introspection =
  '{ __schema { types { name fields { name type { name ofType { name ofType { name ofType { name ofType { name ofType { name ofType { name } } } } } } } } } } }'

/** Fields within fields, without a list: unit → liaison → unit … → id. */
function nested(depth: number): string {
  const names = Array.from({ length: depth - 2 }, (_, index) => (index % 2 === 0 ? 'liaison' : 'unit'))
  return `{ unit(id: "unit-1") { ${names.join(' { ')} { id } ${'} '.repeat(names.length)} }`
}

const aliased = (count: number, field = 'setup { demo }') =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`

async function refused(query: string, options = {}) {
  const reply = await ask(platform, query, { cookie, ...options })
  expect(platform.operations).toEqual([])
  expect(reply.status).toBe(200)
  return reply.errors![0]!.extensions
}

describe('an operation is refused before any subgraph hears of it', () => {
  test('13 deep', async () => {
    expect(await refused(nested(13))).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      facts: { limit: 'depth', max: 12, found: 13 },
    })
  })

  test('13 deep through fragments', async () => {
    const query = `{ unit(id: "unit-1") { liaison { ...A } } }
      fragment A on Liaison { unit { liaison { unit { liaison { ... on Liaison { ...B } } } } } }
      fragment B on Liaison { unit { liaison { unit { liaison { unit { liaison { id } } } } } } }`
    expect(await refused(query)).toMatchObject({ facts: { limit: 'depth', found: 13 } })
  })

  test('with 16 aliases of one field', async () => {
    expect(await refused(aliased(16))).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      facts: { limit: 'aliases', max: 15, found: 16 },
    })
  })

  test('with 100,000 aliases', async () => {
    const query = aliased(100_000, 'me{id}')
      .replaceAll(/a(\d+): /g, 'a$1:')
      .slice(0, 1_000_000)
    expect(await refused(query)).toMatchObject({ code: 'LIMIT_EXCEEDED', facts: { limit: 'tokens', max: 2000 } })
  })

  test('with more than 2,000 tokens', async () => {
    expect(await refused(`{ ${'setup { demo } '.repeat(500)} }`)).toMatchObject({ facts: { limit: 'tokens' } })
  })

  test('that would answer too many fields, by the sizes it asks for', async () => {
    const query = 'query ($n: Int!) { plans(first: $n) { edges { node { tasks { assignments { id role } } } } } }'
    expect(await refused(query, { variables: { n: 200 } })).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      facts: { limit: 'cost' },
    })
  })

  test('whose fragments multiply', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, index) => `fragment F${index} on Plan { ...F${index + 1} ...F${index + 1} }`,
    )
    const query = `{ plan(id: "plan-1") { ...F0 } } ${fragments.join(' ')} fragment F40 on Plan { id }`
    const reply = await ask(platform, query, { cookie })
    expect(codes(reply)).toEqual(['LIMIT_EXCEEDED'])
  })

  test('with a fragment within itself', async () => {
    expect(await refused('{ plan(id: "1") { ...A } } fragment A on Plan { tasks { plan { ...A } } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    })
  })

  test('with two sign-ins', async () => {
    const query =
      'mutation { a: signIn(username: "a", password: "1") { token } b: signIn(username: "a", password: "2") { token } }'
    expect(await refused(query)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      facts: { limit: 'signIns', max: 1, found: 2 },
    })
  })

  test('with a variable that does not fit', async () => {
    const query = 'query ($n: Int!) { plans(first: $n) { totalCount } }'
    expect(await refused(query, { variables: { n: 50.5 } })).toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('with a syntax error', async () => {
    expect(await refused('{ plan(')).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' })
  })

  test('that names no one of several operations', async () => {
    expect(await refused('query A { setup { demo } } query B { setup { demo } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    })
  })

  test('for a field that only services may ask', async () => {
    expect(await refused('{ session(secret: "x") { accountId } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
    expect(await refused('mutation { receiveDutyStates(states: []) }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    })
  })
})

describe('within the limits', () => {
  test('12 deep runs', async () => {
    const reply = await ask(platform, nested(12), { cookie })
    expect(codes(reply)).toBeUndefined()
  })

  test('15 aliases run', async () => {
    expect((await ask(platform, aliased(15), { cookie })).errors).toBeUndefined()
  })
})

describe('introspection', () => {
  test('is off for an office account', async () => {
    expect(await refused(introspection)).toMatchObject({ code: 'INTROSPECTION_DISABLED' })
    expect(await refused('{ __type(name: "Plan") { name } }')).toMatchObject({ code: 'INTROSPECTION_DISABLED' })
  })

  test('hidden in a fragment is off, too', async () => {
    expect(await refused('{ ...F } fragment F on Query { __schema { types { name } } }')).toMatchObject({
      code: 'INTROSPECTION_DISABLED',
    })
  })

  test('is on for an administrator', async () => {
    const reply = await ask(platform, introspection, { cookie: platform.office.begin(['ADMIN']) })
    expect(reply.data).toHaveProperty('__schema.types')
  })

  test('never shows what is internal', async () => {
    const reply = await ask(platform, introspection, { cookie: platform.office.begin(['ADMIN']) })
    expect(JSON.stringify(reply.data)).not.toMatch(/SessionIdentity|receiveDutyStates|AssignmentState|join__/)
  })

  test('does not come back as a suggestion', async () => {
    const reply = await ask(platform, '{ plam(id: "1") { id } }', { cookie })
    expect(reply.errors![0]!.message).not.toContain('Did you mean')
  })
})

describe('introspection in development', () => {
  test('is on for everybody', async () => {
    const development = await Platform.open({ development: true })
    const reply = await ask(development, introspection)
    expect(reply.data).toHaveProperty('__schema.types')
    await development.close()
  })
})
