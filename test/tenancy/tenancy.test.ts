import { newId } from '@tongchou/runtime'
import pg from 'pg'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { signIn, type Client } from '../client.js'
import { keepers, type Keeper } from '../platform.js'
import { fileRoutes } from './file-routes.js'
import { foreignImport } from './foreign-import.js'
import { publicGraph } from './graph.js'
import { listen } from './listen.js'
import { stepsOf, type ForeignIds } from './walk.js'

const platform = inject('platform')
const home = '330305'
const abroad = '341324'

let ids: ForeignIds
/** Every id and name of the other jurisdiction that must never show. */
let secrets: string[]
const people: Record<string, Client> = {}
/** Administrator and office of the other jurisdiction, whose things the ids name. */
let abroadPeople: Client[] = []
/** Refusals that one meets only after the things were found, the input was read and the role allowed the act. */
const ofState = [
  'STALE', // all that takes a version, since nobody ever saw the walk's
  'ALREADY_ASSIGNED', // assign: the unit is the task's
  'OWN_ACCOUNT', // resetPassword: the account is the administrator's own
  'PLAN_ISSUED', // issuePlan
  'NOT_A_LIAISON', // handOver: to the administrator
]

const graph = publicGraph()
const queries = Object.values(graph.getQueryType()!.getFields())
const mutations = Object.values(graph.getMutationType()!.getFields())
const subscriptions = Object.values(graph.getSubscriptionType()!.getFields())

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
  abroadPeople = [abroadAdmin, abroadOffice]
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
    }
  }>(`query ($id: ID!) { plan(id: $id) { tasks { id assignments { id unit { id } } } } }`, { id: planId })
  const account = await admin.ask<{ me: { id: string } }>('{ me { id } }')
  const units = await office.ask<{ units: { liaison: { id: string } | null }[] }>('{ units { liaison { id } } }')
  const task = plan.data!.plan.tasks.find((t) => t.assignments.length > 0)!
  const duties = await Promise.all(
    keepers.map((keeper) =>
      dutyOf(
        office,
        keeper,
        plans.data!.plans.edges.map(({ node }) => node.id),
      ),
    ),
  )
  return {
    ...(await foreignImport(platform.url, office)),
    planId,
    replacesPlanId: planId,
    taskId: task.id,
    unitId: task.assignments[0]!.unit.id,
    memberId: task.assignments[0]!.unit.id,
    assignmentId: task.assignments[0]!.id,
    dutyId: duties[0]!,
    accountId: account.data!.me.id,
    fromAccountId: account.data!.me.id,
    toAccountId: account.data!.me.id,
    liaisonId: units.data!.units.find((unit) => unit.liaison)!.liaison!.id,
    meetingId: drafted.data!.draftMeeting.id,
    itemId: drafted.data!.draftMeeting.items[0]!.id,
    obstacleId: duties[0]!,
    supersedes: duties[0]!,
    ...Object.fromEntries(keepers.map((keeper, at) => [`${keeper}DutyId`, duties[at]!])),
  }
}

