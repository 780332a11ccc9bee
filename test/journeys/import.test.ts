import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { signIn } from '../client.js'
import { aBrowser, desk, phone } from './browser.js'
import { accessible, signInByHand, visit } from './sign-in.js'

const { url, accounts } = inject('platform')
const home = '330305'
const at = (role: string, unit?: string) =>
  accounts.find(
    (account) =>
      account.jurisdiction === home && account.roles.includes(role) && (!unit || account.units.includes(unit)),
  )!
const office = at('OFFICE')
/** Everything waits for the platform, and this machine may do other work too. */
const patient = { timeout: 30_000 }
const long = 240_000
const title = '洞头区城市更新行动实施方案（2026—2028年）'
const issued = readFileSync(new URL('../../web/test/mock/issued-document.txt', import.meta.url), 'utf8')
/** The same plan again: another date, a task less, a unit more and one that leads instead. */
const reissued = issued
  .replace('2027年6月底前完成', '2027年9月底前完成')
  .replace(/3\.创新金融支持。.*\n\n/u, '')
  .replace('（区财政局牵头，区发改局、人行洞头支行配合）', '（区发改局牵头，区财政局、人行洞头支行、区税务局配合）')

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as string),
})
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click()
/** Waits until what was clicked is saved: the bar tells another number of open things. */
const openThings = async (page: Page) =>
  Number(/还有\s*(\d+)/.exec(await page.locator('.bar').first().innerText())?.[1] ?? 0)

async function readIn(page: Page, name: string, content: string): Promise<void> {
  await page.goto(`${url}/imports`)
  await page.locator('input[type=file]').setInputFiles(file(name, content))
  await page.waitForURL(/\/imports\/.+/)
  await page.getByRole('tab', { name: /责任矩阵/ }).waitFor({ timeout: 30_000 })
}

/** Settles everything that the document left open: roles, units, members, findings. */
async function settle(page: Page): Promise<void> {
  const fewer = async (act: () => Promise<void>) => {
    const before = await openThings(page)
    await act()
    await expect.poll(() => openThings(page), patient).toBeLessThan(before)
  }
  await tab(page, /待定事项/)
  await fewer(() => page.getByRole('button', { name: '全部按列第一位的牵头' }).click())
  await tab(page, /单位/)
  const likely = page.getByRole('button', { name: /按首选建议对应/ })
  if (await likely.count()) await fewer(() => likely.click())
  const create = page.getByRole('button', { name: /将未对应的新建为单位/ })
  if (await create.count()) await fewer(() => create.click())
  while (await page.getByRole('button', { name: '录入成员单位' }).count()) {
    await page.getByRole('button', { name: '录入成员单位' }).first().click()
    await page.getByRole('dialog').getByLabel('成员单位').fill('北岙街道\n东屏街道\n元觉街道')
    await fewer(() => page.getByRole('dialog').getByRole('button', { name: '保存' }).click())
  }
  await tab(page, /疑点/)
  while (await page.getByRole('button', { name: '知悉，按原文' }).count())
    await fewer(() => page.getByRole('button', { name: '知悉，按原文' }).first().click())
}

