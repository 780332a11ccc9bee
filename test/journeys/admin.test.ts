import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aBrowser, desk, phone } from './browser.js'
import { accessible, signInByHand, visit } from './sign-in.js'

const { url, accounts } = inject('platform')
const home = '330305'
const of = (role: string) => accounts.find((one) => one.jurisdiction === home && one.roles.includes(role))!
const [admin, auditor, leader] = [of('ADMIN'), of('AUDITOR'), of('LEADER')]
const housing = accounts.find((one) => one.username.endsWith('.housing'))!

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

/** The first unit of the list: which one does not matter here. */
async function chooseUnit(page: Page): Promise<void> {
  await page.getByRole('dialog').locator('.n-base-selection').click()
  await page.locator('.n-base-select-option').first().click()
  await page.getByRole('dialog').getByRole('heading').click()
}

/** Pages answer when the machine has time for them. */
const patient = { timeout: 30_000 }

describe('an administrator', () => {
  test('makes a liaison’s account; its owner signs in elsewhere, chooses a password and sees the desk; disabled, he is out', async () => {
    const username = `journey-${process.pid}`
    const office = await visit(browser, { viewport: desk })
    await signInByHand(office.page, url, admin)
    await office.page.getByRole('link', { name: '系统管理', exact: true }).click()
    await office.page.getByRole('button', { name: '新建账号' }).click()
    const dialog = office.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '姓名' }).fill('㐂𠮷（演示）')
    await dialog.getByRole('textbox', { name: '用户名' }).fill(username)
    await dialog.getByLabel('联络员').check()
    await chooseUnit(office.page)
    // The list of units fades; only what stays is looked at.
    await dialog.getByRole('textbox', { name: '姓名' }).click()
    await office.page.locator('.n-virtual-list').waitFor({ state: 'hidden' })
    await accessible(office.page)
    await dialog.getByRole('button', { name: '新建账号' }).click()
    const password = await office.page.getByRole('dialog').locator('code').innerText()
    expect(password).toMatch(/^\w{4}(-\w{4}){3}$/)
    await office.page.getByRole('button', { name: '已记下，关闭' }).click()
    expect(await office.page.locator('body').innerText()).not.toContain(password)

    const owner = await visit(browser, { viewport: phone, hasTouch: true, isMobile: true })
    await signInByHand(owner.page, url, { ...admin, username, password })
    await owner.page.getByText('您的密码由管理员设定').waitFor()
    await accessible(owner.page)
    await owner.page.getByLabel('原密码').fill(password)
    await owner.page.getByLabel('新密码（10 至 128 位）').fill('my own long password')
    await owner.page.getByLabel('再次输入新密码').fill('my own long password')
    await owner.page.locator('form button[type=submit]').click()
    await owner.page.waitForURL(/\/desk/)
    await owner.page.getByRole('tab').first().waitFor()

    await office.page.getByRole('searchbox').fill(username)
    const row = office.page.locator('tr', { hasText: username })
    await expect.poll(() => office.page.locator('tbody tr').count(), patient).toBe(1)
    await row.getByRole('button', { name: /停用/ }).click()
    await office.page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await row.getByText('已停用').waitFor()
    expect(office.page.url()).toContain(`q=${username}`)
    // The gateway believes what it was told of a session for up to 15 s.
    const isOut = async () => {
      await owner.page.goto(`${url}/desk`)
      const desk = owner.page.getByRole('tab').first()
      const door = owner.page.locator('#username')
      await desk.or(door).waitFor()
      return door.isVisible()
    }
    await expect.poll(isOut, { timeout: 90_000, interval: 3000 }).toBe(true)
    expect([...office.complaints, ...owner.complaints]).toEqual([])
    await owner.leave()
    await office.leave()
  })

  test('enters the working days of a year that nobody has published, and they are counted with', async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    await signInByHand(page, url, admin)
    await page.goto(`${url}/admin/calendar?year=2036`)
    await page.getByLabel(/^名称/).fill('元旦')
    await page.getByRole('button', { name: '2036-01-01 上班' }).click()
    await page.getByRole('button', { name: '2036-01-01 休息（元旦）' }).waitFor()
    await page.getByLabel('放假安排已录全，启用本年度日历').check()
    await accessible(page)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已启用').waitFor()
    await page.getByText('放假 1 天，补班 0 天').waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  test('changes a unit in English, whose sector waits for its open duties', async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: desk, locale: 'en-GB' })
    await signInByHand(page, url, admin)
    await page.getByRole('button', { name: 'EN' }).first().click()
    await page.getByRole('link', { name: 'Admin', exact: true }).click()
    await page.getByRole('link', { name: 'Units', exact: true }).click()
    await page.getByRole('searchbox').fill(housing.units[0]!)
    await expect.poll(() => page.locator('tbody tr').count(), patient).toBe(1)
    await page.getByRole('button', { name: /^Change/ }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Sector').isDisabled()).toBe(true)
    await dialog.getByText(/unfinished duties are kept by/).waitFor()
    await accessible(page)
    await dialog.getByLabel(/^Written forms/).fill('区住建局\n区住房和城乡建设局')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    await expect.poll(() => page.locator('tbody tr').innerText(), patient).toContain('区住房和城乡建设局')
    expect(complaints).toEqual([])
    await leave()
  })
})

describe('an auditor', () => {
  test('filters the trail, takes it along as CSV, reads every page and finds no button that changes anything', async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    await signInByHand(page, url, auditor)
    await page.goto(`${url}/admin/audit`)
    await page.getByLabel('事项').selectOption({ label: '登录' })
    await page.waitForURL(/action=signIn/)
    await expect.poll(() => page.locator('tbody tr').first().innerText(), patient).toContain('登录')
    expect(await page.locator('tbody tr td:nth-child(3)').allInnerTexts()).toSatisfy((acts: string[]) =>
      acts.every((act) => act === '登录'),
    )
    await accessible(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 CSV' }).click(),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.slice(1).every((line) => line.includes('signIn'))).toBe(true)

    await page.getByLabel('记录所在').selectOption({ label: '住房部门' })
    await page.waitForURL(/keeper=housing/)
    // A department's trail knows duties, and the files fetched from it; the newest row may be either.
    await expect.poll(() => page.locator('tbody').innerText(), patient).toMatch(/责任/)
    expect(await page.getByLabel('事项').inputValue()).toBe('')

    for (const name of ['账号', '单位', '地区', '工作日历']) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByText('您可以查看，不能变更。').waitFor()
      await page.locator('.sheet').first().waitFor()
      const buttons = page.locator('main').getByRole('button', { name: /新建|变更|停用|启用|重置|编辑|保存/ })
      expect([name, await buttons.count()]).toEqual([name, 0])
    }
    expect(complaints).toEqual([])
    await leave()
  })
})

test('whose page it is says so to everybody else, at its own address', async () => {
  const { page, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, url, leader)
  expect(await page.getByRole('link', { name: '系统管理', exact: true }).count()).toBe(0)
  await page.goto(`${url}/admin/accounts?q=x`)
  await page.getByText('您无权查看此页').waitFor()
  await page.getByText('此页供系统管理员、审计监督使用').waitFor()
  expect(page.url()).toBe(`${url}/admin/accounts?q=x`)
  await accessible(page)
  await leave()
})
