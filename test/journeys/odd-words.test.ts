import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { signIn, type Client } from '../client.js'
import { aBrowser, desk } from './browser.js'
import { wordsOf } from './papers.js'
import { accessible, signInByHand, visit } from './sign-in.js'

const { url, accounts } = inject('platform')
const person = (username: string) => accounts.find((account) => account.username === username)!
const [admin, office] = [person('dt.admin'), person('dt.office')]

/** Rare characters of two planes, an emoji of four parts, and as long as a name may be: 60 characters. */
const serial = Date.now() % 1_000_000
const shortName = `𠮷庆里㐂安👷🏽‍♂️专班${serial}`
const start = `㐂安里片区城市更新与老旧小区综合整治及既有住宅加装电梯工作领导小组办公室派驻北岙街道东屏街道${serial}`
const name = start + '联合推进工作专班成员单位'.slice(0, 60 - start.length)
const title = `完成𠮷庆里、㐂安里危旧房改造👷🏽‍♂️ ${serial}`

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

async function done<T>(client: Client, mutation: string, type: string, input: object): Promise<T> {
  const { data, errors } = await client.ask<{ done: T }>(`mutation ($input: ${type}!) { done: ${mutation} }`, {
    input: { idempotencyKey: `odd-${serial}-${mutation.length}-${type}`, ...input },
  })
  expect(errors).toEqual([])
  return data!.done
}

/** A plan of its own: others count what the demo's plan holds. */
async function aPlanFor(unitId: string): Promise<{ planId: string; taskId: string; dutyId: string }> {
  const client = await signIn(url, office)
  const plan = await done<{ id: string; version: number }>(
    client,
    'createPlan(input: $input) { id version }',
    'PlanInput',
    {
      title: `𠮷庆里更新方案 ${serial}`,
    },
  )
  const task = await done<{ id: string; assignments: { id: string }[] }>(
    client,
    'addTask(input: $input) { id assignments { id } }',
    'TaskInput',
    { planId: plan.id, number: '1', title, dueOn: '2027-03-31', units: [{ unitId, role: 'LEAD' }] },
  )
  const { data } = await client.ask<{ plan: { version: number } }>('query ($id: ID!) { plan(id: $id) { version } }', {
    id: plan.id,
  })
  await done(client, 'issuePlan(input: $input) { id }', 'IssuePlanInput', {
    planId: plan.id,
    version: data!.plan.version,
  })
  const dutyId = task.assignments[0]!.id
  const status = async () =>
    (
      await client.ask<{ duty: { status: string } | null }>(
        'query ($id: ID!) { duty: officeDuty(id: $id) { status } }',
        { id: dutyId },
      )
    ).data?.duty?.status
  await expect.poll(status).toBe('ASSIGNED')
  return { planId: plan.id, taskId: task.id, dutyId }
}

/** @returns the unit's id */
async function enterUnit(page: Page): Promise<string> {
  await signInByHand(page, url, admin)
  await page.goto(`${url}/admin/units`)
  await page.getByRole('button', { name: '新建单位' }).click()
  const dialog = page.getByRole('dialog')
  const act = dialog.getByRole('button', { name: '新建单位' })
  await dialog.getByLabel('全称').fill(name)
  for (const mark of ['\u202e', '\u200f']) {
    await dialog.getByLabel('简称').fill(`${mark}${shortName}`)
    await act.click()
    await dialog.getByText('文字中含有无法显示的控制字符，请删除后再试。').waitFor()
  }
  await accessible(page)
  await dialog.getByLabel('简称').fill(shortName)
  await act.click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('searchbox').fill(String(serial))
  const row = page.locator('tbody tr', { hasText: shortName })
  await row.getByText(name).first().waitFor()
  const { data } = await (
    await signIn(url, admin)
  ).ask<{ units: { id: string; shortName: string; sector: string | null }[] }>('{ units { id shortName sector } }')
  const made = data!.units.find((unit) => unit.shortName === shortName)!
  expect(made.sector).toBeNull()
  return made.id
}

test('rare characters, emoji, a name of 60 characters and a unit without sector go from the form to matrix, report, Word and Excel', async () => {
  expect([...name]).toHaveLength(60)
  const administrator = await visit(browser, { viewport: desk })
  const unitId = await enterUnit(administrator.page)
  const { planId, dutyId } = await aPlanFor(unitId)

  const { page, complaints, leave } = await visit(browser, { viewport: desk })
  await signInByHand(page, url, office)
  await page.goto(`${url}/plans/${planId}/matrix`)
  await page.locator('[role=columnheader]', { hasText: shortName }).waitFor()
  await page.locator(`[role=gridcell][aria-label*="${title}"][aria-label*="${shortName}"]`).waitFor()
  await accessible(page)
  const matrix = await wordsOf(page, '导出 Excel')
  expect(matrix).toContain(shortName)
  expect(matrix).toContain(title)

  await page.goto(`${url}/duties/office/${dutyId}`)
  await page.getByRole('button', { name: /签收/ }).first().click()
  const asked = page.getByRole('dialog')
  if (await asked.getByRole('checkbox').count()) await asked.getByRole('checkbox').check()
  await asked.getByRole('button', { name: /签收/ }).click()
  const form = page.locator('form').first()
  const field = form.locator('textarea').first()
  const send = form.getByRole('button', { name: '报送', exact: true })
  // Pasted as from another program, not typed.
  await field.focus()
  await page.evaluate((text) => document.execCommand('insertText', false, text), '𠮷'.repeat(10_001))
  await form.getByLabel(/核实，代其报送/).check()
  await send.click()
  await form.getByText('最多 10000 字。').waitFor()
  await field.fill(`已完成\u202e第一批`)
  await send.click()
  await form.getByText(/控制字符/).waitFor()
  const words = '𠮷庆里与㐂安里已进场👷🏽‍♂️，下周拆除附属用房。'
  await field.fill(words)
  await send.click()
  await page.locator('ol li', { hasText: words }).waitFor()

  await page.goto(`${url}/plans/${planId}`)
  for (const paper of ['任务分解表（Word）', '任务分解表（Excel）']) {
    const said = await wordsOf(page, paper)
    expect([paper, said.includes(title), said.includes(shortName) || said.includes(name)]).toEqual([paper, true, true])
  }
  await page.goto(`${url}/units/${unitId}`)
  await page
    .getByRole('heading', { level: 1, name })
    .or(page.getByRole('heading', { level: 1, name: shortName }))
    .first()
    .waitFor()
  await accessible(page)
  for (const paper of ['责任清单（Word）', '责任清单（Excel）']) {
    const said = await wordsOf(page, paper)
    expect([paper, said.includes(title), said.includes(name)]).toEqual([paper, true, true])
  }
  // A long name breaks; it pushes nothing out of the page.
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await expect.poll(beyond).toBeLessThanOrEqual(0)
  }
  expect([...complaints, ...administrator.complaints]).toEqual([])
  await leave()
  await administrator.leave()
})
