import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { signIn } from '../client.js'
import type { DemoPerson } from '../platform.js'

/** A person at a browser of their own, signed in by hand. Errors of the page fail the test that looks. */
export interface Visitor {
  page: Page
  /** What the page's console and scripts complained about. */
  complaints: string[]
  leave(): Promise<void>
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    ...options,
  })
  // As patient as the polls of these tests (vitest.config.ts).
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints, leave: () => context.close() }
}

/** The demo's plan of a person's jurisdiction; journeys beside may have issued plans of their own. */
export async function demoPlanOf(url: string, person: { username: string; password: string }): Promise<string | null> {
  const client = await signIn(url, person)
  const { data } = await client.ask<{ plans: { edges: { node: { id: string; demo: boolean } }[] } }>(
    '{ plans(first: 100) { edges { node { id demo } } } }',
  )
  return data?.plans.edges.find(({ node }) => node.demo)?.node.id ?? null
}

/** Signs in at the form. The browser remembers the demo's plan as the one looked at last, where there is one. */
export async function signInByHand(
  page: Page,
  url: string,
  person: Pick<DemoPerson, 'username' | 'password'>,
): Promise<void> {
  const plan = await demoPlanOf(url, person)
  await page.goto(`${url}/sign-in`)
  if (plan) {
    await page.evaluate((id) => localStorage.setItem('tongchou:plan', id), plan)
    await page.reload()
  }
  await page.getByLabel(/用户名|User ?name/i).fill(person.username)
  await page.getByLabel(/密码|Password/i).fill(person.password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
}

/** WCAG 2.2 AA by axe; what it can see. */
export async function accessible(page: Page): Promise<void> {
  const { default: axe } = await import('axe-core')
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe
    const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' · ')}`,
    )
  })
  expect(found).toEqual([])
}
