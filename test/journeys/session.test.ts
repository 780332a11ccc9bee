import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { signIn } from '../client.js'
import { aBrowser, desk } from './browser.js'
import { aDueDuty } from './due-duty.js'
import { accessible, demoPlanOf, signInByHand, visit, type Visitor } from './sign-in.js'

const { url, accounts } = inject('platform')
const person = (username: string) => accounts.find((account) => account.username === username)!
const [clerk, liaison] = [person('dt.office'), person('dt.finance')]
/** Everything waits for the platform, and this machine may do other work too. */
const patient = { timeout: 30_000 }
const long = 180_000

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

async function signedIn(): Promise<Visitor> {
  const visitor = await visit(browser, { viewport: desk })
  await signInByHand(visitor.page, url, clerk)
  return visitor
}

/** Another program that holds the same cookie signs out: the page hears of it when it asks, or by its socket. */
async function endedFromOutside(page: Page): Promise<void> {
  const kept = await page.context().cookies()
  const answer = await page.request.post(`${url}/graphql`, {
    headers: { origin: url },
    data: { query: 'mutation { signOut }' },
  })
  expect((await answer.json()) as object).toMatchObject({ data: { signOut: true } })
  // The browser still believes in its session.
  await page.context().addCookies(kept)
}

interface Said {
  data: Record<string, unknown> | null
}

/** Another program of this browser asks: it shares the cookie, and tells no page. */
async function askBeside(page: Page, query: string, variables: object = {}): Promise<Said> {
  const answer = await page.request.post(`${url}/graphql`, { headers: { origin: url }, data: { query, variables } })
  return (await answer.json()) as Said
}

/** Somebody signs in beside the page, which hears nothing of it. */
async function signInBeside(page: Page, { username, password }: { username: string; password: string }): Promise<void> {
  const query = 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { account { username } } }'
  const inside = async () => (await askBeside(page, query, { u: username, p: password })).data
  // Where the machine has no time for a password's check, the gateway gives it up.
  await expect.poll(inside, patient).toEqual({ signIn: { account: { username } } })
}

const over = (page: Page): Locator => page.getByRole('dialog', { name: '登录已失效，请重新登录后继续' })

async function signInAt(page: Page, { username, password }: { username: string; password: string }): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.locator('form button[type=submit]').click()
}

async function signInOver(page: Page): Promise<void> {
  await over(page).getByLabel('密码').fill(clerk.password)
  await over(page).getByRole('button', { name: '登录并继续' }).click()
  await over(page).waitFor({ state: 'detached' })
}

const formOf = (page: Page): Locator => page.getByRole('dialog', { name: '调整任务' })

/** The dialog in which a task is changed, with other words in it. */
async function taskHalfChanged(page: Page): Promise<{ words: string }> {
  const { taskId, title } = await aDueDuty(url, clerk, liaison)
  const words = `${title}（失效前改的）`
  await page.goto(`${url}/tasks/${taskId}`)
  await halfChange(page, words)
  return { words }
}

async function halfChange(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '调整任务' }).click()
  await formOf(page).getByLabel('任务内容').fill(words)
}

