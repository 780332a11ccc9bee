import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aBrowser, desk, phone } from './browser.js'
import { aDueDuty, openCard, type DueDuty } from './due-duty.js'
import { accessible, demoPlanOf, signInByHand, visit } from './sign-in.js'
import { touchable } from './touch.js'

const { url, accounts } = inject('platform')
const person = (username: string) => accounts.find((account) => account.username === username)!
const [clerk, liaison, twoUnits] = [person('dt.office'), person('dt.finance'), person('dt.companies')]
/** Of a unit whose duties no other journey reports on. */
const quiet = person('dt.health')
const onPhone = { viewport: phone, hasTouch: true, isMobile: true }

/** A busy machine takes its time. */
const soon = { timeout: 30_000 }
let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

/** The liaison's desk on a phone with the card of one duty open. */
async function atDesk(page: Page, duty: DueDuty): Promise<Locator> {
  await page.goto(`${url}/desk`)
  return cardOf(page, duty)
}
async function cardOf(page: Page, duty: DueDuty): Promise<Locator> {
  return openCard(page.locator('#pile article', { hasText: duty.title }))
}
const send = (card: Locator) => card.getByRole('button', { name: '报送', exact: true })
const texts = async (duty: DueDuty) => (await duty.reports()).map(({ summary }) => summary)

async function signedIn(who = liaison): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const visitor = await visit(browser, onPhone)
  await signInByHand(visitor.page, url, who)
  return { ...visitor, context: visitor.page.context() }
}

