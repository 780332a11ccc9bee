import pg from 'pg'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { signIn, type Client } from '../client.js'
import { keepers, type Keeper } from '../platform.js'
import { foreignImport } from './foreign-import.js'
import { publicGraph } from './graph.js'
import { stepOf, type ForeignIds } from './walk.js'

const platform = inject('platform')
const home = '330305'
const abroad = '341324'

let ids: ForeignIds
/** Every id and name of the other jurisdiction that must never show. */
let secrets: string[]
const people: Record<string, Client> = {}

const graph = publicGraph()
const queries = Object.values(graph.getQueryType()!.getFields())
const mutations = Object.values(graph.getMutationType()!.getFields())

beforeAll(async () => {
  const { accounts } = platform
  const abroadOffice = await signIn(
    platform.url,
    accounts.find((a) => a.jurisdiction.includes(abroad) && a.roles.includes('OFFICE'))!,
  )
  const abroadAdmin = await signIn(
    platform.url,
    accounts.find((a) => a.jurisdiction.includes(abroad) && a.roles.includes('ADMIN'))!,
  )
  for (const role of ['ADMIN', 'OFFICE', 'LEADER', 'LIAISON', 'UNIT_HEAD', 'AUDITOR']) {
    const person = accounts.find((a) => a.jurisdiction.includes(home) && a.roles.includes(role))
    if (person) people[role] = await signIn(platform.url, person)
  }
  ids = await foreignIds(abroadOffice, abroadAdmin)
  secrets = Object.values(ids)
})

async function foreignIds(office: Client, admin: Client): Promise<ForeignIds> {
  const plans = await office.ask<{ plans: { edges: { node: { id: string } }[] } }>(
    '{ plans { edges { node { id } } } }',
  )
  const planId = plans.data!.plans.edges[0]!.node.id
  const drafted = await office.ask<{ draftMeeting: { id: string; items: { id: string }[] } }>(
    `mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { id items { id } } }`,
    { input: { planId, title: '联席会议', heldOn: '2026-12-01', idempotencyKey: 'tenancy-meeting' } },
  )
  const plan = await office.ask<{
    plan: {
      tasks: { id: string; assignments: { id: string; unit: { id: string } }[] }[]
      dutyIndex: { edges: { node: { dutyId: string; sector: string } }[] }
    }
  }>(
    `query ($id: ID!) { plan(id: $id) { tasks { id assignments { id unit { id } } } dutyIndex(first: 200) { edges { node { dutyId sector } } } } }`,
    { id: planId },
  )
  const account = await admin.ask<{ me: { id: string } }>('{ me { id } }')
  const units = await office.ask<{ units: { liaison: { id: string } | null }[] }>('{ units { liaison { id } } }')
  const task = plan.data!.plan.tasks.find((t) => t.assignments.length > 0)!
  const index = plan.data!.plan.dutyIndex.edges.map((edge) => edge.node)
  const dutyOf = (sector: string) => (index.find((entry) => entry.sector === sector) ?? index[0]!).dutyId
  return {
    ...(await foreignImport(platform.url, office)),
    planId,
    replacesPlanId: planId,
    taskId: task.id,
    unitId: task.assignments[0]!.unit.id,
    memberId: task.assignments[0]!.unit.id,
    assignmentId: task.assignments[0]!.id,
    dutyId: index[0]!.dutyId,
    accountId: account.data!.me.id,
    fromAccountId: account.data!.me.id,
    toAccountId: account.data!.me.id,
    liaisonId: units.data!.units.find((unit) => unit.liaison)!.liaison!.id,
    meetingId: drafted.data!.draftMeeting.id,
    itemId: drafted.data!.draftMeeting.items[0]!.id,
    obstacleId: index[0]!.dutyId,
    supersedes: index[0]!.dutyId,
    ...Object.fromEntries(keepers.map((keeper) => [`${keeper}DutyId`, dutyOf(keeper)])),
  }
}

