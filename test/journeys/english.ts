import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Words = { [key: string]: string | Words }

/** The page's own Chinese words. By address: the catalogues are of the web's world, where imports bear no endings. */
async function chineseWords(): Promise<string[]> {
  const address = new URL('../../web/src/locale/zh-CN/index.ts', import.meta.url).href
  const { zhCN } = (await import(address)) as { zhCN: Words }
  const leaves = (words: Words): string[] =>
    Object.values(words).flatMap((word) => (typeof word === 'string' ? word : leaves(word)))
  return leaves(zhCN)
}

const han = /\p{Script=Han}/gu
/** What stays Chinese in English on purpose: the switch between the languages, and the mark of a vacant post. */
const chosen = ['中文', '缺']

/** Fits a text that is this sentence of the catalogue, with any facts in it; null where it has hardly words of its own. */
function pattern(sentence: string): RegExp | null {
  const own = sentence.replace(/\{\w+\}/g, '')
  const few = sentence.includes('{') ? 3 : 2
  if ((own.match(han)?.length ?? 0) < few) return null
  const literal = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('[^]*')}$`, 'u')
}

/**
 * Nothing that a page says or calls by name is a sentence of the Chinese catalogue. What people entered stays as it is:
 * names of units, titles of tasks, reports.
 */
export async function speaksEnglish(page: Page): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  const patterns = (await chineseWords()).flatMap((sentence) => pattern(sentence) ?? [])
  expect(patterns.length).toBeGreaterThan(500)
  const said = await page.evaluate(() => {
    const texts = [document.title]
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode())
      if (walk.currentNode.parentElement?.checkVisibility()) texts.push(walk.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '')
    return texts.map((text) => text.trim()).filter((text) => /\p{Script=Han}/u.test(text))
  })
  const chinese = new Set(said.filter((text) => !chosen.includes(text)))
  expect([...chinese].filter((text) => patterns.some((fits) => fits.test(text)))).toEqual([])
}