describe('a document is read in', () => {
  test('corrected, issued, and becomes the matrix; a liaison sees the duty', { timeout: long }, async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    await signInByHand(page, url, office)
    await page.goto(`${url}/plans`)
    await page.getByRole('link', { name: '读入文件' }).click()
    await accessible(page)
    await readIn(page, '洞头区城市更新行动实施方案.txt', issued)
    await accessible(page)

    // Either side leads to the other.
    await page.locator('.chip', { hasText: '区财政局' }).first().click()
    await expect.poll(() => page.locator('.lit').first().innerText(), patient).toBe('区财政局')
    await page.locator('.k-task.link', { hasText: '加装电梯' }).click()
    await expect.poll(() => page.locator('article.here').first().innerText(), patient).toContain('加装电梯')

    // One act on many, taken back as one: by its button, by its keys.
    await tab(page, /待定事项/)
    const open = await openThings(page)
    for (const takeBack of [
      () => page.getByRole('button', { name: /^撤销上一步/ }).click(),
      () => page.keyboard.press('Control+z'),
    ]) {
      await page.getByRole('button', { name: '全部为配合' }).click()
      await expect.poll(() => openThings(page), patient).toBeLessThan(open)
      await takeBack()
      await expect.poll(() => openThings(page), patient).toBe(open)
    }

    await settle(page)
    expect(await page.locator('.bar').first().innerText()).toContain('可以印发')

    // Due dates for all that lack one, in one act.
    await tab(page, /责任矩阵/)
    await page.getByRole('checkbox', { name: '全选' }).click()
    await page.getByRole('button', { name: '填写时限和分管领导' }).click()
    await page.getByRole('dialog').getByLabel('分管领导').fill('叶知秋')
    await page.getByRole('dialog').getByLabel('时限').fill('2028-11-30')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await expect.poll(() => page.locator('.bar').first().innerText(), patient).not.toContain('没有时限')

    await page.getByRole('button', { name: '印发为方案' }).click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.innerText(), patient).toMatch(/项任务\s*14/)
    await accessible(page)
    await dialog.getByRole('button', { name: '印发为方案' }).click()
    await page.waitForURL(/\/plans\/.+\/matrix/, patient)
    await page.getByRole('grid').waitFor()
    await expect.poll(() => page.locator('body').innerText(), patient).toMatch(/14\s*项任务/)
    expect(await page.locator('body').innerText()).toContain(title)
    expect(complaints).toEqual([])
    await leave()

    const liaison = at('LIAISON', '区住建局') ?? at('LIAISON', '住建局')
    const reporter = await visit(browser, { viewport: phone, isMobile: true, hasTouch: true })
    await signInByHand(reporter.page, url, liaison)
    // Duties are delivered one after the other; a desk shows those that had come when it was opened.
    const toSign = async () => {
      await reporter.page.goto(`${url}/desk`)
      await reporter.page.getByRole('tab', { name: /待签收/ }).click()
      return reporter.page.locator('#pile').innerText()
    }
    await expect.poll(toSign, { timeout: 60_000, interval: 2_000 }).toContain('开展城市体检')
    expect(reporter.complaints).toEqual([])
    await reporter.leave()
  })

  test('again, is compared row by row with the plan in force, and changes it', { timeout: long }, async () => {
    const client = await signIn(url, office)
    const tasksOf = async () => {
      const { data } = await client.ask<{
        plans: { edges: { node: { id: string; title: string; tasks: { title: string; dueOn: string | null }[] } }[] }
      }>('{ plans(first: 50) { edges { node { id title tasks { title dueOn } } } } }')
      return data!.plans.edges.map(({ node }) => node).filter((plan) => plan.title === title)
    }
    const [before] = await tasksOf()
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    await signInByHand(page, url, office)
    await readIn(page, '洞头区城市更新行动实施方案（修订）.txt', reissued)
    await settle(page)
    await page.getByRole('button', { name: '比较或印发' }).click()
    await page.getByRole('dialog').getByRole('link', { name: '与现行方案比较' }).click()
    const rows = page.getByRole('region', { name: '逐项变化' })
    await rows.waitFor()
    await accessible(page)
    const seen = await rows.innerText()
    expect(seen).toContain('时限变更')
    expect(seen).toContain('2027-09-30')
    expect(seen).toMatch(/取消任务/)
    expect(seen).toMatch(/增加单位/)
    expect(seen).toMatch(/分工变更/)
    await page.getByRole('button', { name: '应用到现行方案' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '应用到现行方案' }).click()
    await page.waitForURL(/\/plans\/.+\/matrix/, patient)
    await page.getByRole('grid').waitFor()

    const after = await tasksOf()
    expect(after.map(({ id }) => id)).toEqual([before!.id])
    expect(after[0]!.tasks.find((task) => task.title === '开展城市体检')?.dueOn).toBe('2027-09-30')
    expect(complaints).toEqual([])
    await leave()
  })

  test('by two clerks: who comes second to the same thing sees both and decides', { timeout: long }, async () => {
    const one = await visit(browser, { viewport: desk })
    await signInByHand(one.page, url, office)
    await readIn(one.page, '两人同办.txt', issued)
    const other = await visit(browser, { viewport: desk })
    // Nothing tells this browser by itself that the import has changed.
    await other.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('ImportVersion') ? route.abort() : route.continue(),
    )
    await signInByHand(other.page, url, office)
    await other.page.goto(one.page.url())
    const decide = async (page: Page, unit: string, role: string) => {
      const chip = page.locator('.chip', { hasText: unit }).first()
      await chip.waitFor()
      if ((await chip.getAttribute('aria-expanded')) !== 'true') await chip.click()
      await page
        .getByRole('group', { name: `${unit}的分工` })
        .getByRole('button', { name: role })
        .click()
    }
    const first = await openThings(one.page)
    await decide(one.page, '区财政局', '牵头')
    await expect.poll(() => openThings(one.page), patient).toBe(first - 1)

    // Of another thing: taken without a question.
    await decide(other.page, '区城发公司', '配合')
    await expect.poll(() => openThings(other.page), patient).toBe(first - 2)
    await expect.poll(() => openThings(one.page), patient).toBe(first - 2)

    // Of the same thing: both are shown.
    await decide(one.page, '区财政局', '督导')
    await expect
      .poll(() => one.page.locator('.chip', { hasText: '区财政局' }).first().getAttribute('aria-label'), patient)
      .toContain('督导')
    await decide(other.page, '区财政局', '配合')
    const dialog = other.page.getByRole('dialog')
    await dialog.waitFor()
    await expect.poll(() => dialog.innerText(), patient).toContain('督导')
    await accessible(other.page)
    await dialog.getByRole('button', { name: '在最新内容上重做我的修改' }).click()
    await expect
      .poll(() => one.page.locator('.chip', { hasText: '区财政局' }).first().getAttribute('aria-label'), patient)
      .toContain('配合')
    expect([...one.complaints, ...other.complaints]).toEqual([])
    await one.leave()
    await other.leave()
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['is empty', file('空文件.txt', ''), '文件中没有文字'],
    ['is a picture', file('照片.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), '这是图片'],
    ['has 6 MB', file('大文件.txt', Buffer.alloc(6 * 1024 * 1024, 'a')), '超过 5 MB'],
    ['is an old Word file', file('方案.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')), '另存为 .docx'],
  ])('because it %s gets its sentence, and nothing is stored', async (_why, bad, sentence) => {
    const client = await signIn(url, office)
    const { page, complaints, leave } = await visit(browser, { viewport: phone, isMobile: true, hasTouch: true })
    await signInByHand(page, url, office)
    await page.goto(`${url}/imports`)
    await page.locator('input[type=file]').setInputFiles(bad)
    await expect.poll(() => page.getByRole('alert').first().innerText(), patient).toContain(sentence)
    const { data } = await client.ask<{ imports: { edges: { node: { fileName: string } }[] } }>(
      '{ imports(first: 100) { edges { node { fileName } } } }',
    )
    expect(data!.imports.edges.map(({ node }) => node.fileName)).not.toContain(bad.name)
    expect(complaints).toEqual([])
    await leave()
  })

  test('as a plan, because it is a story, says what was looked for; pasted text is taken', async () => {
    const novel = readFileSync(new URL('../../seeds/policy/corpus/35-novel.txt', import.meta.url), 'utf8')
    const { page, complaints, leave } = await visit(browser, { viewport: phone, isMobile: true, hasTouch: true })
    await signInByHand(page, url, office)
    await page.goto(`${url}/imports`)
    await page.getByRole('button', { name: '粘贴文字' }).click()
    await page.getByLabel('粘贴文件全文').fill(novel)
    await page.getByRole('button', { name: '读入', exact: true }).click()
    await page.waitForURL(/\/imports\/.+/)
    await expect.poll(() => page.locator('#import-list').innerText(), patient).toContain('没有识别出任务')
    await accessible(page)
    expect(complaints).toEqual([])
    await leave()
  })
})
