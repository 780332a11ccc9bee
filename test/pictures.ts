import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { aBrowser } from './journeys/browser.js'
import { demoThings, type DemoThings } from './pictures/demo-things.js'
import { pages, type PageToPicture } from './pictures/pages.js'
import { aPlatform, type DemoPerson } from './platform.js'

const languages = { zh: 'zh-CN', en: 'en' } as const
const schemes = ['light', 'dark'] as const
/** Of a picture, in px. */
const LONGEST = 4000
const widths = { 1440: 900, 1024: 768, 390: 844 } as const

/** The three that README shows: what LOOK.md is about. */
const shown: readonly { file: string; from: string }[] = [
  { file: 'matrix.png', from: 'matrix-panel.zh.light.1440' },
  { file: 'desk-phone.png', from: 'desk.zh.light.390' },
  { file: 'import.png', from: 'import.zh.light.1440' },
]

const { values: wishes } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../docs/pictures/all', import.meta.url)) },
    pages: { type: 'string' },
    languages: { type: 'string', default: Object.keys(languages).join() },
    schemes: { type: 'string', default: schemes.join() },
    widths: { type: 'string', default: Object.keys(widths).join() },
    readme: { type: 'boolean', default: false },
  },
})
const wanted = (list: string | undefined, one: string | number): boolean =>
  !list || list.split(',').includes(String(one))

/**
 * `npm run pictures`: every page of a demo platform in each language, scheme and width.
 * `-- --pages matrix,desk --languages zh --schemes light --widths 390 --out folder` takes fewer;
 * `-- --readme` only those that README shows, into docs/pictures.
 */
async function main(): Promise<void> {
  const platform = await aPlatform()
  const browser = await aBrowser()
  try {
    const things = await demoThings(platform)
    const sessions = new Map<DemoPerson, Awaited<ReturnType<BrowserContext['storageState']>>>()
    const chosen = pages.filter(({ name }) => (wishes.readme ? shown.some(isOf(name)) : wanted(wishes.pages, name)))
    for (const page of chosen) {
      const person = page.as && things.people[page.as]
      if (person && !sessions.has(person)) sessions.set(person, await sessionOf(browser, platform.url, person))
      const restore = await page.around?.(platform)
      await takeAll(browser, platform.url, page, things, person ? sessions.get(person) : undefined)
      await restore?.()
    }
  } finally {
    await browser.close()
    await platform.stop()
  }
}

/** Milliseconds for a page to come to rest, on a busy machine too. */
const PATIENCE = 120_000

const isOf = (name: string) => (one: { from: string }) => one.from.startsWith(`${name}.`)

/** Signs in as the page would, and hands out the cookie. */
async function sessionOf(browser: Browser, url: string, { username, password }: DemoPerson) {
  const context = await browser.newContext()
  await context.request.post(`${url}/graphql`, {
    headers: { origin: url },
    data: {
      query:
        'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { account { id } } }',
      variables: { username, password },
    },
  })
  const state = await context.storageState()
  await context.close()
  if (state.cookies.length === 0) throw new Error(`${username} could not sign in.`)
  return state
}

async function takeAll(
  browser: Browser,
  url: string,
  picture: PageToPicture,
  things: DemoThings,
  storageState: Awaited<ReturnType<BrowserContext['storageState']>> | undefined,
): Promise<void> {
  for (const [short, locale] of Object.entries(languages)) {
    for (const colorScheme of schemes) {
      for (const [width, height] of Object.entries(widths)) {
        const name = `${picture.name}.${short}.${colorScheme}.${width}`
        const published = shown.find(({ from }) => from === name)
        if (wishes.readme && !published) continue
        const fits =
          wanted(wishes.languages, short) && wanted(wishes.schemes, colorScheme) && wanted(wishes.widths, width)
        if (!wishes.readme && !fits) continue
        const context = await browser.newContext({
          viewport: { width: Number(width), height },
          locale,
          colorScheme,
          timezoneId: 'Asia/Shanghai',
          reducedMotion: 'reduce',
          hasTouch: Number(width) < 720,
          ...(storageState ? { storageState } : {}),
        })
        await context.addInitScript((chosen) => localStorage.setItem('tongchou:locale', chosen), locale)
        context.setDefaultTimeout(PATIENCE)
        const page = await context.newPage()
        page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
        await page.goto(url + picture.path(things))
        await settled(page)
        if (picture.act) {
          await picture.act(page, things)
          await page.waitForTimeout(300) // what it asks for now
          await settled(page)
        }
        if (wishes.readme)
          await take(page, fileURLToPath(new URL(`../docs/pictures/${published!.file}`, import.meta.url)))
        else await take(page, join(wishes.out, `${name}.png`), true)
        await context.close()
      }
    }
  }
}

/** Answers are there, fonts are loaded, nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => true)')
}

async function take(page: Page, path: string, whole = false): Promise<void> {
  mkdirSync(join(path, '..'), { recursive: true })
  const { width, height } = page.viewportSize()!
  // The page scrolls inside the window, so only a higher window shows all of it.
  const below = await page.evaluate<number>(
    '(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector("main"))',
  )
  // Behind a dialog nothing scrolls: a higher window would only make it small.
  const covered = (await page.locator('[role=dialog], dialog[open]').count()) > 0
  if (whole && below > 0 && !covered) {
    await page.setViewportSize({ width, height: Math.min(height + below, LONGEST) })
    await page.waitForTimeout(100)
  }
  await page.screenshot({ path, animations: 'disabled' })
  const wide = await page.evaluate<number>(
    'Math.max(...[document.documentElement, document.querySelector("main")].map((each) => each.scrollWidth - each.clientWidth))',
  )
  console.log(wide > 0 ? `${path} (${wide} px wider than the window)` : path)
}

await main()
