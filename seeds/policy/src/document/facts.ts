import type { DocumentFacts, DocumentKind } from '../reading.js'
import { fiveYears } from '../figures/deadline.js'
import type { Section } from '../outline/sections.js'
import type { Source } from '../text/source.js'
import { isoDate } from './iso-date.js'
import { jurisdictionOf } from './jurisdiction.js'

const docNumber = /[\p{Script=Han}]{1,12}[〔[(【]\s?(?:19|20)\d\d\s?[〕\])】]\s?\d{1,4}\s?号/u
const draft = /讨论稿|征求意见|送审稿|草案|代拟稿|初稿/u
const issuerLine =
  /^[\p{Script=Han}]{2,30}(?:人民政府|人民政府办公室|政府办公室|委员会|局|厅|办公室|领导小组|管委会|管理局)$/u

/** What the document says about itself. `titles` are its unnumbered headings, in order. */
export function factsOf(source: Source, from: number, to: number, titles: Section[], opening: string[]): DocumentFacts {
  const letters = source.letters.slice(from, to)
  const named = titles
    .map(({ passage }) => ({ passage, text: passage.letters }))
    .filter(
      ({ text }) =>
        !/^附\s?[件表]|^表\s?\d{0,2}:/u.test(text) &&
        !/(?:名单|说明|解释|分工表|分解表|任务表|清单|目标|指标)$/u.test(text),
    )
  // A notice announces the plan; the plan's own title follows it.
  const plan =
    named.find(({ text }) => !isNotice(text) && isPaper(text)) ?? named.find(({ text }) => !isNotice(text)) ?? named[0]
  const notice = named.find(({ text }) => isNotice(text))
  const announced = /《([^《》]{4,60})》/u.exec(notice?.text ?? '')?.[1] ?? null
  // A table by itself is called by its own name: 某区重点任务分解表.
  const table = titles.find(({ passage }) => !/^(?:附\s?[件表]|表\s?\d{0,2}:)/u.test(passage.letters))
  const title = (plan?.passage ?? table?.passage)?.quote ?? null
  const head = letters.slice(0, 3000)
  const isDraft =
    draft.test(title ?? '') ||
    draft.test(notice?.text ?? '') ||
    (title === null && /[(](?:讨论稿|征求意见稿)[)]/u.test(head))
  const number = docNumber.exec(
    head.replace(/《[^《》]{0,60}》\s?\([^()]{0,40}\)/gu, (cited) => ' '.repeat(cited.length)),
  )
  const numberAtHead = number && number.index < 600 ? number : null
  const issued = !isDraft && (numberAtHead !== null || /印发|颁布/u.test(notice?.text ?? ''))
  return {
    title: title ?? announced,
    docNumber: numberAtHead
      ? source.text.slice(from + numberAtHead.index, from + numberAtHead.index + numberAtHead[0].length).trim()
      : null,
    issuer: issuerOf(notice?.text ?? null, opening),
    jurisdiction: jurisdictionOf(
      [title, announced, ...titles.map(({ passage }) => passage.letters)].filter((text) => text !== null),
      letters.slice(0, 60_000),
    ),
    issuedOn: issuedOn(letters),
    period: periodOf(title ?? '', letters),
    status: isDraft ? 'DRAFT' : issued ? 'ISSUED' : null,
    kind: kindOf(`${title ?? ''} ${announced ?? ''}`, letters),
  }
}

function isNotice(text: string): boolean {
  return /(?:通知|的函|公告|通报)$/u.test(text) || /^(?:关于|征求)/u.test(text)
}

function isPaper(text: string): boolean {
  return /(?:方案|规划|计划|意见|办法|报告|要点|纲要|细则|行动|总结)(?:\([^()]{1,20}\))?$/u.test(text)
}

function issuerOf(notice: string | null, opening: string[]): string | null {
  const alone = opening.find((line) => issuerLine.test(line))
  if (alone) return alone
  const match = /^([\p{Script=Han}]{2,40}?(?:人民政府办公室|人民政府|委员会办公室|委员会|局|厅|办公室))关于/u.exec(
    notice ?? '',
  )
  return match?.[1] ?? null
}

/** A line that is only a date (the signature's); a web page's 成文日期 or 发布日期 else. */
function issuedOn(letters: string): string | null {
  const line = /(?:^|\n)[^\S\n]{0,60}(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日[^\S\n?]{0,8}[?]{0,12}(?=\n|$)/u.exec(
    letters.slice(0, 200_000),
  )
  const field =
    /(?:成文日期|发文日期|印发日期|发布日期|发布时间)\s?[::]\s?(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/u.exec(
      letters.slice(0, 4000),
    )
  const match = line ?? field
  return match ? isoDate(match[1], match[2], match[3]) : null
}

function periodOf(title: string, letters: string): { from: string | null; to: string | null } {
  const range = /((?:20)\d\d)\s?年?\s?[-—–~至到]{1,2}\s?((?:20)\d\d)\s?年?/u
  const inTitle = range.exec(title)
  if (inTitle) return { from: inTitle[1] ?? null, to: inTitle[2] ?? null }
  const plan = fiveYears(title)
  if (plan) return plan
  const bracketed = /[(]((?:20)\d\d)\s?年?\s?[-—–~至]{1,2}\s?((?:20)\d\d)\s?年?[)]/u.exec(letters.slice(0, 8000))
  if (bracketed) return { from: bracketed[1] ?? null, to: bracketed[2] ?? null }
  const year = /(20\d\d)年(?!底|末|前|\d{1,2}月)/u.exec(title)
  if (year) return { from: year[1] ?? null, to: year[1] ?? null }
  return fiveYears(letters.slice(0, 30_000)) ?? { from: null, to: null }
}

function kindOf(title: string, letters: string): DocumentKind {
  if (/方案|规划|计划|行动|分解|分工|要点|清单/u.test(title)) return 'PLAN'
  if (/意见|办法|细则|规定|指引/u.test(title)) return 'GUIDANCE'
  if (/报告|总结|调研|情况/u.test(title)) return 'REPORT'
  if (/制定本(?:实施)?(?:方案|规划|计划)|特制定本/u.test(letters)) return 'PLAN'
  if (/(?:提出|制定)(?:以下|如下|本)(?:实施)?意见/u.test(letters)) return 'GUIDANCE'
  return 'OTHER'
}
