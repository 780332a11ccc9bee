import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { signIn } from '../client.js'
import { aBrowser, desk, phone } from './browser.js'
import { aDueDuty, openCard } from './due-duty.js'
import { accessible, demoPlanOf, signInByHand, visit } from './sign-in.js'

const { url, accounts } = inject('platform')
const home = '330305'
const person = (username: string) => accounts.find((account) => account.username === username)!
const office = accounts.find((account) => account.jurisdiction === home && account.roles.includes('OFFICE'))!
const liaison =
  accounts.find(
    (account) =>
      account.jurisdiction === home &&
      account.roles.includes('LIAISON') &&
      account.units.length === 1 &&
      account.username.endsWith('housing'),
  ) ?? accounts.find((account) => account.jurisdiction === home && account.roles.includes('LIAISON'))!

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

describe('signing in', () => {
  test('with a wrong password and as an unknown user is refused with one and the same sentence', async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    const refusal = async (username: string) => {
      await page.goto(`${url}/sign-in`)
      await page.getByLabel('用户名').fill(username)
      await page.getByLabel('密码').fill('wrong-password')
      await page.locator('form button[type=submit]').click()
      return (await page.getByRole('alert').first().innerText()).replace(/[0-9a-f-]{20,}/g, '')
    }
    const wrong = await refusal(office.username)
    expect(wrong.length).toBeGreaterThan(5)
    expect(await refusal('nobody')).toBe(wrong)
    expect(complaints).toEqual([])
    await leave()
  })

  test('takes one click with demo data on this machine', async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    await page.goto(url)
    await page
      .getByRole('button', { name: /领导小组办公室/ })
      .first()
      .click()
    await page.getByRole('grid').waitFor()
    await accessible(page)
    expect(complaints).toEqual([])
    await leave()
  })
})

describe('the matrix', () => {
  test('shows the plan of the document, and says that it is demo data', async () => {
    const { page, leave } = await visit(browser, { viewport: desk })
    await signInByHand(page, url, office)
    await page.getByRole('grid').waitFor()
    // Twelve are the document's; journeys beside may have added some.
    const client = await signIn(url, office)
    const { data } = await client.ask<{ plan: { tasks: { outsideText: boolean }[] } }>(
      'query ($id: ID!) { plan(id: $id) { tasks { outsideText } } }',
      { id: await demoPlanOf(url, office) },
    )
    expect(data!.plan.tasks.filter((task) => !task.outsideText)).toHaveLength(12)
    await expect
      .poll(async () => Number(/(\d+)\s*项任务/.exec(await page.locator('body').innerText())?.[1]))
      .toBeGreaterThanOrEqual(12)
    expect(await page.locator('body').innerText()).toContain('演示数据')
    await leave()
  })

  test('moves in the office’s browser when a liaison reports on a phone', async () => {
    const { title } = await aDueDuty(url, office, liaison)
    const clerk = await visit(browser, { viewport: desk })
    await signInByHand(clerk.page, url, office)
    await clerk.page.getByRole('grid').waitFor()
    await clerk.page.getByText('实时', { exact: true }).first().waitFor()
    // Whatever else the plan holds: only what is in sight stands in the document.
    await clerk.page.getByRole('searchbox').fill(title)
    await clerk.page.locator(`[role=gridcell][aria-label*="${title}"]`).first().waitFor()

    const reporter = await visit(browser, { viewport: phone, hasTouch: true, isMobile: true })
    await signInByHand(reporter.page, url, liaison)
    await reporter.page.goto(`${url}/desk`)
    const card = await openCard(reporter.page.locator('#pile article', { hasText: title }))
    await accessible(reporter.page)
    await card.locator('input[type=number]').fill('77')
    await card.locator('input[type=number]').dispatchEvent('change')
    await card.locator('textarea').fill('已完成现场踏勘，下周进场施工。')
    const sent = Date.now()
    await card.getByRole('button', { name: '报送', exact: true }).click()

    const unit = liaison.units[0]!
    const moved = clerk.page.locator(`[role=gridcell][aria-label*="${title}"][aria-label*="77%"]`)
    await moved.first().waitFor()
    console.log(`A report of ${unit} moved the matrix in another browser after ${Date.now() - sent} ms.`)
    expect([...clerk.complaints, ...reporter.complaints]).toEqual([])
    await clerk.leave()
    await reporter.leave()
  })

  test('speaks English to visitors', async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: desk, locale: 'en-GB' })
    await signInByHand(page, url, office)
    await page.getByRole('grid').waitFor()
    await page.getByRole('button', { name: 'EN' }).first().click()
    await expect.poll(() => page.locator('nav').first().innerText()).toMatch(/Matrix/i)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await accessible(page)
    expect(complaints).toEqual([])
    await leave()
  })
})

test('an agenda drafts itself from what is overdue and blocked, and leaves as Markdown', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, url, office)
  await page.goto(`${url}/plans/${await demoPlanOf(url, office)}/meetings`)
  const draft = page.getByRole('button', { name: '拟定议程' })
  if (await draft.count()) await draft.first().click()
  await page.getByRole('button', { name: '生成议程' }).click()
  await page.waitForURL(/\/meetings\//)
  await page
    .getByText(/\d+ 项议题/)
    .first()
    .waitFor()
  await accessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '文本（Markdown）', exact: true }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toMatch(/^# /)
  expect(text).toMatch(/逾期|受阻/)
  expect(complaints).toEqual([])
  await leave()
})

test('a page that is not there, and one of another jurisdiction, say so', async () => {
  const { page, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, url, person(office.username))
  await page.goto(`${url}/nowhere`)
  await expect.poll(() => page.locator('body').innerText()).toContain('没有这个页面')
  const stranger = accounts.find((account) => account.jurisdiction !== home && account.roles.includes('OFFICE'))!
  const foreign = await (
    await signIn(url, stranger)
  ).ask<{ plans: { edges: { node: { id: string } }[] } }>('{ plans { edges { node { id } } } }')
  await page.goto(`${url}/plans/${foreign.data!.plans.edges[0]!.node.id}/matrix`)
  await expect.poll(() => page.locator('body').innerText()).toMatch(/没有这个方案|不存在/)
  await leave()
})
