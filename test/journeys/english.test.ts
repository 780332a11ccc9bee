import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { aBrowser, desk, phone } from './browser.js'
import { aDueDuty, openCard } from './due-duty.js'
import { speaksEnglish } from './english.js'
import { accessible, signInByHand, visit } from './sign-in.js'
import { touchable } from './touch.js'

const { url, accounts } = inject('platform')
const person = (username: string) => accounts.find((account) => account.username === username)!
const [clerk, leader, liaison, auditor, admin] = ['dt.office', 'dt.leader', 'dt.tax', 'dt.auditor', 'dt.admin'].map(
  person,
)

/** A busy machine takes its time. */
const soon = { timeout: 45_000 }
let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

async function inEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'EN' }).first().click()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
}

test('a leader reads the plan in English on a phone, and a liaison’s report reaches him there without a touch', async () => {
  const duty = await aDueDuty(url, clerk!, liaison!)
  const english = { viewport: phone, hasTouch: true, isMobile: true, locale: 'en-GB' }
  const { page, complaints, leave } = await visit(browser, english)
  await signInByHand(page, url, leader!)
  await inEnglish(page)
  await page.waitForURL(/\/plans\/[^/]+\/overview/)
  await page.getByRole('heading', { name: 'The ten that need attention most' }).waitFor()
  await accessible(page)
  await touchable(page)
  await speaksEnglish(page)

  const reported = page.getByRole('button', { name: /Reported$/ }).locator('b')
  const before = Number(await reported.innerText())

  const words = `English journey ${Date.now()}`
  const reporter = await visit(browser, english)
  await signInByHand(reporter.page, url, liaison!)
  await inEnglish(reporter.page)
  const card = await openCard(reporter.page.locator('#pile article', { hasText: duty.title }))
  await card.locator('textarea').first().fill(words)
  await speaksEnglish(reporter.page)
  await card.getByRole('button', { name: 'Report', exact: true }).click()
  await reporter.page.getByText('Reported').first().waitFor()

  // (Other units report, too: it may be more than one more.)
  await expect.poll(async () => Number(await reported.innerText()), soon).toBeGreaterThan(before)
  await page.getByRole('button', { name: /Reported$/ }).click()
  await page.getByRole('heading', { name: /^Reported this week: \d+$/ }).waitFor()
  await page.locator('.list li a').first().waitFor()
  await speaksEnglish(page)
  await page.goto(`${url}/duties/${duty.sector}/${duty.id}`)
  await page.getByRole('heading', { level: 1, name: duty.title }).waitFor()
  await page.getByText(words).first().waitFor()
  expect(await page.getByRole('button', { name: 'Report', exact: true }).count()).toBe(0)
  await accessible(page)
  await speaksEnglish(page)
  expect([...complaints, ...reporter.complaints]).toEqual([])
  await reporter.leave()
  await leave()
})

test('an auditor finds in English what an office did, takes the trail along, and an administrator sees that he did', async () => {
  const duty = await aDueDuty(url, clerk!, liaison!)
  const { page, complaints, leave } = await visit(browser, { viewport: desk, locale: 'en-GB' })
  await signInByHand(page, url, auditor!)
  await inEnglish(page)
  await page.goto(`${url}/admin/audit?action=addTask`)
  const row = page.locator('tbody tr', { hasText: duty.title })
  await row.waitFor()
  expect(await row.innerText()).toContain('Add task')
  await accessible(page)
  await speaksEnglish(page)

  // The whole of one thing: all that was ever done to the task, and no more.
  await row.getByRole('button', { name: /^Only this object/ }).click()
  await page.waitForURL(new RegExp(`entityId=${duty.taskId}`))
  await expect.poll(() => page.locator('tbody tr').count(), soon).toBe(1)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ])
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(duty.taskId)

  for (const name of ['Accounts', 'Units', 'Jurisdiction', 'Working days']) {
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByText('You can view this page but not change anything.').waitFor()
    await page.locator('.sheet').first().waitFor()
    await speaksEnglish(page)
  }
  await page.goto(`${url}/duties/${duty.sector}/${duty.id}`)
  await page.getByRole('heading', { level: 1, name: duty.title }).waitFor()
  expect(await page.locator('main textarea').count()).toBe(0)
  await accessible(page)
  await speaksEnglish(page)

  const other = await visit(browser, { viewport: desk, locale: 'en-GB' })
  await signInByHand(other.page, url, admin!)
  await inEnglish(other.page)
  await other.page.goto(`${url}/admin/audit?action=DOWNLOADED`)
  // The address of what he took names the task.
  await other.page.locator('tbody tr', { hasText: duty.taskId }).waitFor()
  await speaksEnglish(other.page)
  expect([...complaints, ...other.complaints]).toEqual([])
  await other.leave()
  await leave()
})