/** Everything of the other jurisdiction, as one number per table that any write would change. */
async function fingerprint(): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const keeper of keepers) {
    await inDatabase(keeper, abroad, async (client) => {
      for (const table of await tables(client, keeper)) {
        // Seen-times of sessions move by themselves.
        if (['session', 'idempotency_record', 'duty_index_entry'].includes(table)) continue
        const { rows } = await client.query(
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from "${keeper}"."${table}" t`,
        )
        prints[`${keeper}.${table}`] = rows[0].print
      }
    })
  }
  return prints
}

async function inDatabase(
  service: Keeper,
  jurisdiction: string | null,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: platform.subgraphs[service].database })
  await client.connect()
  try {
    if (jurisdiction !== null) await client.query(`select set_config('app.jurisdiction', $1, false)`, [jurisdiction])
    await work(client)
  } finally {
    await client.end()
  }
}

async function tables(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = $1 and column_name = 'jurisdiction' order by 1`,
    [schema],
  )
  return rows.map((row) => row.table_name)
}

/** Answers may repeat what was asked for in an error's facts; data never. */
function leaks(answer: { data: unknown }): string[] {
  const text = JSON.stringify(answer.data)
  return secrets.filter((secret) => text.includes(secret))
}

describe('an id of another jurisdiction', () => {
  for (const field of queries) {
    test(`gives nothing at ${field.name}, whoever asks`, async () => {
      const step = stepOf('query', field as never, ids)
      for (const [role, person] of Object.entries(people)) {
        const answer = await person.ask<Record<string, unknown>>(step.query, step.variables)
        expect(leaks(answer), role).toEqual([])
        if (step.foreign > 0)
          expect([answer.data?.[step.field] ?? null, answer.code], role).toEqual([
            null,
            expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/),
          ])
      }
    })
  }

  test('changes nothing by any mutation, whoever calls', async () => {
    const before = await fingerprint()
    for (const field of mutations) {
      if (['signOut', 'signIn', 'signInDemo', 'setUp', 'changePassword'].includes(field.name)) continue // they name nobody else's rows
      const step = stepOf('mutation', field as never, ids)
      for (const [role, person] of Object.entries(people)) {
        const answer = await person.ask<Record<string, unknown>>(step.query, { ...step.variables })
        expect(leaks(answer), `${field.name} as ${role}`).toEqual([])
        if (step.foreign > 0) {
          expect(answer.data?.[step.field] ?? null, `${field.name} as ${role}`).toBeNull()
          expect(answer.code, `${field.name} as ${role}`).toMatch(/^(NOT_FOUND|FORBIDDEN|INVALID_INPUT)$/)
        }
      }
    }
    expect(await fingerprint()).toEqual(before)
  })
})

describe('raw SQL under a runtime role', () => {
  for (const keeper of keepers) {
    test(`of ${keeper} sees one jurisdiction's rows, and none without one`, async () => {
      await inDatabase(keeper, null, async (client) => {
        const names = await tables(client, keeper)
        expect(names.length).toBeGreaterThan(3)
        for (const table of names) {
          const { rows } = await client.query(`select count(*)::int as n from "${keeper}"."${table}"`)
          expect(rows[0].n, table).toBe(0)
        }
      })
      await inDatabase(keeper, home, async (client) => {
        for (const table of await tables(client, keeper)) {
          const { rows } = await client.query(`select distinct jurisdiction from "${keeper}"."${table}"`)
          expect(
            rows.filter((row) => row.jurisdiction !== home),
            table,
          ).toEqual([])
        }
      })
    })

    test(`of ${keeper} can change neither schema nor policies nor the audit trail`, async () => {
      await inDatabase(keeper, home, async (client) => {
        for (const sql of [
          `update "${keeper}".audit_entry set action = 'forged'`,
          `delete from "${keeper}".audit_entry`,
          `truncate "${keeper}".audit_entry`,
          `alter table "${keeper}".duty disable row level security`,
          `drop policy duty_jurisdiction on "${keeper}".duty`,
          `create table "${keeper}".mine (id int)`,
          `create schema mine`,
        ]) {
          await expect(client.query(sql), sql).rejects.toThrow(/permission denied|must be owner/)
        }
      })
    })
  }
})