describe('a report on a phone', () => {
  test('takes a few touches, keeps every character, and leaves the card among what was filed', async () => {
    const duty = await aDueDuty(url, clerk, liaison)
    const { page, context, complaints } = await signedIn()
    const card = await atDesk(page, duty)
    await accessible(page)
    await touchable(page)
    const begun = Date.now()
    // Beyond the basic plane, an emoji of four parts, and one of the first extension.
    const words = '𠮷庆里与㐂安里已进场👷🏽‍♂️，下周拆除附属用房。'
    await card.locator('input[type=number]').fill('35')
    await card.locator('textarea').first().fill(words)
    await send(card).click()
    await page.getByText('已报送').first().waitFor()
    console.log(`A report on the phone took ${Date.now() - begun} ms from the open card.`)
    expect(await duty.reports()).toMatchObject([{ summary: words, progress: 35, onBehalf: false }])
    await page.getByRole('tab', { name: /本周已报/ }).click()
    await page.locator('#pile article', { hasText: duty.title }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('shows last time’s text and takes it over with one touch; a tick stands where it stood', async () => {
    const duty = await aDueDuty(url, clerk, liaison)
    const { page, context } = await signedIn()
    const first = await atDesk(page, duty)
    await first.locator('input[type=number]').fill('20')
    await first.locator('textarea').first().fill('完成招标，签订合同。')
    await send(first).click()
    await page.getByText('已报送').first().waitFor()
    await page.getByRole('tab', { name: /本周已报/ }).click()
    const card = await cardOf(page, duty)
    await card.getByText(/^上次报送/).click()
    await card.getByText('完成招标，签订合同。').first().waitFor()
    await expect.poll(() => card.locator('.track i').getAttribute('style'), soon).toContain('20%')
    await card.getByRole('button', { name: '沿用上次' }).click()
    await expect.poll(() => card.locator('textarea').first().inputValue(), soon).toBe('完成招标，签订合同。')
    await context.close()
  })

  test('of 10,001 characters or with a mark that turns the writing direction is refused in words and stays', async () => {
    const duty = await aDueDuty(url, clerk, liaison)
    const { page, context } = await signedIn()
    const card = await atDesk(page, duty)
    const field = card.locator('textarea').first()
    await field.fill('进'.repeat(10_001))
    await send(card).click()
    await expect.poll(() => card.locator('[role=alert]').allInnerTexts(), soon).toContain('最多 10000 字。')
    expect((await field.inputValue()).length).toBe(10_001)
    await field.fill('已完成\u202e第一批')
    await send(card).click()
    await card.getByText(/控制字符/).waitFor()
    expect(await field.inputValue()).toContain('第一批')
    expect(await duty.reports()).toEqual([])
    await context.close()
  })
})

test('nothing to report for the rest is one act: the office sees it, and what was begun is left to its writer', async () => {
  const [begun, ...rest] = [
    await aDueDuty(url, clerk, quiet),
    await aDueDuty(url, clerk, quiet),
    await aDueDuty(url, clerk, quiet),
  ]
  const office = await visit(browser, { viewport: desk })
  await signInByHand(office.page, url, clerk)
  await office.page.goto(`${url}/duties/${rest[0]!.sector}/${rest[0]!.id}`)
  await office.page.getByRole('heading', { name: rest[0]!.title }).waitFor()

  const { page, context, complaints } = await signedIn(quiet)
  await (await atDesk(page, begun!)).locator('textarea').first().fill('正在核对数据')
  await page.getByRole('button', { name: '一并零报告' }).click()
  const dialog = page.getByRole('dialog', { name: '一并零报告' })
  await dialog.getByText(rest[1]!.title).waitFor()
  expect(await dialog.innerText()).not.toContain(begun!.title)
  await accessible(page)
  await touchable(page)
  await dialog.getByRole('button', { name: '一并零报告' }).click()
  await dialog.waitFor({ state: 'detached' })

  await office.page.getByText('零报告', { exact: true }).first().waitFor(soon)
  for (const duty of rest)
    await expect.poll(() => duty.reports(), soon).toMatchObject([{ summary: null, progress: 0, onBehalf: false }])
  expect(await begun!.reports()).toEqual([])
  await page.getByRole('tab', { name: /本周已报/ }).click()
  for (const { title } of rest) await page.locator('#pile article', { hasText: title }).waitFor()
  await page.getByRole('tab', { name: /待报/ }).click()
  const field = (await cardOf(page, begun!)).locator('textarea').first()
  await expect.poll(() => field.inputValue(), soon).toBe('正在核对数据')
  expect([...complaints, ...office.complaints]).toEqual([])
  await context.close()
  await office.leave()
})

describe('a report half written', () => {
  test('survives the closed tab', async () => {
    const duty = await aDueDuty(url, clerk, liaison)
    const { page, context } = await signedIn()
    await (await atDesk(page, duty)).locator('textarea').first().fill('写到一半')
    await page.close()
    const again = await context.newPage()
    // What was begun lies open by itself.
    await again.goto(`${url}/desk`)
    const field = again.locator('#pile article', { hasText: duty.title }).locator('textarea').first()
    await expect.poll(() => field.inputValue(), soon).toBe('写到一半')
    await context.close()
  })

  test('waits while the connection is cut, and is sent once when it is back', async () => {
    const duty = await aDueDuty(url, clerk, liaison)
    const { page, context } = await signedIn()
    const card = await atDesk(page, duty)
    await card.locator('textarea').first().fill('断网时写的')
    await context.setOffline(true)
    await send(card).click()
    await page.getByText('1 份报送等待网络恢复').waitFor()
    expect(await texts(duty)).toEqual([])
    await context.setOffline(false)
    await expect.poll(() => texts(duty), { timeout: 30_000 }).toEqual(['断网时写的'])
    await page.getByText('1 份报送等待网络恢复').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('tab').first().waitFor()
    expect(await texts(duty)).toEqual(['断网时写的'])
    await context.close()
  })

  test('outlives the session: after signing in again it is there, and is sent once', async () => {
    const duty = await aDueDuty(url, clerk, liaison)
    const { page, context } = await signedIn()
    const card = await atDesk(page, duty)
    await card.locator('textarea').first().fill('登录失效前写的')
    await context.clearCookies()
    await send(card).click()
    const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录后继续' })
    await dialog.waitFor(soon)
    await touchable(page)
    expect(await texts(duty)).toEqual([])
    await dialog.getByLabel('密码').fill(liaison.password)
    await dialog.getByRole('button', { name: '登录并继续' }).click()
    await expect.poll(() => texts(duty), { timeout: 30_000 }).toEqual(['登录失效前写的'])
    await context.close()
  })
})

test('two people on one duty: the second sees both states side by side and decides', async () => {
  const duty = await aDueDuty(url, clerk, liaison)
  const { page, context } = await signedIn()
  const card = await atDesk(page, duty)
  await card.locator('textarea').first().fill('联络员写的')

  const other = await visit(browser, { viewport: desk })
  await signInByHand(other.page, url, clerk)
  await other.page.goto(`${url}/duties/${duty.sector}/${duty.id}`)
  const form = other.page.locator('form').first()
  await form.locator('textarea').first().fill('办公室代写的')
  const file = form.getByRole('button', { name: '报送', exact: true })
  await file.click()
  await form.getByText('请先确认已与该单位核实。').waitFor()
  await form.getByLabel(/核实，代其报送/).check()
  await accessible(other.page)
  await file.click()
  await other.page.getByText('办公室代报').first().waitFor()

  await send(card).click()
  await page.getByText('这项责任已被他人更新').waitFor()
  const sides = page.locator('.sides > div')
  expect(await sides.nth(0).innerText()).toContain('办公室代写的')
  expect(await sides.nth(1).innerText()).toContain('联络员写的')
  await accessible(page)
  await page.getByRole('button', { name: '按我的内容报送' }).click()
  await expect
    .poll(async () => (await duty.reports()).map(({ summary, onBehalf }) => [summary, onBehalf]), soon)
    .toEqual([
      ['办公室代写的', true],
      ['联络员写的', false],
    ])
  await context.close()
  await other.leave()
})

test('an act of the office shows on the open desk by itself, and what is being written stays', async () => {
  const duty = await aDueDuty(url, clerk, liaison)
  const { page, context, complaints } = await signedIn()
  const card = await atDesk(page, duty)
  await card.locator('textarea').first().fill('写到一半，办公室暂缓')
  const act = async (name: string) => {
    const { data } = await duty.office.ask<{ duty: { version: number } }>(
      `query ($id: ID!) { duty: ${duty.sector}Duty(id: $id) { version } }`,
      { id: duty.id },
    )
    const capital = duty.sector[0]!.toUpperCase() + duty.sector.slice(1)
    const { errors } = await duty.office.ask(
      `mutation ($input: DutyActInput!) { ${name}${capital}Duty(input: $input) { id } }`,
      {
        input: {
          ...{ dutyId: duty.id, version: data!.duty.version, reason: '等待资金' },
          idempotencyKey: `${name}-${duty.id}`,
        },
      },
    )
    expect(errors).toEqual([])
  }
  await act('suspend')
  await card.getByText(/现为“已暂缓”/).waitFor(soon)
  await card.getByText('写到一半，办公室暂缓').waitFor()
  await accessible(page)
  await act('resume')
  await expect.poll(() => card.locator('textarea').first().inputValue(), soon).toBe('写到一半，办公室暂缓')
  expect(complaints).toEqual([])
  await context.close()
})

test('who works for several units changes between them on the desk', async () => {
  const { page, context, complaints } = await signedIn(twoUnits)
  await page.goto(`${url}/desk`)
  const choice = page.getByLabel('单位')
  await choice.waitFor()
  for (const unit of twoUnits.units) {
    await choice.selectOption({ label: unit })
    await expect.poll(() => page.locator('h1').innerText(), soon).toContain(unit)
    await page.getByRole('tab').first().waitFor()
  }
  expect(complaints).toEqual([])
  await context.close()
})

test('the desk speaks English to visitors', async () => {
  const { page, context } = await signedIn()
  await page.goto(`${url}/desk`)
  await page.getByRole('button', { name: 'EN' }).first().click()
  await page.getByRole('tab', { name: /To sign for/ }).waitFor()
  await accessible(page)
  await touchable(page)

  const plan = `${url}/plans/${await demoPlanOf(url, liaison)}`
  await page.goto(`${plan}/matrix`)
  await page.locator('[role=gridcell]').first().waitFor()
  await touchable(page)
  // The whole first column leads to its task, not a line of it.
  const first = (await page.locator('[role=rowheader]:has(a)').first().boundingBox())!
  const under = ({ x, y }: { x: number; y: number }) => document.elementFromPoint(x, y)?.tagName
  expect(await page.evaluate(under, { x: first.x + 4, y: first.y + first.height - 4 })).toBe('A')
  await page.goto(plan)
  const title = page.locator('tbody td:has(> a)').first()
  await title.waitFor()
  expect((await title.boundingBox())!.width).toBeGreaterThan(240)
  await context.close()
})
