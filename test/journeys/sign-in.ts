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

type Known = Pick<DemoPerson, 'username' | 'password'>
/** By platform and person: a plan of the demo stays what it is, and every password's check costs a busy machine much. */
const demoPlans = new Map<string, Promise<string | null>>()

/** The demo's plan of a person's jurisdiction; journeys beside may have issued plans of their own. */
export function demoPlanOf(url: string, person: Known): Promise<string | null> {
  const key = `${url} ${person.username}`
  const asked = demoPlans.get(key) ?? askDemoPlan(url, person)
  demoPlans.set(key, asked)
  return asked
}

async function askDemoPlan(url: string, person: Known): Promise<string | null> {
  const client = await signIn(url, person)
  const { data } = await client.ask<{ plans: { edges: { node: { id: string; demo: boolean } }[] } }>(
    '{ plans(first: 100) { edges { node { id demo } } } }',
  )
  return data?.plans.edges.find(({ node }) => node.demo)?.node.id ?? null
}

/** Signs in at the form. The browser remembers the demo's plan as the one looked at last, where there is one. */
export async function signInByHand(page: Page, url: string, person: Known): Promise<void> {
  const plan = await demoPlanOf(url, person)
  await page.goto(`${url}/sign-in`)
  if (plan) {
    await page.evaluate((id) => localStorage.setItem('tongchou:plan', id), plan)
    await page.reload()
  }
  await page.getByLabel(/用户名|User ?name/i).fill(person.username)
  await page.getByLabel(/密码|Password/i).fill(person.password)
  // Where the machine has no time for a password's check, the gateway gives it up; people then press once more.
  for (let attempt = 1; ; attempt++) {
    await page.locator('form button[type=submit]').click()
    const inside = page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
    const refused = page.locator('form [role=alert]')
    const told = refused.waitFor().then(() => refused.innerText())
    const outcome = await Promise.race([inside.then(() => null), told.catch(() => inside.then(() => null))])
    inside.catch(() => {})
    if (outcome === null) return
    if (attempt === 3) throw new Error(`${person.username} does not come in: ${outcome}`)
  }
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
