import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * On a phone everything that is touched by itself measures 44 × 44 px (WCAG 2.2 AA asks for 24). Links within a sentence
 * or a line of facts are excepted, as the standard excepts them; so is what lies in a label that is large enough.
 */
export async function touchable(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const inline = (element: Element) =>
      element.matches('p a, dd a, li > span a, td a, .facts a, .skip') || element.closest('label') !== null
    return [
      ...document.querySelectorAll('button, summary, select, [role=tab], nav a, li > a, .button, input, textarea'),
    ]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        const style = getComputedStyle(element)
        const shown = width > 1 && height > 1 && style.visibility !== 'hidden' && style.display !== 'none'
        return shown && !inline(element) && (Math.round(height) < 44 || Math.round(width) < 32)
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return `${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 120)}`
      })
  })
  expect(small).toEqual([])
}
