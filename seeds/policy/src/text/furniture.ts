import { numberMarkAt } from '../outline/number-mark.js'
import type { Passage } from './source.js'

const pageNumber =
  /^(?:[-—–_·.\s]{1,6}\d{1,4}[-—–_·.\s]{1,6}|第?\s?\d{1,4}\s?(?:页|\/\s?\d{1,4})\s?(?:[,/]?\s?共\s?\d{1,4}\s?页)?|\d{1,3})$/u
const caption = /^图\s{0,4}(?:\d{1,3}|[一二三四五六七八九十]{1,3})?\s{0,4}(?:[-—.]\d{1,3})?\s{0,4}[:.、\s].{0,60}$/u
const picture = /^\[?(?:image|图片|插图)\s{0,3}[:\]].{0,80}$/iu
const siteLine =
  /^(?:发布(?:时间|日期|机构)|信息来源|来源|文章来源|浏览(?:次数|量)|阅读(?:次数)?|点击(?:数|率)?|字号|字体|索引号|信息索引号|主题分类|责任编辑|打印|扫一扫|分享到|【字体|\[字体|您(?:的|所在)位置|当前位置|首页\s{0,3}[>|])/u

/** Page numbers, captions of figures, lines of a web page's frame: printed with the text, but not the text. */
export function isFurniture(letters: string, ordinal: number, around = ''): boolean {
  if (letters.length > 160) return false
  if (pageNumber.test(letters) || picture.test(letters)) return true
  if (caption.test(letters) && !/[。;]/u.test(letters)) return true
  if (siteLine.test(letters) && letters.length < 100 && !letters.includes('。')) return true
  // A line with bars beside another one is a row of a table.
  return ordinal < 4 && !around.includes('|') && isBreadcrumb(letters)
}

/** The path of a page within its site: 首页 > 政务公开 > 规划, or the same with bars. */
function isBreadcrumb(letters: string): boolean {
  if (letters.length > 90 || /[。;\d]{2}/u.test(letters)) return false
  if (letters.includes('序号') || letters.includes('单位') || /(?:^|[|>])\s?(?:\d|[/—-])/u.test(letters)) return false
  return (letters.match(/\||>|»/gu)?.length ?? 0) >= 2
}

const leader = /(?:\.{3,}|…{1,}|·{3,}|_{4,})\s{0,8}\d{0,4}$/u

/**
 * Drops the contents page. Its lines are those after 目录 that carry leader dots or a page number,
 * or that come again later as headings; anywhere else, those with leader dots.
 */
export function withoutContents(lines: Passage[]): Passage[] {
  const keys = lines.map(({ letters }) => headingKey(letters))
  const count = new Map<string, number>()
  for (const key of keys) if (key) count.set(key, (count.get(key) ?? 0) + 1)
  let inContents = false
  return lines.filter(({ letters }, at) => {
    if (/^目\s{0,8}[录次]$/u.test(letters)) {
      inContents = true
      return false
    }
    if (leader.test(letters) && letters.length < 120) return false
    if (!inContents) return true
    const key = keys[at] ?? ''
    const numbered = numberMarkAt(letters) !== null || /^附[件表录]/u.test(letters)
    const paged = /[\t\s”"』》)\p{Script=Han}]\s{0,8}\d{1,3}$/u.test(letters) && letters.length < 80
    if (numbered && !letters.includes('。') && ((count.get(key) ?? 0) > 1 || paged)) {
      // The heading itself comes once more below; that one is the last of its kind.
      count.set(key, (count.get(key) ?? 0) - 1)
      return false
    }
    if (/^\d{1,4}$/u.test(letters)) return false
    inContents = false
    return true
  })
}

/** What a heading and its line in the contents have in common. */
function headingKey(letters: string): string {
  if (letters.length > 120) return ''
  return letters
    .replace(leader, '')
    .replace(/[\s\t]+\d{1,3}$/u, '')
    .replace(/[\s\p{P}]/gu, '')
}
