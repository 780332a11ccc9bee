import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { aBrowser, desk } from '../journeys/browser.js'

interface Seen {
  duties: number
  /** Seconds from the address to the first cell, with the processor slowed four times. */
  firstCells: number
  /** Milliseconds between two frames while the grid is scrolled: median, 95th of 100, longest. */
  frames: [number, number, number]
  /** Cells in the document. */
  cells: number
}

/**
 * The matrix in a real browser at each size: when the first cells stand, and how long frames take while it is scrolled
 * three rows a frame. The figures of one run stand beside each other; a busy machine lengthens all of them.
 *
 * @param secret  of a session that may see the plans
 */
export async function lookAtPages(
  url: string,
  secret: string,
  plans: readonly { id: string; duties: number }[],
): Promise<string> {
  const browser = await aBrowser()
  try {
    const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' })
    await context.addCookies([{ name: 'tongchou_session', value: secret, url }])
    const scripts = await initialScripts(url)
    const seen: Seen[] = []
    for (const plan of plans) {
      const page = await context.newPage()
      seen.push(await look(page, `${url}/plans/${plan.id}/matrix`, plan.duties))
      await page.close()
    }
    const lines = seen.map(({ duties, firstCells, frames, cells }) => {
      const [median, most, longest] = frames.map((frame) => Math.round(frame))
      return `  ${duties.toLocaleString('en')} duties: first cells after ${firstCells.toFixed(1)} s (processor slowed 4 ×), frames of ${median} ms (95 of 100 within ${most}, longest ${longest}), ${cells} cells in the document`
    })
    const [small, large] = [seen[0]!, seen.at(-1)!]
    const ratio = (large.frames[0] / small.frames[0]).toFixed(2)
    return [
      `The matrix in a browser; ${Math.round(scripts / 1000)} kB of JavaScript (gzip) before a page`,
      ...lines,
      `  a frame at ${large.duties.toLocaleString('en')} duties takes ${ratio} × that at ${small.duties.toLocaleString('en')}`,
    ].join('\n')
  } finally {
    await browser.close()
  }
}

/** Bytes, compressed, of the scripts that the first page names. */
async function initialScripts(url: string): Promise<number> {
  const html = await (await fetch(url)).text()
  const names = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1]!)
  const sizes = names.map(async (name) => gzipSync(await (await fetch(new URL(name, url))).text()).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function look(page: Page, address: string, duties: number): Promise<Seen> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const begun = performance.now()
  await page.goto(address)
  await page.waitForSelector('[role=gridcell]', { timeout: 120_000 })
  const firstCells = (performance.now() - begun) / 1000
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.waitForTimeout(2_000)

  // As text: what a compiler adds to functions is not known in the page.
  const frames = await page.evaluate<number[]>(`new Promise((done) => {
    const grid = document.querySelector('[role=grid]')
    const frames = []
    let last = performance.now()
    requestAnimationFrame(function step() {
      const now = performance.now()
      frames.push(now - last)
      last = now
      if (frames.length > 120) return done(frames.slice(1))
      grid.scrollBy(0, 126)
      requestAnimationFrame(step)
    })
  })`)
  frames.sort((a, b) => a - b)
  const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))]!
  const cells = await page.locator('[role=gridcell]').count()
  return { duties, firstCells, frames: [at(0.5), at(0.95), at(1)], cells }
}
