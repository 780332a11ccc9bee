import { readFileSync } from 'node:fs'
import { mintToken, newId, Role } from '@tongchou/runtime'
import type { JWK } from 'jose'
import pg from 'pg'
import { Kind, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPlatform, secretsOf, type TestPlatform } from '../platform.js'

// Past the gateway: what a subgraph itself answers to references of another jurisdiction, with a good token.
const keepers = ['office', 'housing', 'planning', 'finance', 'water', 'utilities'] as const
type Keeper = (typeof keepers)[number]
const [home, abroad] = ['330305', '341324']
let platform: TestPlatform
let token: (audience: string) => Promise<string>

beforeAll(async () => {
  platform = await aPlatform()
  const { keys } = secretsOf<{ keys: Record<string, { privateJwk: JWK }> }>(platform.data)
  token = (audience) =>
    mintToken({
      key: keys['gateway']!.privateJwk,
      audience,
      claims: {
        sub: newId(),
        jti: newId(),
        name: '演示',
        roles: Object.values(Role),
        units: [],
        jurisdiction: home!,
        address: '127.0.0.1',
        requestId: 'entities',
      },
    })
})
afterAll(() => platform?.stop())

/** The entities of a subgraph's own SDL, and their fields that need no arguments. */
function entitiesOf(name: string): { type: string; fields: string[]; stub: boolean }[] {
  const sdl = readFileSync(new URL(`../../subgraphs/${name}/schema.graphql`, import.meta.url), 'utf8')
  return parse(sdl).definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !node.directives?.some((d) => d.name.value === 'key')) return []
    const own = (node.fields ?? []).filter((field) => !field.directives?.some((d) => d.name.value === 'external'))
    return [
      {
        type: node.name.value,
        fields: own.map((field) => field.name.value).filter((field) => field !== 'id'),
        stub: own.length < 2,
      },
    ]
  })
}

async function foreignIds(table: string, schema: Keeper): Promise<string[]> {
  const client = new pg.Client({ connectionString: platform.database.url(`${schema}_runtime`) })
  await client.connect()
  try {
    await client.query(`select set_config('app.jurisdiction', $1, false)`, [abroad])
    return (await client.query<{ id: string }>(`select id from "${schema}"."${table}" limit 3`)).rows.map(
      (row) => row.id,
    )
  } finally {
    await client.end()
  }
}

async function ask(service: Keeper, body: object) {
  const response = await fetch(`${platform.services[service].url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, extensions: { tongchou: { token: await token(service) } } }),
  })
  return (await response.json()) as {
    data?: { _entities: (Record<string, unknown> | null)[] } | null
    errors?: { extensions: { code: string } }[]
  }
}

describe.each(keepers)('the subgraph %s', (service) => {
  for (const { type, fields, stub } of entitiesOf(service)) {
    if (stub) continue // another subgraph's duty: this one knows its id alone
    test(`gives nothing of a foreign ${type}`, async () => {
      const duty = type.endsWith('Duty')
      const ids = await foreignIds(duty ? 'duty' : type.toLowerCase(), duty ? service : 'office')
      expect(ids.length).toBeGreaterThan(0)
      for (const field of fields) {
        for (const selection of [field, `${field} { __typename }`, `${field} { id }`]) {
          const answer = await ask(service, {
            query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { found: ${selection} } } }`,
            variables: { r: ids.map((id) => ({ __typename: type, id })) },
          })
          if (answer.errors?.some((error) => error.extensions.code === 'GRAPHQL_VALIDATION_FAILED')) continue
          for (const entity of answer.data?._entities ?? []) {
            const found = entity?.['found'] ?? null
            const empty =
              found === null ||
              (Array.isArray(found) && found.length === 0) ||
              JSON.stringify(found).match(/^\{"(id":\[\]|__typename":"DutySheet")\}$/)
            expect(empty, `${type}.${field} gave ${JSON.stringify(found)}`).toBeTruthy()
          }
        }
      }
    })
  }

  test('refuses the peers’ messages to people, whatever their roles', async () => {
    const field =
      service === 'office'
        ? 'receiveDutyStates(states: [])'
        : `receive${service[0]!.toUpperCase()}${service.slice(1)}Assignments(assignments: [])`
    expect((await ask(service, { query: `mutation { ${field} }` })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