describe('a session that ends while somebody types', () => {
  test('a task’s change: the words stay in the dialog and are sent', { timeout: long }, async () => {
    const { page, complaints, leave } = await signedIn()
    const { words } = await taskHalfChanged(page)
    const form = formOf(page)
    const here = page.url()
    // Another page of the same visit, so that there is one to go to.
    await form.getByRole('button', { name: '取消' }).click()
    await form.getByText('尚未保存').waitFor()
    await form.getByRole('button', { name: '放弃并关闭' }).click()
    await page.locator('nav').getByRole('link', { name: '联络员' }).click()
    await page.waitForURL(/\/liaisons/)
    await page.goBack()
    await halfChange(page, words)
    await endedFromOutside(page)
    await form.getByRole('button', { name: '下一步' }).click()
    await over(page).waitFor(patient)
    await accessible(page)

    // Neither Esc nor going elsewhere takes the page away, and a wrong password is no end.
    await page.keyboard.press('Escape')
    await page.evaluate(() => history.forward())
    await over(page).getByLabel('密码').fill('not the password')
    await over(page).getByRole('button', { name: '登录并继续' }).click()
    await over(page).getByText('用户名或密码').waitFor(patient)
    expect(page.url()).toBe(here)
    await signInOver(page)

    // What was refused went on by itself: who will be told.
    await form.getByRole('button', { name: '返回修改' }).click(patient)
    expect(await form.getByLabel('任务内容').inputValue()).toBe(words)
    await form.getByRole('button', { name: '下一步' }).click()
    await form.getByRole('button', { name: '确认调整' }).click(patient)
    await expect.poll(() => page.locator('h1').innerText(), patient).toContain(words)
    expect(complaints).toEqual([])
    await leave()
  })

  test('a meeting’s agenda: the item half written is added', { timeout: long }, async () => {
    const office = await signIn(url, clerk)
    const planId = await demoPlanOf(url, clerk)
    const input = { planId, title: '登录失效时的会议', heldOn: '2026-12-31', idempotencyKey: crypto.randomUUID() }
    const drafted = await office.ask<{ draftMeeting: { id: string } }>(
      'mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { id } }',
      { input },
    )
    const { page, complaints, leave } = await signedIn()
    await page.goto(`${url}/meetings/${drafted.data!.draftMeeting.id}`)
    await page.getByLabel('议题', { exact: true }).fill('失效前写的议题')
    await endedFromOutside(page)
    await page.getByRole('button', { name: '增补', exact: true }).click()
    await over(page).waitFor(patient)
    expect(await page.getByLabel('议题', { exact: true }).inputValue()).toBe('失效前写的议题')
    await signInOver(page)
    await page.locator('ol').getByText('失效前写的议题').waitFor(patient)
    expect(complaints).toEqual([])
    await leave()
  })

  test('an import’s correction: it is made once the clerk is back', { timeout: long }, async () => {
    const { page, complaints, leave } = await signedIn()
    await page.goto(`${url}/imports`)
    await page.locator('input[type=file]').setInputFiles({
      name: '登录失效时读入的文件.txt',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(new URL('../../web/test/mock/issued-document.txt', import.meta.url)),
    })
    await page.getByRole('tab', { name: /责任矩阵/ }).waitFor(patient)
    const task = page.locator('article', { hasText: '加装电梯' }).first()
    await task.locator('button.title').click()
    await task.getByRole('button', { name: '修改', exact: true }).click()
    const form = page.getByRole('dialog', { name: '修改任务' })
    await form.getByLabel('任务名称').fill('失效前改的任务名称')
    await endedFromOutside(page)
    await form.getByRole('button', { name: '保存' }).click()
    await over(page).waitFor(patient)
    await signInOver(page)
    await page.locator('article', { hasText: '失效前改的任务名称' }).first().waitFor(patient)
    expect(complaints).toEqual([])
    await leave()
  })

  test('in another tab: this one waits, and goes on when that one has a session again', { timeout: long }, async () => {
    const { page, leave } = await signedIn()
    const { words } = await taskHalfChanged(page)
    const form = formOf(page)
    const other = await page.context().newPage()
    await other.goto(`${url}/password`)
    await other.getByRole('button', { name: '退出登录' }).click()
    await other.waitForURL(/\/sign-in/)
    await over(page).waitFor(patient)
    await signInAt(other, clerk)
    await over(page).waitFor({ state: 'detached' })
    expect(await form.getByLabel('任务内容').inputValue()).toBe(words)
    await leave()
  })

  test('is somebody else’s afterwards: nothing of the page is left', { timeout: long }, async () => {
    const { page, leave } = await signedIn()
    const { words } = await taskHalfChanged(page)
    const here = page.url()
    const other = await page.context().newPage()
    await other.goto(`${url}/password`)
    await other.getByRole('button', { name: '退出登录' }).click()
    await other.waitForURL(/\/sign-in/)
    await over(page).waitFor(patient)
    await signInAt(other, liaison)
    await page.waitForURL((address) => address.href !== here)
    await page.getByText(liaison.units[0]!).first().waitFor(patient)
    expect(await page.content()).not.toContain(words)
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(words)
    await leave()
  })

  test(
    'whoever does not want to go on signs out there, also of a session renewed elsewhere',
    { timeout: long },
    async () => {
      const { page, leave } = await signedIn()
      await taskHalfChanged(page)
      const form = formOf(page)
      await endedFromOutside(page)
      await form.getByRole('button', { name: '下一步' }).click()
      await over(page).waitFor(patient)
      await signInBeside(page, clerk)
      expect(await askBeside(page, '{ me { username } }')).toMatchObject({ data: { me: { username: clerk.username } } })
      await over(page).getByRole('button', { name: '退出登录' }).click(patient)
      await page.waitForURL(/\/sign-in/)
      await page.getByLabel('用户名').waitFor()
      expect(await askBeside(page, '{ me { username } }')).toMatchObject({ data: { me: null } })
      await leave()
    },
  )

  test(
    'his password was set anew meanwhile: he chooses his own over the page, and goes on',
    { timeout: long },
    async () => {
      const administrator = await signIn(
        url,
        accounts.find(({ roles }) => roles.includes('ADMIN'))!,
      )
      const person = { username: `renewed.${crypto.randomUUID().slice(0, 8)}`, password: 'chosen by the administrator' }
      const input = { ...person, name: '重设密码的人', roles: ['OFFICE'], idempotencyKey: crypto.randomUUID() }
      const made = await administrator.ask<{ createAccount: { id: string } }>(
        'mutation ($input: AccountInput!) { createAccount(input: $input) { id } }',
        { input },
      )
      const own = { ...person, password: 'a password of his own' }
      const first = await signIn(url, person)
      await first.ask('mutation ($c: String!, $n: String!) { changePassword(current: $c, next: $n) }', {
        ...{ c: person.password, n: own.password },
      })
      const { page, complaints, leave } = await visit(browser, { viewport: desk })
      await signInByHand(page, url, own)
      const { words } = await taskHalfChanged(page)
      const form = formOf(page)

      const oneTime = 'one time, from the office'
      const again = { accountId: made.data!.createAccount.id, password: oneTime, idempotencyKey: crypto.randomUUID() }
      await administrator.ask('mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { id } }', {
        input: again,
      })
      await form.getByRole('button', { name: '下一步' }).click()
      await over(page).waitFor(patient)
      await over(page).getByLabel('密码').fill(oneTime)
      await over(page).getByRole('button', { name: '登录并继续' }).click()
      const choosing = page.getByRole('dialog', { name: '请先修改密码，再继续办理' })
      await choosing.waitFor(patient)
      await accessible(page)
      await choosing.getByLabel('新密码（10 至 128 位）').fill('the second of his own')
      await choosing.getByLabel('再次输入新密码').fill('the second of his own')
      await choosing.getByRole('button', { name: '修改密码并继续' }).click()
      await choosing.waitFor({ state: 'detached' })
      // What was refused went on by itself: who will be told.
      await form.getByRole('button', { name: '确认调整' }).click(patient)
      await expect.poll(() => page.locator('h1').innerText(), patient).toContain(words)
      expect(complaints).toEqual([])
      await leave()
    },
  )
})

