import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { aBrowser, desk } from './browser.js'
import { accessible, signInByHand, visit } from './sign-in.js'

const { url, accounts } = inject('platform')
const office = accounts.find((one) => one.jurisdiction === '330305' && one.roles.includes('OFFICE'))!
/** Pages answer when the machine has time for them. */
const patient = { timeout: 30_000 }

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

test('the office hands a unit over, twice on one day, and reads who served; vacant units stand first', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, url, office)
  await page.goto(`${url}/liaisons`)
  await page.locator('tbody tr').first().getByText('缺', { exact: true }).waitFor()
  await page.getByRole('searchbox').fill('财政局')
  const row = page.locator('tbody tr', { hasText: '财政局' })
  await expect.poll(() => page.locator('tbody tr').count(), patient).toBe(1)
  for (const name of ['甲接任（演示）', '乙接任（演示）']) {
    await row.getByRole('button', { name: /^交接/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/未办结责任属于单位/).waitFor()
    await dialog.getByLabel('接任者姓名').fill(name)
    await accessible(page)
    await dialog.getByRole('button', { name: '交接', exact: true }).click()
    await expect.poll(() => row.innerText(), patient).toContain(name)
  }
  await row.getByRole('button', { name: /^记录/ }).click()
  const records = page.getByRole('dialog').locator('li')
  await expect.poll(() => records.count(), patient).toBeGreaterThan(2)
  expect(await records.nth(0).innerText()).toMatch(/乙接任[\s\S]*在任/)
  expect(await records.nth(1).innerText()).toMatch(/甲接任[\s\S]*未到任/)
  await accessible(page)
  expect(complaints).toEqual([])
  await leave()
})

test('the list of liaisons leaves as XLSX and comes in again; another file is refused with a sentence', async () => {
  const { page, complaints, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, url, office)
  await page.goto(`${url}/liaisons`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出名单（Excel）' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^联络员名单.*\.xlsx$/)
  const path = await download.path()
  await page.getByRole('button', { name: '导入名单' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles({
    name: '名单.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('单位,联络员'),
  })
  await dialog.getByText('请选择 .xlsx 文件。').waitFor()
  await accessible(page)
  await dialog.locator('input[type=file]').setInputFiles(path)
  await dialog.getByText('名单与现状一致，无需导入。').waitFor()
  expect(await dialog.getByRole('button', { name: '确认导入' }).count()).toBe(0)
  expect(complaints).toEqual([])
  await leave()
})
