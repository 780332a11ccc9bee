import { Role } from '@tongchou/runtime'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, type Person } from './office.js'

const office = useOffice()
const [home, abroad] = ['330305', '341324']
/** Every role in one: only the jurisdiction stands between him and the other county. */
let person: Person
const theirs = {} as Record<
  'plan' | 'task' | 'unit' | 'assignment' | 'meeting' | 'account' | 'officeDuty' | 'liaison',
  string
>

beforeAll(async () => {
  person = await office().person(Object.values(Role), home)
  const other = await office().person(Object.values(Role), abroad)
  theirs.account = other.sub
  theirs.plan = await office().plan(abroad)
  theirs.task = await office().task(theirs.plan, abroad)
  theirs.unit = await office().unit(abroad)
  const assigned = await office().ask(
    other,
    `mutation { assign(input: { taskId: "${theirs.task}", unitId: "${theirs.unit}", role: LEAD, idempotencyKey: "${key()}" }) { id } }`,
  )
  theirs.assignment = theirs.officeDuty = assigned.data.assign[0].id
  const appointed = await office().ask(
    other,
    `mutation { appointLiaison(input: { unitId: "${theirs.unit}", name: "他县联络员", from: "2026-01-01", idempotencyKey: "${key()}" }) { id } }`,
  )
  theirs.liaison = appointed.data.appointLiaison.id
  const drafted = await office().ask(
    other,
    `mutation { draftMeeting(input: { planId: "${theirs.plan}", title: "联席会议", heldOn: "2026-12-01", idempotencyKey: "${key()}" }) { id } }`,
  )
  theirs.meeting = drafted.data.draftMeeting.id
})

