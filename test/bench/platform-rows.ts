import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { insertRows } from './insert.js'
import { keepers, type PlanRows } from './rows.js'

const duty = [
  ...['id', 'jurisdiction', 'plan_id', 'task_id', 'unit_id', 'role', 'status', 'progress', 'due_on', 'original_due_on'],
  ...['assigned_on', 'revision', 'version', 'open_obstacles', 'last_reported_at', 'changed_at'],
]
const indexEntry = [
  ...['duty_id', 'jurisdiction', 'plan_id', 'task_id', 'unit_id', 'sector', 'role', 'status', 'progress', 'due_on'],
  ...['assigned_on', 'version', 'open_obstacles', 'last_reported_at', 'changed_at'],
]
const assignment = [
  ...['id', 'jurisdiction', 'plan_id', 'task_id', 'unit_id', 'sector', 'role', 'due_on', 'original_due_on'],
  ...['assigned_on', 'revision'],
]

/** Writes the plans where the six services keep them, each duty with its keeper. */
export async function loadPlatform(adminUrl: string, plans: readonly PlanRows[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const codes = [...new Set(plans.map(({ plan }) => plan.jurisdiction))]
  const jurisdictions = codes.map((code) => ({ code, name: `测试县${code}` }))
  await insertRows(client, 'office.jurisdiction', ['code', 'name'], jurisdictions)
  for (const { plan, units, tasks, duties } of plans) {
    await insertRows(client, 'office.plan', ['id', 'jurisdiction', 'title', 'status'], [{ ...plan, status: 'ISSUED' }])
    await insertRows(client, 'office.unit', Object.keys(units[0]!), units)
    await insertRows(client, 'office.task', Object.keys(tasks[0]!), tasks)
    await insertRows(client, 'office.assignment', assignment, duties)
    const entries = duties.map((each) => ({ ...each, duty_id: each.id }))
    await insertRows(client, 'office.duty_index_entry', indexEntry, entries)
    for (const keeper of keepers) {
      const own = duties.filter((each) => each.sector === keeper)
      await insertRows(client, `"${keeper}".duty`, duty, own)
    }
  }
  await client.query('vacuum analyze')
  await client.end()
}

export interface OpenSession {
  /** The session's secret, as programs send it. */
  secret: string
  accountId: string
  sessionId: string
  name: string
  jurisdiction: string
}

/** An office clerk who is signed in. Nobody knows a password to the account, since it has none. */
export async function openSession(adminUrl: string, jurisdiction: string): Promise<OpenSession> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const secret = randomBytes(32).toString('base64url')
  const [accountId, sessionId, name] = [randomUUID(), randomUUID(), '办公室']
  await client.query(
    `insert into office.account (id, jurisdiction, username, name, roles, password_hash, created_at)
     values ($1, $2, 'bench', $3, '{OFFICE}', '', now())`,
    [accountId, jurisdiction, name],
  )
  await client.query(
    `insert into office.session (id, jurisdiction, account_id, secret_hash, created_at, last_seen_at)
     values ($1, $2, $3, $4, now(), now())`,
    [sessionId, jurisdiction, accountId, createHash('sha256').update(secret).digest('base64url')],
  )
  await client.end()
  return { secret, accountId, sessionId, name, jurisdiction }
}
