import { readFileSync } from 'node:fs'
import { mintToken, newId, Role } from '@tongchou/runtime'
import type { JWK } from 'jose'
import pg from 'pg'
import { Kind, parse } from 'graphql'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { keepers, secretsOf, type Keeper } from '../platform.js'

// Past the gateway: what a subgraph itself answers to references of another jurisdiction, with a good token.
const platform = inject('platform')
const [home, abroad] = ['330305', '341324']
let token: (audience: string, jurisdiction: string) => Promise<string>

beforeAll(async () => {
  const { keys } = secretsOf<{ keys: Record<string, { privateJwk: JWK }> }>(platform.data)
  token = (audience, jurisdiction) =>
    mintToken({
      key: keys['gateway']!.privateJwk,
      audience,
      claims: {
        sub: newId(),
        jti: newId(),
        name: '演示',
        roles: Object.values(Role),
        units: [],
        jurisdiction,
        address: '127.0.0.1',
        requestId: 'entities',
      },
    })
})

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

async function idsOf(jurisdiction: string, table: string, schema: Keeper): Promise<string[]> {
  const client = new pg.Client({ connectionString: platform.subgraphs[schema].database })
  await client.connect()
  try {
    await client.query(`select set_config('app.jurisdiction', $1, false)`, [jurisdiction])
    return (await client.query<{ id: string }>(`select id from "${schema}"."${table}" order by id limit 80`)).rows.map(
      (row) => row.id,
    )
  } finally {
    await client.end()
  }
}

async function ask(service: Keeper, jurisdiction: string, body: object) {
  const response = await fetch(platform.subgraphs[service].graphql, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await token(service, jurisdiction)}`,
    },
    body: JSON.stringify(body),
  })
  return (await response.json()) as {
    data?: { _entities: (Record<string, unknown> | null)[] } | null
    errors?: { extensions: { code: string } }[]
  }
}

/** What a person of `jurisdiction` finds in the fields of these entities, asked for in every shape a field may have. */
async function findings(
  service: Keeper,
  jurisdiction: string,
  of: { type: string; fields: string[]; ids: string[] },
): Promise<string[]> {
  const found: string[] = []
  for (const field of of.fields) {
    for (const selection of [field, `${field} { __typename }`, `${field} { id }`]) {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${of.type} { found: ${selection} } } }`
      const r = of.ids.map((id) => ({ __typename: of.type, id }))
      const answer = await ask(service, jurisdiction, { query, variables: { r } })
      if (answer.errors?.some((error) => error.extensions.code === 'GRAPHQL_VALIDATION_FAILED')) continue
      for (const entity of answer.data?._entities ?? []) {
        const text = JSON.stringify(entity?.['found'] ?? null)
        // A sheet without columns' values tells nothing.
        if (!/^(null|\[\]|\{"id":\[\]\}|\{"__typename":"\w+"\})$/.test(text)) found.push(`${of.type}.${field}: ${text}`)
      }
    }
  }
  return found
}

describe.each(keepers)('the subgraph %s', (service) => {
  for (const { type, fields, stub } of entitiesOf(service)) {
    if (stub) continue // another subgraph's duty: this one knows its id alone
    test(`gives nothing of a ${type} to strangers, and much to its own people`, async () => {
      const duty = type.endsWith('Duty')
      const ids = await idsOf(abroad!, duty ? 'duty' : type.toLowerCase(), duty ? service : 'office')
      expect(await findings(service, home!, { type, fields, ids })).toEqual([])
      expect(await findings(service, abroad!, { type, fields, ids })).not.toEqual([])
    })
  }

  test('refuses the peers’ messages to people, whatever their roles', async () => {
    const field =
      service === 'office'
        ? 'receiveDutyStates(states: [])'
        : `receive${service[0]!.toUpperCase()}${service.slice(1)}Assignments(assignments: [])`
    expect((await ask(service, home!, { query: `mutation { ${field} }` })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    )
  })
})
