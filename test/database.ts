import pg from 'pg'

export interface TestDatabase {
  name: string
  /** Address under the service's runtime or owner role. */
  url(service: string, role: 'runtime' | 'owner'): string
  adminUrl: string
  drop(): Promise<void>
}

let count = 0

/** Roles belong to the whole server, so a database's roles carry no database name; tests of one file share them. */
export async function freshDatabase(base: string, services: string[]): Promise<TestDatabase> {
  const name = `t_${process.pid}_${++count}`
  await query(`${base}/postgres`, [`create database ${name}`])
  await query(`${base}/postgres`, [
    'select pg_advisory_lock(4000)',
    ...services.flatMap((service) => [role(`${service}_owner`), role(`${service}_runtime`)]),
  ])
  const host = new URL(base).host
  await query(
    `${base}/${name}`,
    services.flatMap((service) => [
      `create schema "${service}" authorization "${service}_owner"`,
      `grant usage on schema "${service}" to "${service}_runtime"`,
      `create schema "${service}_jobs" authorization "${service}_runtime"`,
    ]),
  )
  return {
    name,
    adminUrl: `${base}/${name}`,
    url: (service, kind) => `postgresql://${service}_${kind}:test@${host}/${name}`,
    drop: () => query(`${base}/postgres`, [`drop database ${name} with (force)`]),
  }
}

function role(name: string): string {
  return `do $$ begin create role "${name}" login password 'test'; exception when duplicate_object then null; end $$`
}

async function query(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