describe('a page under whose owner somebody else has signed in', () => {
  test('does nothing for him, and cannot be kept', { timeout: long }, async () => {
    const { page, complaints, leave } = await signedIn()
    const questions: string[] = []
    page.on('dialog', (question) => {
      questions.push(question.type())
      void question.dismiss()
    })
    const { words } = await taskHalfChanged(page)
    const here = page.url()
    const form = formOf(page)
    await form.getByRole('button', { name: '下一步' }).click()
    await form.getByRole('button', { name: '确认调整' }).waitFor(patient)
    // As a page with something unsaved does.
    await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()))
    await signInBeside(page, liaison)
    await form.getByRole('button', { name: '确认调整' }).click(patient)
    await page.waitForURL((address) => address.href !== here)
    await page.getByText(liaison.units[0]!).first().waitFor(patient)
    expect(await page.content()).not.toContain(words)
    expect(questions).toEqual([])

    // Nor does going back show it.
    await page.goBack()
    await page.getByText(liaison.units[0]!).first().waitFor(patient)
    expect(await page.content()).not.toContain(words)
    expect(complaints).toEqual([])
    await leave()
  })
})

describe('a page whose programs are no more, since the platform was upgraded under it', () => {
  test('says so, and opens anew where its reader wanted to go', { timeout: long }, async () => {
    const { page, leave } = await signedIn()
    const programs = '**/assets/LiaisonsPage-*.js'
    await page.route(programs, (route) => route.fulfill({ status: 404, body: '' }))
    await page.locator('nav').getByRole('link', { name: '联络员' }).click()
    const told = page.getByRole('alert').filter({ hasText: '本页部分功能未能载入' })
    await told.waitFor(patient)
    await accessible(page)
    await page.unroute(programs)
    await told.getByRole('button', { name: '重新打开' }).click()
    await page.waitForURL(/\/liaisons/)
    await page.getByRole('heading', { level: 1 }).waitFor(patient)
    await leave()
  })

  test('asks for the session all the same', { timeout: long }, async () => {
    const { page, leave } = await signedIn()
    const fetched = () =>
      page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /DialogWindow-.*js/.test(name)))
    await expect.poll(fetched, patient).toBe(true)
    await page.route('**/assets/**', (route) => route.fulfill({ status: 404, body: '' }))
    await endedFromOutside(page)
    await over(page).waitFor(patient)
    await signInOver(page)
    await leave()
  })
})
