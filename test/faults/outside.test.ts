import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPlatform, type Platform } from '@tongchou/local'
import { temporaryPostgres, type TemporaryPostgres } from '@tongchou/local/temporary-postgres'
import type { Browser } from 'playwright-core'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { signIn, type Client } from '../client.js'
import { aBrowser, desk, phone } from '../journeys/browser.js'
import { aDueDuty, openCard } from '../journeys/due-duty.js'
import { accessible, signInByHand, visit } from '../journeys/sign-in.js'
import { demoAccounts, keepers, type DemoPerson } from '../platform.js'
import { assignTo, firstPlan, keptBy, rowsOf, settled, sheetOf, unitOf } from './at-work.js'

const data = mkdtempSync(join(tmpdir(), 'tongchou-outside-'))
let server: TemporaryPostgres
let platform: Platform
let clerk: DemoPerson
let office: Client
let browser: Browser

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
  browser = await aBrowser()
})
afterAll(async () => {
  await browser?.close()
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

describe('while the database alone is away', () => {
  afterEach(() => server.resume())
  /** Services find the way back by themselves; a busy machine takes its time. */
  const back = { timeout: 90_000 }

  test('an open matrix stays as it was, every address says what is wrong, and all comes back without a reload', async () => {
    const open = await visit(browser, { viewport: desk })
    await signInByHand(open.page, platform.url, clerk)
    await open.page.getByRole('grid').waitFor()
    const wanted = open.page.url()
    await server.pause()
    const fresh = await open.page.context().newPage()
    await fresh.goto(wanted)
    await fresh.getByRole('heading', { name: '无法连接平台' }).waitFor()
    await accessible(fresh)
    expect(fresh.url()).toBe(wanted)
    expect(await open.page.getByRole('grid').isVisible()).toBe(true)

    // Who goes on at the open page is told so, and is not signed out.
    await open.page.locator('nav').getByRole('link', { name: '联络员' }).click()
    await open.page
      .getByRole('alert')
      .getByText(/数据库暂时不可用|暂时无法连接|无法连接平台/)
      .waitFor()
    await accessible(open.page)
    await server.resume()
    await fresh.getByRole('grid').waitFor(back)
    expect(fresh.url()).toBe(wanted)
    const again = open.page.getByRole('button', { name: '重试' })
    await expect
      .poll(async () => {
        if (await again.isVisible()) await again.click()
        return open.page.locator('tbody tr').count()
      }, back)
      .toBeGreaterThan(5)
    expect(open.complaints).toEqual([])
    await open.leave()
  })

  test('a report waits and is filed once, and a document that was not taken is taken when it is sent again', async () => {
    const tax = demoAccounts(data).find((each) => each.username === 'dt.tax')!
    const duty = await aDueDuty(platform.url, clerk, tax)
    const reporter = await visit(browser, { viewport: phone, hasTouch: true, isMobile: true })
    await signInByHand(reporter.page, platform.url, tax)
    const card = await openCard(reporter.page.locator('#pile article', { hasText: duty.title }))
    await card.locator('textarea').first().fill('数据库停机时写的')
    const importer = await visit(browser, { viewport: desk })
    await signInByHand(importer.page, platform.url, clerk)
    await importer.page.goto(`${platform.url}/imports`)
    const picker = importer.page.locator('input[type=file]')
    await picker.waitFor({ state: 'attached' })

    await server.pause()
    await card.getByRole('button', { name: '报送', exact: true }).click()
    await reporter.page.getByText('1 份报送等待网络恢复').waitFor()
    await picker.setInputFiles({ name: '停机时读入.txt', mimeType: 'text/plain', buffer: Buffer.from('一、工作任务') })
    const again = importer.page.getByRole('alert').getByRole('button', { name: '重试' })
    await again.waitFor()
    await accessible(importer.page)
    await server.resume()

    await reporter.page.getByText('1 份报送等待网络恢复').waitFor({ state: 'detached', ...back })
    expect((await duty.reports()).map(({ summary }) => summary)).toEqual(['数据库停机时写的'])
    await expect
      .poll(async () => {
        if (await again.isVisible()) await again.click()
        return new URL(importer.page.url()).pathname
      }, back)
      .toMatch(/\/imports\/.+/)
    expect([...reporter.complaints, ...importer.complaints]).toEqual([])
    await reporter.leave()
    await importer.leave()
  })
})

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