describe('ids of another jurisdiction', () => {
  test.each(['plan', 'task', 'unit', 'meeting', 'officeDuty'] as const)('are no %s', async (field) => {
    const answer = await office().ask(person, `query ($id: ID!) { ${field}(id: $id) { id } }`, { id: theirs[field] })
    expect(answer.code).toBe('NOT_FOUND')
    expect(answer.data[field]).toBeNull()
    for (const id of ['no id at all', '01900000-0000-7000-8000-000000000000']) {
      expect((await office().ask(person, `query ($id: ID!) { ${field}(id: $id) { id } }`, { id })).code).toBe(
        'NOT_FOUND',
      )
    }
  })

  test('change nothing', async () => {
    const own = { plan: await office().plan(home), unit: await office().unit(home) }
    const ownTask = await office().task(own.plan, home)
    const k = () => `idempotencyKey: "${key()}"`
    const attempts = [
      `assign(input: { taskId: "${theirs.task}", unitId: "${own.unit}", role: LEAD, ${k()} }) { id }`,
      `assign(input: { taskId: "${ownTask}", unitId: "${theirs.unit}", role: LEAD, ${k()} }) { id }`,
      `reassign(input: { assignmentId: "${theirs.assignment}", revision: 1, reason: "因", ${k()} }) { id }`,
      `withdraw(input: { assignmentId: "${theirs.assignment}", revision: 1, reason: "因", ${k()} }) { id }`,
      `addTask(input: { planId: "${theirs.plan}", number: "x", title: "x", ${k()} }) { id }`,
      `addTask(input: { planId: "${own.plan}", number: "y", title: "y", units: [{ unitId: "${theirs.unit}", role: LEAD }], ${k()} }) { id }`,
      `issuePlan(input: { planId: "${theirs.plan}", version: 1, ${k()} }) { id }`,
      `closePlan(input: { planId: "${theirs.plan}", version: 1, reason: "因", ${k()} }) { id }`,
      `changeTask(input: { taskId: "${theirs.task}", version: 1, title: "x", ${k()} }) { id }`,
      `changeUnit(input: { unitId: "${theirs.unit}", version: 1, name: "x", ${k()} }) { id }`,
      `createUnit(input: { name: "各局${key()}", shortName: "x", collective: true, memberIds: ["${theirs.unit}"], ${k()} }) { id }`,
      `appointLiaison(input: { unitId: "${theirs.unit}", name: "x", from: "2026-12-01", ${k()} }) { id }`,
      `handOver(input: { unitId: "${theirs.unit}", name: "x", from: "2026-01-01", ${k()} }) { id }`,
      `handOver(input: { unitId: "${own.unit}", name: "x", from: "2026-01-01", toAccountId: "${theirs.account}", ${k()} }) { id }`,
      `correctLiaison(input: { liaisonId: "${theirs.liaison}", version: 1, name: "x", ${k()} }) { id }`,
      `draftMeeting(input: { planId: "${theirs.plan}", title: "x", heldOn: "2026-12-01", ${k()} }) { id }`,
      `addAgendaItem(input: { meetingId: "${theirs.meeting}", title: "x", version: 1, ${k()} }) { id }`,
      `arrangeMeeting(input: { meetingId: "${theirs.meeting}", itemIds: [], version: 1, ${k()} }) { id }`,
      `changeMeeting(input: { meetingId: "${theirs.meeting}", title: "x", version: 1, ${k()} }) { id }`,
      `changeAgendaItem(input: { meetingId: "${theirs.meeting}", itemId: "${theirs.meeting}", version: 1, ${k()} }) { id }`,
      ...['disable', 'enable', 'change'].map(
        (act) => `${act}Account(input: { accountId: "${theirs.account}", version: 1, ${k()} }) { id }`,
      ),
      `resetPassword(input: { accountId: "${theirs.account}", password: "a long password", ${k()} }) { id }`,
      `createAccount(input: { username: "u-${key()}", name: "x", password: "a long password", roles: [LEADER], unitIds: ["${theirs.unit}"], ${k()} }) { id }`,
    ]
    for (const attempt of attempts)
      expect([attempt, (await office().ask(person, `mutation { ${attempt} }`)).code]).toEqual([attempt, 'NOT_FOUND'])
  })

  test('are empty references', async () => {
    for (const [type, id] of [
      ['Plan', theirs.plan],
      ['Task', theirs.task],
      ['Unit', theirs.unit],
    ]) {
      const answer = await office().ask(
        person,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id version } } }`,
        { r: [{ __typename: type, id }] },
      )
      expect(answer.data._entities).toEqual([null])
    }
  })

  test('show in no list', async () => {
    const answer = await office().ask(
      person,
      '{ plans(first: 200) { edges { node { id } } } units { id } accounts(first: 200) { edges { node { id } } } officeAuditTrail(first: 200) { edges { node { entityId } } } }',
    )
    const all = JSON.stringify(answer.data)
    for (const id of Object.values(theirs)) expect(all).not.toContain(id)
  })
})

describe('the runtime role', () => {
  async function asRuntime<T>(jurisdiction: string | null, act: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: office().env.DATABASE_URL })
    await client.connect()
    try {
      await client.query('set search_path to office')
      if (jurisdiction !== null) await client.query(`select set_config('app.jurisdiction', $1, false)`, [jurisdiction])
      return await act(client)
    } finally {
      await client.end()
    }
  }

  test('sees of every table its own jurisdiction’s rows only, and without one none', async () => {
    const { rows: tables } = await asRuntime(null, (client) =>
      client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'office'::regnamespace and relkind = 'r' and relname not like 'migration%'`,
      ),
    )
    expect(tables.length).toBeGreaterThan(18)
    for (const { name } of tables) {
      const of = (jurisdiction: string | null) =>
        asRuntime(
          jurisdiction,
          async (client) => (await client.query<{ jurisdiction: string }>(`select jurisdiction from "${name}"`)).rows,
        )
      expect([name, await of(null)]).toEqual([name, []])
      expect([name, new Set((await of(home!)).map(({ jurisdiction }) => jurisdiction))]).toEqual([
        name,
        expect.toSatisfy((set: Set<string>) => [...set].every((one) => one === home)),
      ])
    }
  })

  test('is not the only one that is held to it: the owner of the tables sees nothing either', async () => {
    const client = new pg.Client({ connectionString: office().env.OWNER_DATABASE_URL })
    await client.connect()
    try {
      const { rows } = await client.query<{ table: string }>(
        `select table_name as table from information_schema.columns where table_schema = 'office' and column_name = 'jurisdiction'`,
      )
      expect(rows.length).toBeGreaterThan(15)
      for (const { table } of rows)
        expect([table, (await client.query(`select 1 from office."${table}"`)).rowCount]).toEqual([table, 0])
    } finally {
      await client.end()
    }
  })

  test('writes no row of another jurisdiction', async () => {
    await expect(
      asRuntime(home!, (client) =>
        client
          .query(`update plan set title = 'x' where id = $1 returning 1`, [theirs.plan])
          .then(({ rowCount }) => rowCount),
      ),
    ).resolves.toBe(0)
    await expect(
      asRuntime(home!, (client) =>
        client.query(`insert into unit (id, jurisdiction, name, short_name) values (gen_random_uuid(), $1, 'x', 'x')`, [
          abroad,
        ]),
      ),
    ).rejects.toThrow('row-level security')
    await expect(
      asRuntime(home!, (client) => client.query(`insert into jurisdiction (code, name) values ('999999', 'x')`)),
    ).rejects.toThrow('row-level security')
  })

  test('can neither change nor remove what the audit trail and the history say, nor the policies', async () => {
    for (const statement of [
      `update audit_entry set account_name = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
      `update assignment_change set what = 'x'`,
      'delete from assignment_change',
      'delete from plan',
      'delete from assignment',
      'delete from liaison',
      'alter table plan disable row level security',
      'drop policy plan_jurisdiction on plan',
      'alter table audit_entry disable row level security',
    ]) {
      await expect(
        asRuntime('*', (client) => client.query(statement)),
        statement,
      ).rejects.toThrow(/permission denied|must be owner/)
    }
  })
})
