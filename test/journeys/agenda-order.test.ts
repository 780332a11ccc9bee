import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { signIn } from '../client.js'
import { aBrowser, desk, phone } from './browser.js'
import { accessible, demoPlanOf, signInByHand, visit } from './sign-in.js'
import { touchable } from './touch.js'

const { url, accounts } = inject('platform')
const office = accounts.find((account) => account.username === 'dt.office')!

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

/** A meeting of its own, with whatever the demo's plan has to be spoken of, and more. @returns its page's address */
async function aMeeting(...more: string[]): Promise<string> {
  const clerk = await signIn(url, office)
  const idempotencyKey = `order-${Date.now()}`
  const { data, errors } = await clerk.ask<{ draftMeeting: { id: string } }>(
    'mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { id } }',
    { input: { planId: await demoPlanOf(url, office), title: '排序', heldOn: '2027-01-04', idempotencyKey } },
  )
  expect(errors).toEqual([])
  const meetingId = data!.draftMeeting.id
  for (const [n, title] of more.entries()) {
    const input = { meetingId, title, version: n + 1, idempotencyKey: `${idempotencyKey}-${n}` }
    const add = 'mutation ($input: AgendaItemInput!) { addAgendaItem(input: $input) { id } }'
    expect((await clerk.ask(add, { input })).errors).toEqual([])
  }
  return `${url}/meetings/${meetingId}`
}
const titles = (page: Page) => page.locator('.matter h2').allInnerTexts()
const saved = (page: Page) => expect.poll(() => page.locator('.saving').innerText()).toBe('')

/** With the mouse as a hand moves it: down, over the way in steps, up in the middle of where it shall lie. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded()
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!]
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2 + 1)
  await page.mouse.up()
}

test('matters of an agenda are dragged by the mouse, up and down, and stay where they were put', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: { width: desk.width, height: 2000 } })
  await signInByHand(page, url, office)
  await page.goto(await aMeeting())
  await page.locator('.matter').nth(1).waitFor()
  const [first, second, ...rest] = await titles(page)
  const heads = page.locator('.matter > .head')
  await drag(page, heads.nth(1).locator('.handle'), heads.nth(0))
  await expect.poll(() => titles(page)).toEqual([second, first, ...rest])
  await saved(page)
  await page.reload()
  await expect.poll(() => titles(page)).toEqual([second, first, ...rest])
  await drag(page, heads.nth(0).locator('.handle'), heads.nth(1))
  await expect.poll(() => titles(page)).toEqual([first, second, ...rest])
  await saved(page)
  // Let go outside of the list it stays where it was.
  await drag(page, heads.nth(0).locator('.handle'), page.locator('h1'))
  await expect.poll(() => page.locator('.dragged').count()).toBe(0)
  expect(await titles(page)).toEqual([first, second, ...rest])
  expect(complaints).toEqual([])
  await leave()
})

test('a matter is moved by keys one after the other, while the answer to the first is still awaited', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, url, office)
  await page.goto(await aMeeting('议题甲', '议题乙', '议题丙'))
  await page.locator('.matter').nth(3).waitFor()
  const [first, second, third, fourth, ...rest] = await titles(page)
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('ArrangeMeeting')) await answered
    await route.continue()
  })
  await page.locator('.matter > .head .handle').first().press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  answer()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => titles(page)).toEqual([second, third, fourth, first, ...rest])
  await saved(page)
  expect(await titles(page)).toEqual([second, third, fourth, first, ...rest])
  await page.reload()
  await expect.poll(() => titles(page)).toEqual([second, third, fourth, first, ...rest])
  expect(complaints).toEqual([])
  await leave()
})

test('on a phone a matter is moved by its number', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: phone, hasTouch: true, isMobile: true })
  await signInByHand(page, url, office)
  await page.goto(await aMeeting())
  await page.locator('.matter').nth(1).waitFor()
  await accessible(page)
  await touchable(page)
  const [first, second, ...rest] = await titles(page)
  const place = page.getByRole('spinbutton', { name: `第几项：${second}`, exact: true })
  await place.fill('1')
  await place.press('Enter')
  await expect.poll(() => titles(page)).toEqual([second, first, ...rest])
  await saved(page)
  await page.reload()
  await expect.poll(() => titles(page)).toEqual([second, first, ...rest])
  expect(complaints).toEqual([])
  await leave()
})
