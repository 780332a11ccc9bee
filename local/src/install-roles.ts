import pg from 'pg'
import { Refusal } from './refusal.js'
import type { Subgraph } from './services.js'

const OLDEST = 15

/**
 * Gives one subgraph its two roles and two schemas: the owner migrates, the runtime role works with rows and cannot
 * change the schema. The queue's schema is the runtime role's own, since graphile-worker shuts its tables to others.
 * Doing it again changes nothing but the passwords.
 *
 * @param url  an administrator's, who may create roles and schemas
 * @returns whether the subgraph's schema was empty before, that is, nothing has been migrated yet
 * @throws {Refusal} the database does not answer, is too old, or the administrator lacks the rights
 */
export async function installRoles(
  url: string,
  name: Subgraph,
  passwords: { owner: string; runtime: string },
): Promise<{ empty: boolean }> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    throw new Refusal(`The database of ${name} at ${new URL(url).host} does not answer: ${(error as Error).message}.`)
  }
  try {
    await checkVersion(client, name)
    await client.query('begin')
    // Several subgraphs on one server, or two installers: roles belong to the whole server.
    await client.query('select pg_advisory_xact_lock(4000)')
    for (const kind of ['owner', 'runtime'] as const) await role(client, `${name}_${kind}`, passwords[kind])
    const { database } = (await client.query<{ database: string }>('select current_database() as database')).rows[0]!
    const statements = [
      `revoke create on schema public from public`,
      `revoke connect, temporary on database "${database}" from public`,
      `grant connect on database "${database}" to "${name}_owner", "${name}_runtime"`,
      `create schema if not exists "${name}" authorization "${name}_owner"`,
      `create schema if not exists "${name}_jobs" authorization "${name}_runtime"`,
      `grant usage on schema "${name}" to "${name}_runtime"`,
      `alter role "${name}_owner" in database "${database}" set search_path = "${name}"`,
      `alter role "${name}_runtime" in database "${database}" set search_path = "${name}"`,
    ]
    for (const statement of statements) await client.query(statement)
    const tables = await client.query('select 1 from pg_tables where schemaname = $1 limit 1', [name])
    await client.query('commit')
    return { empty: tables.rowCount === 0 }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const host = new URL(url).host
    throw new Refusal(
      `The database of ${name} at ${host} cannot be prepared: ${(error as Error).message}. The user in its address must be allowed to create roles and schemas there.`,
    )
  } finally {
    await client.end()
  }
}

async function checkVersion(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  )
  if (rows[0]!.number < OLDEST * 10_000) {
    throw new Refusal(`The database of ${name} is PostgreSQL ${rows[0]!.text}; allowed: ${OLDEST} or newer.`)
  }
}

async function role(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(
    `${verb} role "${name}" with login nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
  )
  // An administrator who is no superuser may hand a schema only to a role that he can act as.
  if (verb === 'create') await client.query(`grant "${name}" to current_user`)
}

/** The address of the same database under another role. */
export function urlAs(url: string, role: string, password: string): string {
  const own = new URL(url)
  own.username = role
  own.password = password
  return own.href
}
