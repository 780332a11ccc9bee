import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installRoles, urlAs } from '../src/install-roles.js'
import { startPlatform } from '../src/platform.js'
import { subgraphs } from '../src/services.js'
import { temporaryPostgres, type TemporaryPostgres } from '../src/temporary-postgres.js'
import { newFolder } from './driven.js'

let server: TemporaryPostgres
beforeAll(async () => {
  server = await temporaryPostgres()
})
afterAll(() => server.stop())

const passwords = { owner: 'for the owner', runtime: 'for the runtime' }

async function query(url: string, ...statements: string[]): Promise<pg.QueryResult | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let last: pg.QueryResult | undefined
    for (const statement of statements) last = await client.query(statement)
    return last
  } finally {
    await client.end()
  }
}

/** A database of its own and somebody who owns it and may create roles, as a hosted PostgreSQL gives one. */
async function hosted(name: string, rights: string): Promise<string> {
  await query(
    server.url,
    `create role "${name}" login ${rights} password 'secret'`,
    `create database "${name}" owner "${name}"`,
  )
  const url = new URL(urlAs(server.url, name, 'secret'))
  url.pathname = name
  return url.href
}

test('the whole platform runs on an outside database whose administrator is no superuser, and starts none of its own', async () => {
  const outside = await hosted('town', 'createrole')
  const data = newFolder()
  const platform = await startPlatform({
    data,
    port: 0,
    demo: false,
    quiet: true,
    outside: Object.fromEntries(subgraphs.map((name) => [name, outside])),
    program: () => ({ entry: fileURLToPath(new URL('fake-service.mjs', import.meta.url)) }),
  })
  try {
    expect(platform.database.pid).toBeNull()
    const runtime = platform.database.url('water_runtime')
    expect(new URL(runtime).pathname).toBe('/town')
    await query(
      platform.database.url('water_owner'),
      'create table pipe (id int)',
      'grant select on pipe to water_runtime',
    )
    expect((await query(runtime, 'select * from pipe'))?.rows).toEqual([])
  } finally {
    await platform.stop()
    rmSync(data, { recursive: true })
  }
})

test('preparing a database again changes nothing and tells that it is no longer empty', async () => {
  await query(server.url, 'create database village')
  const url = server.url.replace(/[^/]+$/, 'village')
  expect(await installRoles(url, 'finance', passwords)).toEqual({ empty: true })
  await query(urlAs(url, 'finance_owner', passwords.owner), 'create table budget (id int)')
  expect(await installRoles(url, 'finance', { ...passwords, owner: 'another' })).toEqual({ empty: false })
  await query(urlAs(url, 'finance_owner', 'another'), 'select * from budget')
})

test('an administrator who may not create roles, and a server that is not there, are refused in a sentence', async () => {
  const url = await hosted('hamlet', 'nocreaterole')
  await expect(installRoles(url, 'housing', passwords)).rejects.toThrow(
    /The database of housing at .* cannot be prepared: .* must be allowed to create roles/,
  )
  await expect(installRoles('postgresql://a:hidden@127.0.0.1:1/x', 'housing', passwords)).rejects.toThrow(
    /The database of housing at 127.0.0.1:1 does not answer/,
  )
})
