import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { signIn } from '../client.js'
import { aBrowser, desk, phone } from './browser.js'
import { aDueDuty } from './due-duty.js'
import { accessible, signInByHand, visit } from './sign-in.js'
import { touchable } from './touch.js'

const { url, accounts } = inject('platform')
const person = (username: string) => accounts.find((account) => account.username === username)!
const [clerk, leader, liaison] = [person('dt.office'), person('dt.leader'), person('dt.tax')]
const onPhone = { viewport: phone, hasTouch: true, isMobile: true }

/** A busy machine takes its time. */
const soon = { timeout: 30_000 }
let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

test('a leader lands on the plan in one screen, and reaches a duty in two touches', async () => {
  const { page, complaints, leave } = await visit(browser, onPhone)
  await signInByHand(page, url, leader)
  await page.waitForURL(/\/plans\/[^/]+\/overview/)
  await page.getByText('最需关注的十项').waitFor()
  const counts = await page.locator('button[data-health] b').allInnerTexts()
  const total = Number(/\d+/.exec(await page.getByText(/^责任 \d+ 项$/).innerText())![0])
  expect(counts).toHaveLength(6)
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total)
  expect(total).toBeGreaterThan(100)
  await accessible(page)
  await touchable(page)
  // What stands on track is not among the worst: a touch on its number, then one on the duty.
  await page.locator('button[data-health=ON_TRACK]').click()
  await page.getByRole('heading', { name: /^正常 · \d+ 项$/ }).waitFor()
  await page.locator('.list li a').first().click()
  await page.waitForURL(/\/duties\//)
  await page.goBack()
  await page.getByRole('heading', { name: /^正常 · \d+ 项$/ }).waitFor()
  expect(complaints).toEqual([])
  await leave()
})

test('a report of a silent unit shows on the leader’s phone without a touch', async () => {
  const duty = await aDueDuty(url, clerk, liaison)
  const { page, leave } = await visit(browser, onPhone)
  await signInByHand(page, url, leader)
  const reported = page.locator('button', { hasText: '已报进展' }).locator('b')
  await reported.waitFor()
  await expect.poll(async () => Number(await reported.innerText()), soon).toBeGreaterThanOrEqual(0)
  const before = Number(await reported.innerText())
  const unit = await signIn(url, liaison)
  const name = duty.sector[0]!.toUpperCase() + duty.sector.slice(1)
  const { data } = await unit.ask<{ duty: { version: number } }>(
    `query ($id: ID!) { duty: ${duty.sector}Duty(id: $id) { version } }`,
    { id: duty.id },
  )
  const filed = await unit.ask(`mutation ($input: ReportInput!) { file${name}Report(input: $input) { id } }`, {
    input: {
      dutyId: duty.id,
      version: data!.duty.version,
      progress: 10,
      summary: '已启动',
      idempotencyKey: `l-${duty.id}`,
    },
  })
  expect(filed.errors).toEqual([])
  await expect.poll(async () => Number(await reported.innerText()), { timeout: 30_000 }).toBeGreaterThan(before)
  await leave()
})

test('a unit’s page has its duties by plan, its liaison and its silence, under its own title and link', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: { width: 1024, height: 768 } })
  await signInByHand(page, url, leader)
  await page.getByRole('button', { name: 'EN' }).first().click()
  await page.getByText(/Units that have reported on nothing this week/).waitFor()
  await accessible(page)
  const client = await signIn(url, liaison)
  const { data } = await client.ask<{ me: { units: { id: string; shortName: string }[] } }>(
    '{ me { units { id shortName } } }',
  )
  const [unit] = data!.me.units
  await page.goto(`${url}/units/${unit!.id}`)
  await page.locator('section ol li a').first().waitFor()
  expect(await page.title()).toContain(unit!.shortName)
  await accessible(page)
  await page.locator('section ol li a').first().click()
  await page.waitForURL(/\/duties\//)
  expect(complaints).toEqual([])
  await leave()
})

test('a plan begun by hand reaches a desk when it is issued, and its change names who will be told', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, url, clerk)
  await page.goto(`${url}/plans`)
  await page.getByRole('button', { name: '新建方案' }).click()
  const dialog = page.getByRole('dialog')
  const title = `𠮷庆里片区更新方案 ${Date.now()}`
  // By the keyboard, key by key: a dialog that holds the focus must leave it to its fields.
  await dialog.getByLabel('方案名称').click()
  await page.keyboard.type(title)
  expect(await dialog.getByLabel('方案名称').inputValue()).toBe(title)
  await accessible(page)
  await dialog.getByRole('button', { name: '建立征求意见稿' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByText('方案中尚无任务。').waitFor()

  await page.getByRole('button', { name: '添加任务' }).click()
  await dialog.getByLabel('编号').fill('1')
  await dialog.getByLabel('任务内容').fill('完成㐂安里危旧房改造')
  await dialog.locator('.n-base-selection').first().click()
  await page.keyboard.type(liaison.units[0]!)
  await page.locator('.n-base-select-option', { hasText: liaison.units[0]! }).first().click()
  await dialog.getByText('牵头单位').first().click()
  await dialog.getByRole('button', { name: '确认添加' }).click()
  await page.getByRole('link', { name: '完成㐂安里危旧房改造' }).waitFor()
  const unit = await signIn(url, liaison)
  const onDesk = async () =>
    JSON.stringify(
      (
        await unit.ask(
          `{ me { units { ${['housing', 'planning', 'finance', 'water', 'utilities', 'office']
            .map((keeper) => `${keeper}Duties { task { title } }`)
            .join(' ')} } } }`,
        )
      ).data,
    ).includes('㐂安里')
  expect(await onDesk()).toBe(false)

  await page.getByRole('button', { name: '印发方案' }).click()
  await dialog.getByText(/1 项任务的 1 项责任将一次交办 1 个单位/).waitFor()
  await accessible(page)
  await dialog.getByRole('button', { name: '印发并交办' }).click()
  await page.waitForURL(/\/matrix/)
  await expect.poll(onDesk, { timeout: 60_000 }).toBe(true)

  await page.goBack()
  await page.getByRole('link', { name: '完成㐂安里危旧房改造' }).click()
  await page.getByRole('button', { name: '撤回' }).click()
  await dialog.getByLabel('理由').fill('职责调整')
  await dialog.getByRole('button', { name: /下一步/ }).click()
  await dialog.getByText('确认后将告知以下 1 个单位').waitFor()
  expect(await dialog.getByRole('listitem').innerText()).toContain('撤回')
  await accessible(page)
  await dialog.getByRole('button', { name: '确认撤回' }).click()
  await page.getByText('已撤回').first().waitFor()
  expect(complaints).toEqual([])
  await leave()
})
