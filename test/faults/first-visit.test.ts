import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, desk } from '../journeys/browser.js'
import { accessible, visit } from '../journeys/sign-in.js'
import { aPlatform, type TestPlatform } from '../platform.js'

let platform: TestPlatform
/** A busy machine takes its time. */
const soon = { timeout: 30_000 }
let browser: Browser
beforeAll(async () => {
  platform = await aPlatform({ demo: false })
  browser = await aBrowser()
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

/** The one-time address, from the office's log as an operator finds it. */
function setUpAddress(): string | null {
  const log = readFileSync(join(platform.data, 'log', 'office.log'), 'utf8')
  return /"(http[^"]*\/setup\?secret=[^"]+)"/.exec(log)?.[1] ?? null
}

test('the first administrator sets the platform up in a browser, once, and is told what to do first', async () => {
  await expect.poll(setUpAddress, soon).not.toBeNull()
  const address = setUpAddress()!
  const { page, complaints, leave } = await visit(browser, { viewport: desk })
  await page.goto(address)
  await page.getByRole('button', { name: '完成设置' }).click()
  await page.getByText('请填写此项。').first().waitFor()
  await accessible(page)
  await page.getByLabel('地区名称').fill('㐂安县')
  await page.getByLabel('行政区划代码').fill('330305')
  await page.getByLabel('管理员姓名').fill('𠮷管理员')
  await page.getByLabel('用户名').fill('first.admin')
  await page.getByLabel('密码').fill('a long first password')
  await page.getByRole('button', { name: '完成设置' }).click()
  await page.getByRole('heading', { name: '从这里开始' }).waitFor()
  await expect.poll(() => page.locator('header').innerText(), soon).toContain('𠮷管理员')
  await accessible(page)

  // The address is used up.
  const second = await visit(browser, { viewport: desk })
  await second.page.goto(address)
  await second.page.getByText('平台已完成设置').waitFor()
  expect(await second.page.getByLabel('管理员姓名').count()).toBe(0)
  await accessible(second.page)
  expect(complaints).toEqual([])
  await second.leave()
  await leave()
})

test('an empty platform has no demo to click on, and a page that is not there says so', async () => {
  const { page, leave } = await visit(browser, { viewport: desk })
  await page.goto(`${platform.url}/sign-in`)
  await page.getByRole('heading', { name: '登录' }).waitFor()
  expect(await page.getByText('演示账号').count()).toBe(0)
  await page.getByLabel('用户名').fill('first.admin')
  await page.getByLabel('密码').fill('a long first password')
  await page.locator('form button[type=submit]').click()
  await page.getByRole('heading', { name: '从这里开始' }).waitFor()
  await page.goto(`${platform.url}/nowhere`)
  await page.getByText('没有这个页面').first().waitFor()
  await accessible(page)
  await leave()
})
