import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPlatform, openSession } from '../bench/platform-rows.js'
import { planOf, type PlanRows } from '../bench/rows.js'
import { withToken } from '../client.js'
import { aPlatform, type TestPlatform } from '../platform.js'
import { aBrowser, desk } from './browser.js'
import { accessible, visit, type Visitor } from './sign-in.js'

/** As wide as a plan may be: 2,000 tasks, 300 units, 20,000 duties. Its platform is its own: others' would suffer. */
let platform: TestPlatform
let browser: Browser
let large: PlanRows
let secret: string

beforeAll(async () => {
  platform = await aPlatform({ demo: false })
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  large = planOf({ tasks: 2000, units: 300, unitsPerTask: 10 }, '990001', '0001', today)
  // Most of it runs as it should: a meeting speaks about dozens of duties, not about thousands.
  const later = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10)
  for (const [n, duty] of large.duties.entries()) {
    if (n % 500) Object.assign(duty, { due_on: later, open_obstacles: 0 })
    else Object.assign(duty, { status: 'IN_PROGRESS', progress: 20, open_obstacles: 1 })
  }
  await loadPlatform(platform.database.administratorUrl!, [large])
  secret = (await openSession(platform.database.administratorUrl!, '990001')).secret
  browser = await aBrowser()
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

/** The office's clerk, whose session was opened beside the pages. */
async function atDesk(): Promise<Visitor> {
  const visitor = await visit(browser, { viewport: desk })
  await visitor.page.context().addCookies([{ name: 'tongchou_session', value: secret, url: platform.url }])
  return visitor
}
/** Some megabytes come to the page. */
const patient = { timeout: 120_000 }
const cells = (page: Page) => page.locator('[role=gridcell]').count()

describe('a plan of 2,000 tasks and 300 units', () => {
  test('scrolls in the matrix to its last task and unit, with few cells in the document, and is filtered', async () => {
    const { page, complaints, leave } = await atDesk()
    await page.goto(`${platform.url}/plans/${large.plan.id}/matrix`)
    const grid = page.getByRole('grid')
    await grid.locator('[role=gridcell]').first().waitFor(patient)
    expect(await cells(page)).toBeLessThan(3000)
    await expect.poll(() => page.locator('main').innerText()).toMatch(/2[,，]?000\s*项任务/)

    await grid.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight))
    await page.getByText('第2000项重点任务：老旧小区改造').first().waitFor()
    await page.locator('[role=columnheader][aria-colindex="301"]').waitFor()
    expect(await cells(page)).toBeLessThan(3000)
    await accessible(page)

    await page.getByRole('searchbox').fill('第1777项')
    await page.getByText('第1777项重点任务：老旧小区改造').first().waitFor()
    await page.getByText('符合条件 10 项').waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('opens as a plan, finds its last task, and drafts an agenda', async () => {
    const { page, complaints, leave } = await atDesk()
    await page.goto(`${platform.url}/plans/${large.plan.id}`)
    const link = (n: number) => page.getByRole('link', { name: `第${n}项重点任务：老旧小区改造`, exact: true })
    await link(1).waitFor(patient)
    await accessible(page)
    await page.getByRole('searchbox').fill('第2000项')
    await link(2000).waitFor()
    expect(await page.locator('table a').count()).toBe(1)

    await page.goto(`${platform.url}/plans/${large.plan.id}/meetings`)
    await page.getByLabel('会议名称').fill('大方案联席会议')
    await page.getByRole('button', { name: '生成议程' }).click()
    await page.waitForURL(/\/meetings\//, patient)
    await page
      .getByText(/\d+ 项议题/)
      .first()
      .waitFor(patient)
    await accessible(page)
    expect(complaints).toEqual([])
    await leave()
  })
})

test('a plan without tasks says on its page and in its matrix what to do, and an agenda finds nothing to list', async () => {
  const office = withToken(platform.url, secret)
  const { data } = await office.ask<{ createPlan: { id: string } }>(
    'mutation ($input: PlanInput!) { createPlan(input: $input) { id } }',
    { input: { title: '尚无任务的方案', idempotencyKey: 'empty-plan' } },
  )
  const address = `${platform.url}/plans/${data!.createPlan.id}`
  const { page, complaints, leave } = await atDesk()
  await page.goto(address)
  await page.getByText('方案中尚无任务。').waitFor()
  await page.getByRole('button', { name: '添加任务' }).waitFor()
  await accessible(page)
  await page.goto(`${address}/matrix`)
  await page.getByText(/本方案还没有任务/).waitFor()
  await accessible(page)
  await page.goto(`${address}/overview`)
  await page.getByText('责任 0 项').waitFor()
  await accessible(page)
  expect(complaints).toEqual([])
  await leave()
})
