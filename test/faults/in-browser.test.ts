import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, desk, phone } from '../journeys/browser.js'
import { aDueDuty, openCard } from '../journeys/due-duty.js'
import { accessible, signInByHand, visit } from '../journeys/sign-in.js'
import { aPlatform, type TestPlatform } from '../platform.js'

let platform: TestPlatform
let browser: Browser
const person = (username: string) => platform.accounts.find((account) => account.username === username)!

beforeAll(async () => {
  platform = await aPlatform()
  browser = await aBrowser()
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

test('a department that stops is named on the matrix with its last known state, and comes back without a reload', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, platform.url, person('dt.office'))
  await page.getByRole('grid').waitFor()
  await page.evaluate(() => ((globalThis as unknown as { stayed: boolean }).stayed = true))
  await platform.services.finance.stop()
  const line = page.getByText(/财政.*暂时无法连接/).first()
  // Nothing tells a page that a department went away: it hears of it when it asks next.
  await page.reload()
  await page.evaluate(() => ((globalThis as unknown as { stayed: boolean }).stayed = true))
  await line.waitFor({ timeout: 60_000 })
  await accessible(page)
  await platform.services.finance.restart()
  await line.waitFor({ state: 'detached', timeout: 90_000 })
  expect(await page.evaluate(() => (globalThis as unknown as { stayed?: boolean }).stayed)).toBe(true)
  expect(complaints).toEqual([])
  await leave()
})

test('a report into a stopped department waits and is filed once when it is back, without a reload', async () => {
  const duty = await aDueDuty(platform.url, person('dt.office'), person('dt.finance'))
  const { page, leave } = await visit(browser, { viewport: phone, hasTouch: true, isMobile: true })
  await signInByHand(page, platform.url, person('dt.finance'))
  const card = await openCard(page.locator('#pile article', { hasText: duty.title }))
  await card.locator('textarea').first().fill('部门停机时写的')
  await platform.services.finance.stop()
  await card.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText('1 份报送等待网络恢复').waitFor({ timeout: 60_000 })
  await platform.services.finance.restart()
  await page.getByText('1 份报送等待网络恢复').waitFor({ state: 'detached', timeout: 90_000 })
  expect((await duty.reports()).map(({ summary }) => summary)).toEqual(['部门停机时写的'])
  await leave()
})

test('while the office is down every address says so, and opens by itself when it is back', async () => {
  const { page, leave } = await visit(browser, { viewport: phone, hasTouch: true, isMobile: true })
  await signInByHand(page, platform.url, person('dt.leader'))
  await page.waitForURL(/\/overview/)
  const wanted = page.url()
  await platform.services.office.stop()
  await page.goto(wanted)
  await page.getByRole('heading', { name: '无法连接平台' }).waitFor({ timeout: 60_000 })
  expect(page.url()).toBe(wanted)
  await accessible(page)
  await platform.services.office.restart()
  await page.getByText('最需关注的十项').waitFor({ timeout: 90_000 })
  expect(page.url()).toBe(wanted)
  await leave()
})