/** A duty that this keeper keeps, of any of the plans. */
async function dutyOf(office: Client, sector: Keeper, planIds: string[]): Promise<string> {
  for (const id of planIds) {
    const { data } = await office.ask<{ plan: { dutyIndex: { edges: { node: { dutyId: string } }[] } } }>(
      'query ($id: ID!, $sector: [String!]) { plan(id: $id) { dutyIndex(first: 1, filter: { sector: $sector }) { edges { node { dutyId } } } } }',
      { id, sector: [sector] },
    )
    const [edge] = data!.plan.dutyIndex.edges
    if (edge) return edge.node.dutyId
  }
  throw new Error(`The other jurisdiction has no duty of ${sector}: the walk would prove nothing there.`)
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

function walked(kind: 'query' | 'mutation', field: object) {
  const steps = stepsOf(kind, field as never, ids)
  return steps.flatMap((step) => Object.entries(people).map(([role, person]) => [role, person, step] as const))
}

/** Answers may repeat what was asked for in an error's facts; data never. */
function leaks(answer: { data: unknown }): string[] {
  const text = JSON.stringify(answer.data)
  return secrets.filter((secret) => text.includes(secret))
}

async function fetched(route: string, token: string): Promise<{ status: number; code: string | undefined }> {
  const response = await fetch(`${platform.url}/files/office${route}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const body = await response.text()
  const refused = response.ok ? undefined : (JSON.parse(body) as { errors: { extensions: { code: string } }[] })
  return { status: response.status, code: refused?.errors[0]?.extensions.code }
}

describe('an id of another jurisdiction', () => {
  for (const field of queries) {
    test(`gives nothing at ${field.name}, whoever asks`, async () => {
      for (const [role, person, step] of walked('query', field)) {
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

  test.each(subscriptions)('lets nobody listen at $name', async (field) => {
    for (const step of stepsOf('subscription', field, ids)) {
      expect(step.foreign).toBeGreaterThan(0)
      for (const [role, { token }] of Object.entries(people))
        expect(await listen(platform.url, token, step), role).toEqual({
          data: null,
          code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/),
        })
    }
  })

  test('gives no file, whoever asks', async () => {
    const [ownUnit] = (await people.OFFICE!.ask<{ units: { id: string }[] }>('{ units { id } }')).data!.units
    const ownUnits = ['docx', 'xlsx'].map((ending) => `/units/${ownUnit!.id}/duties.${ending}?plan=${ids.planId}`)
    for (const route of [...fileRoutes(ids).naming, ...ownUnits]) {
      const refusals = new Set<string>()
      for (const [role, { token }] of Object.entries(people)) {
        const { status, code } = await fetched(route, token)
        expect([status, code], `${route} as ${role}`).toEqual(status === 404 ? [404, 'NOT_FOUND'] : [403, 'FORBIDDEN'])
        refusals.add(code!)
      }
      expect([...refusals], route).toContain('NOT_FOUND')
    }
  })

  test('changes nothing by any mutation, whoever calls', async () => {
    const before = await fingerprint()
    for (const field of mutations) {
      const steps = stepsOf('mutation', field as never, ids)
      for (const step of steps.filter(({ foreign }) => foreign > 0)) {
        const codes = new Set<string | undefined>()
        for (const [role, person] of Object.entries(people)) {
          const answer = await person.ask<Record<string, unknown>>(step.query, step.variables)
          expect(leaks(answer), `${step.name} as ${role}`).toEqual([])
          expect(answer.data?.[step.field] ?? null, `${step.name} as ${role}`).toBeNull()
          expect(answer.code, `${step.name} as ${role}`).toMatch(/^(NOT_FOUND|FORBIDDEN)$/)
          codes.add(answer.code)
        }
        // Somebody's role allows the act: he is told that there is no such thing, not that he may not.
        expect([...codes], step.name).toContain('NOT_FOUND')
      }
    }
    expect(await fingerprint()).toEqual(before)
  })

  test('is named by every root field but those that can speak of one’s own jurisdiction alone', () => {
    const silent = (kind: 'query' | 'mutation', fields: readonly { name: string }[]) =>
      fields
        .filter((field) => stepsOf(kind, field as never, ids).every(({ foreign }) => foreign === 0))
        .map(({ name }) => name)
        .sort()
    // Lists, and what is the caller's own or nobody's.
    expect(silent('query', queries)).toEqual(
      ['accounts', 'calendarYears', 'demoAccounts', 'imports', 'liaisonAccounts', 'me', 'plans', 'reportingWeek']
        .concat(
          ['setup', 'units', 'workdayAfter'],
          keepers.map((keeper) => `${keeper}AuditTrail`),
        )
        .sort(),
    )
    expect(fileRoutes(ids).silent.sort()).toEqual(['/audit.csv', '/imports', '/liaisons', '/liaisons.xlsx'])
    expect(silent('mutation', mutations)).toEqual([
      'changeJurisdiction', // the caller's own
      'changePassword', // the caller's own
      'createPlan', // in the caller's own jurisdiction
      'setCalendarYear', // of the caller's own jurisdiction
      'setUp', // there is no jurisdiction yet
      'signIn', // user names are the whole installation's
      'signInDemo',
      'signOut',
    ])
  })
})

describe('the same calls by those whose things they name', () => {
  // After the walk above: some of them do what they say.
  test.each(queries)('$name answers', (field) => succeeds('query', field))
  test.each(mutations)('$name succeeds, or fails for the state of the thing alone', (field) =>
    succeeds('mutation', field),
  )

  test.each(subscriptions)('$name hears of a change', async (field) => {
    const [, office] = abroadPeople
    const stop = new AbortController()
    for (const step of stepsOf('subscription', field, ids)) {
      const heard = listen(platform.url, office!.token, step, stop.signal)
      let settled = false
      void heard.finally(() => (settled = true))
      // Nobody says when a subscription has begun.
      const change = async (): Promise<boolean> => {
        const input = { planId: ids.planId, number: `听${newId()}`.slice(0, 20), title: '新任务' }
        const added = await office!.ask<{ addTask: { id: string } }>(
          'mutation ($input: TaskInput!) { addTask(input: $input) { id } }',
          { input: { ...input, idempotencyKey: newId() } },
        )
        const { errors } = await office!.ask('mutation ($input: AssignInput!) { assign(input: $input) { id } }', {
          input: { taskId: added.data!.addTask.id, unitId: ids.unitId, role: 'LEAD', idempotencyKey: newId() },
        })
        expect(errors).toEqual([])
        return settled
      }
      await expect.poll(change, { interval: 2000 }).toBe(true)
      expect(await heard).toEqual({ data: { [step.field]: expect.anything() }, code: undefined })
    }
  })

  test('files are given', async () => {
    const tokens = abroadPeople.map(({ token }) => token)
    // A plan of the demonstration was not issued from a document: it has no source to give.
    for (const route of fileRoutes(ids).naming.filter((route) => !/^\/plans\/[^/]+\/source$/.test(route))) {
      const answers = await Promise.all(tokens.map((token) => fetched(route, token)))
      expect(
        answers.map(({ status }) => status),
        route,
      ).toContain(200)
    }
  })

  /** So that it is the jurisdiction, and neither the input nor a made-up id, for which the calls above were refused. */
  async function succeeds(kind: 'query' | 'mutation', field: object): Promise<void> {
    for (const step of stepsOf(kind, field as never, ids).filter(({ foreign }) => foreign > 0)) {
      const answers = await Promise.all(abroadPeople.map((person) => person.ask(step.query, step.variables)))
      const refusals = answers.map(({ code, errors }) => String(errors[0]?.extensions.facts?.reason ?? code))
      expect(
        refusals.filter((refusal) => refusal === 'undefined' || ofState.includes(refusal)),
        `${step.name}: ${refusals.join(', ')}`,
      ).not.toEqual([])
    }
  }
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
