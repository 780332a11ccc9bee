import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aBrowser, desk, phone } from './browser.js'
import { aDueDuty } from './due-duty.js'
import { demoPlanOf, signInByHand, visit, type Visitor } from './sign-in.js'

const { url, accounts } = inject('platform')
const person = (username: string) => accounts.find((account) => account.username === username)!
const [clerk, liaison] = [person('dt.office'), person('dt.labour')]
const day = 86_400_000

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

/** The calendar date in Beijing, so many days from the platform's today. */
const inBeijing = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * day))

/** At a computer whose clock is so many days ahead; a negative number is behind. Its time goes on as any other's. */
async function atWrongClock(days: number, options: Parameters<typeof visit>[1]): Promise<Visitor> {
  const visitor = await visit(browser, options)
  await visitor.page.addInitScript((milliseconds) => {
    const Right = Date
    const ahead = class extends Right {
      constructor(...given: unknown[]) {
        super(...((given.length ? given : [Right.now() + milliseconds]) as [number]))
      }
      static override now() {
        return Right.now() + milliseconds
      }
    }
    globalThis.Date = ahead as unknown as DateConstructor
  }, days * day)
  return visitor
}
const here = (page: Page) =>
  page.evaluate(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()))
const main = (page: Page) => page.locator('main').innerText()
/** The lines that one of two pages says and the other does not. */
async function differences(one: Page, other: Page): Promise<string[]> {
  const [left, right] = [(await main(one)).split('\n'), (await main(other)).split('\n')]
  return [...left.filter((line) => !right.includes(line)), ...right.filter((line) => !left.includes(line))]
}

describe.each([
  ['two days ahead', 2],
  ['two days behind', -2],
])('at a computer whose clock is %s', (_how, days) => {
  test('a liaison’s desk and duty say what they say everywhere, and a report is filed today', async () => {
    const duty = await aDueDuty(url, clerk, liaison, inBeijing(-3))
    const there = await visit(browser, { viewport: phone, hasTouch: true, isMobile: true })
    const wrong = await atWrongClock(days, { viewport: phone, hasTouch: true, isMobile: true })
    for (const { page } of [there, wrong]) {
      await signInByHand(page, url, liaison)
      const card = page.locator('#pile article', { hasText: duty.title })
      await card.getByText('逾期 3 天').waitFor()
    }
    // The journey is about something.
    expect(await here(wrong.page)).toBe(inBeijing(days))
    await expect.poll(() => differences(there.page, wrong.page)).toEqual([])

    const address = `${url}/duties/${duty.sector}/${duty.id}`
    for (const { page } of [there, wrong]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: duty.title }).waitFor()
      await page.getByText('逾期 3 天').first().waitFor()
    }
    const form = wrong.page.locator('form').first()
    await form.locator('textarea').first().fill('时钟不准时写的')
    await form.getByRole('button', { name: '报送', exact: true }).click()
    await wrong.page.getByText('已报送').first().waitFor()
    await there.page.reload()
    await there.page.locator('ol li', { hasText: '时钟不准时写的' }).waitFor()
    await expect.poll(() => differences(there.page, wrong.page)).toEqual([])

    await wrong.page.goto(`${url}/desk`)
    await wrong.page.getByRole('tab', { name: /本周已报/ }).click()
    await wrong.page.locator('#pile article', { hasText: duty.title }).waitFor()
    expect([...there.complaints, ...wrong.complaints]).toEqual([])
    await wrong.leave()
    await there.leave()
  })

  test('the office’s matrix counts from the platform’s day, and a meeting is drafted for it', async () => {
    const { page, complaints, leave } = await atWrongClock(days, {
      viewport: desk,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await signInByHand(page, url, clerk)
    await page.getByRole('grid').waitFor()
    expect(await here(page)).toBe(inBeijing(days))
    await page.getByRole('button', { name: '复制逾期清单' }).click()
    await page.getByText(/已复制 \d+ 项逾期责任/).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`（${inBeijing(0)}）`)
    const late = /时限 (\d{4}-\d{2}-\d{2})，逾期 (\d+) 天/.exec(copied)!
    expect(Number(late[2])).toBe(Math.round((Date.parse(inBeijing(0)) - Date.parse(late[1]!)) / day))

    // Signed in it stays, over a reload and to other pages.
    await page.reload()
    await page.getByRole('grid').waitFor()
    await page.goto(`${url}/plans/${await demoPlanOf(url, clerk)}/meetings`)
    await page.getByLabel('会议名称').fill(`时钟不准 ${days} ${Date.now()}`)
    await page.getByRole('button', { name: '生成议程' }).click()
    await page.waitForURL(/\/meetings\//)
    await page
      .getByText(/\d+ 项议题/)
      .first()
      .waitFor()
    expect(await main(page)).toContain(inBeijing(0))
    expect(complaints).toEqual([])
    await leave()
  })
})
