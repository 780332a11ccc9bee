import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPlatform, type Platform } from '@tongchou/local'
import { temporaryPostgres, type TemporaryPostgres } from '@tongchou/local/temporary-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn, type Client } from '../client.js'
import { demoAccounts, keepers, type DemoPerson } from '../platform.js'
import { assignTo, firstPlan, keptBy, rowsOf, settled, sheetOf, unitOf } from './at-work.js'

const data = mkdtempSync(join(tmpdir(), 'tongchou-outside-'))
let server: TemporaryPostgres
let platform: Platform
let clerk: DemoPerson
let office: Client

async function tell(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** As a hosted PostgreSQL gives it: somebody who may create roles in a database of his own, and no superuser. */
beforeAll(async () => {
  server = await temporaryPostgres()
  await tell(server.url, `create role town login createrole password 'secret'`)
  await tell(server.url, 'create database town owner town')
  const url = new URL(server.url)
  Object.assign(url, { username: 'town', password: 'secret', pathname: '/town' })
  const outside = Object.fromEntries(keepers.map((name) => [name, url.href]))
  platform = await startPlatform({ data, port: 0, demo: true, quiet: true, mode: 'production', outside })
  clerk = demoAccounts(data).find((each) => each.jurisdiction === '330305' && each.roles.includes('OFFICE'))!
  office = await signIn(platform.url, clerk)
})
afterAll(async () => {
  await platform?.stop()
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

test('the whole platform works on an outside PostgreSQL whose administrator is no superuser', async () => {
  expect(platform.database.pid).toBeNull()
  const plan = await firstPlan(office)
  for (const keeper of keepers.filter((name) => name !== 'water')) {
    expect((await sheetOf(office, plan, keeper))!.id.length, keeper).toBeGreaterThan(0)
  }
  const duty = await assignTo(office, plan, await unitOf(office, plan, 'finance'), 'outside')
  await expect.poll(() => keptBy(office, plan, 'finance', duty), { timeout: 30_000 }).toMatchObject({ version: 1 })
  await settled(platform)
})

/** The gateway believes the office's answer for a quarter of a minute. */
const soon = { timeout: 40_000, interval: 1000 }

describe('a session ends by time, for a cookie and for a bearer token alike,', () => {
  test.each([
    ['twelve hours after the last request', 'last_seen_at', '12 hours 1 minute'],
    ['fourteen days after it began, however busy', 'created_at', '14 days 1 minute'],
  ])('%s', async (_, column, ago) => {
    const bearer = await signIn(platform.url, clerk)
    const cookie = await cookieOf(clerk)
    const who = async () => [
      (await bearer.ask<{ me: { id: string } | null }>('{ me { id } }')).data?.me ?? null,
      await meOf(cookie),
    ]
    expect((await who()).map((me) => me !== null)).toEqual([true, true])
    await rowsOf(
      platform,
      'office',
      `update office.session set ${column} = now() - interval '${ago}' where ended_at is null`,
    )
    await expect.poll(who, soon).toEqual([null, null])
  })
})

async function cookieOf({ username, password }: DemoPerson): Promise<string> {
  const response = await fetch(`${platform.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { account { id } } }',
      variables: { u: username, p: password },
    }),
  })
  return response.headers.get('set-cookie')!.split(';')[0]!
}

async function meOf(cookie: string): Promise<{ id: string } | null> {
  const response = await fetch(`${platform.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: '{ me { id } }' }),
  })
  return ((await response.json()) as { data: { me: { id: string } | null } }).data.me
}
