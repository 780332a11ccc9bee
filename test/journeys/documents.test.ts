import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { signIn } from '../client.js'
import { keepers } from '../platform.js'
import { aBrowser, desk } from './browser.js'
import { accessible, signInByHand, visit, type Visitor } from './sign-in.js'

const { url, accounts } = inject('platform')
/** A laptop with much to do takes its time; nothing here is about speed. */
const slowly = { timeout: 45_000 }
const home = '330305'
const office = accounts.find((account) => account.jurisdiction === home && account.roles.includes('OFFICE'))!

let browser: Browser
let visitor: Visitor
let page: Page
beforeAll(async () => {
  browser = await aBrowser()
  visitor = await visit(browser, { viewport: desk })
  page = visitor.page
  await signInByHand(page, url, office)
  await page.locator('nav').getByRole('link', { name: '责任矩阵' }).click()
  await page.getByRole('grid').waitFor()
})
afterAll(async () => {
  await visitor?.leave()
  await browser?.close()
})

/** Clicks a link and gives the file that lands in the reader's folder. */
async function downloaded(link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
/** What the plan has, by the page's own session. */
async function ask<T>(query: string, variables: object): Promise<T> {
  const answer = await page.request.post(`${url}/graphql`, { data: { query, variables } })
  return ((await answer.json()) as { data: T }).data
}
const planId = () => /plans\/([^/]+)/.exec(page.url())![1]!
const isZip = (bytes: Buffer) => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'

describe('the matrix', () => {
  test('prints whole on A3 landscape, with its heads on every page', async () => {
    const { plan } = await ask<{
      plan: { tasks: { title: string }[]; units: { shortName: string; collective: boolean }[] }
    }>('query ($id: ID!) { plan(id: $id) { tasks { title } units { shortName collective } } }', { id: planId() })
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const { text } = await extractText(pdf)
    // Columns are written from top to bottom, one sign a line.
    const pages = text.map((one) => one.replace(/\s/g, ''))
    expect(pages.length).toBeGreaterThan(0)
    for (let number = 1; number <= pdf.numPages; number++) {
      const [, , width, height] = (await pdf.getPage(number)).view as [number, number, number, number]
      // 420 × 297 mm in points.
      expect([Math.round(width), Math.round(height)]).toEqual([1191, 842])
      expect(pages[number - 1]).toContain('完成时限')
    }
    const whole = pages.join('')
    expect(plan.tasks.filter(({ title }) => !whole.includes(title.replace(/\s/g, '')))).toEqual([])
    const signs = new Set(whole)
    for (const { shortName, collective } of plan.units)
      if (!collective) expect([...shortName].filter((sign) => sign.trim() && !signs.has(sign))).toEqual([])
    // The window shows a part of it only, and is back after printing.
    expect(await page.getByRole('grid').isVisible()).toBe(true)
    expect(await page.locator('.matrix-print').count()).toBe(0)
  })

  test('has its heads on every page, however many there are', async () => {
    // Higher rows, so that a small plan takes several pages.
    const high = await page.addStyleTag({ content: '.matrix-print tbody tr { height: 40mm }' })
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const { text } = await extractText(pdf)
    await high.evaluate((style) => (style as unknown as { remove(): void }).remove())
    expect(text.length).toBeGreaterThan(1)
    for (const one of text) expect(one.replace(/\s/g, '')).toContain('完成时限')
  })

  test('leaves as a spreadsheet of what is filtered', async () => {
    const whole = await downloaded('导出 Excel')
    expect(whole.name).toMatch(/责任矩阵\.xlsx$/)
    expect(isZip(whole.bytes)).toBe(true)
    await page.locator('.door[data-health=OVERDUE]').click()
    const overdue = await downloaded('导出 Excel')
    expect(overdue.bytes.length).toBeLessThan(whole.bytes.length)
    await page.keyboard.press('Escape')
  })
})

describe('the papers of a plan, a unit and a meeting', () => {
  test('the plan gives its task breakdown', async () => {
    await page.goto(`${url}/plans/${planId()}`)
    expect(isZip((await downloaded('任务分解表（Word）')).bytes)).toBe(true)
    expect((await downloaded('任务分解表（Excel）')).name).toMatch(/任务分解表\.xlsx$/)
  })

  test('a meeting is drafted, ordered by keys, shortened, taken back, and leaves as Word, calendar and Markdown', async () => {
    await page.goto(`${url}/plans/${planId()}/meetings`)
    await page.getByLabel('会议名称').fill('联席会议𠮷')
    await page.getByLabel(/开始时间/).fill('09:30')
    await page.getByRole('button', { name: '生成议程' }).click()
    await page.waitForURL(/\/meetings\//)
    const titles = () => page.locator('.matter h2').allInnerTexts()
    await page.locator('.matter').nth(1).waitFor()
    const before = await titles()
    const swapped = [before[1], before[0], ...before.slice(2)]
    const saved = () => page.locator('.saving').innerText()
    await page.locator('.matter > .head .handle').first().press('ArrowDown')
    await expect.poll(titles, slowly).toEqual(swapped)
    await expect.poll(saved, slowly).toBe('')
    // By its number: back to where it was, and down again.
    await page.getByRole('spinbutton', { name: `第几项：${before[0]}`, exact: true }).fill('1')
    await page.keyboard.press('Enter')
    await expect.poll(titles, slowly).toEqual(before)
    await expect.poll(saved, slowly).toBe('')
    await page.locator('.matter > .head .handle').first().press('ArrowDown')
    await expect.poll(titles, slowly).toEqual(swapped)
    const minutes = page.getByRole('spinbutton', { name: /^所需分钟：/ }).first()
    await minutes.fill('25')
    await minutes.press('Enter')
    await expect.poll(saved, slowly).toBe('')
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.locator('.matter > .head').getByRole('button', { name: /^撤下/ }).first().click()
    await expect.poll(titles, slowly).toEqual(swapped.slice(1))
    await page.getByRole('button', { name: '恢复' }).click()
    await expect.poll(titles, slowly).toEqual(swapped)
    // Read anew: it was kept, not only shown.
    await expect.poll(saved, slowly).toBe('')
    await page.reload()
    await expect.poll(titles, slowly).toEqual(swapped)
    expect(await minutes.inputValue()).toBe('25')
    await accessible(page)

    const word = await downloaded('议程（Word）')
    expect([isZip(word.bytes), word.name]).toEqual([true, expect.stringMatching(/^联席会议𠮷议程（.*）\.docx$/)])
    expect((await downloaded('日历（ICS）')).bytes.toString()).toMatch(/DTSTART;TZID=Asia\/Shanghai:\d{8}T093000/)
    expect((await downloaded('文本（Markdown）')).bytes.toString()).toContain(before[0]!)
    expect(visitor.complaints).toEqual([])
  })
})

describe('the audit trail as CSV', () => {
  test.each(keepers)('of %s is given to an auditor, and refused to the office', async (keeper) => {
    const auditor = accounts.find((account) => account.jurisdiction === home && account.roles.includes('AUDITOR'))!
    const fetchAs = async (person: typeof auditor) =>
      fetch(`${url}/files/${keeper}/audit.csv`, {
        headers: { authorization: `Bearer ${(await signIn(url, person)).token}` },
      })
    const csv = await fetchAs(auditor)
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(await csv.text()).toMatch(/^时间,人员,操作,[^\r]*\r\n(.*\r\n)?.*,DOWNLOADED,AuditTrail,/)
    expect((await fetchAs(office)).status).toBe(403)
  })
})
