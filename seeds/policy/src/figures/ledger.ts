import type { LedgerFigure } from '../reading.js'
import type { Section } from '../outline/sections.js'
import { allSections } from '../outline/sections.js'
import { chapterAround } from '../tasks/chapters.js'
import type { Passage } from '../text/source.js'
import { figuresIn, type Figure } from './figures.js'

/** 其中七一办24个，待拆除18950平方米；陈州办19个: the place stands for its whole clause, up to the semicolon. */
const place =
  /^(?:其中|包括)?[:,、]?\s{0,2}(\p{Script=Han}{1,6}(?:街道办|办事处|街道|办|镇|乡|片区|新区|社区|村|区|县))(?=\s{0,2}(?:共|有|约|完成|改造)?\s{0,2}\d)/u
const general = /小区|城区|辖区|地区|老区|[以到了的在为各全本我该]/u

/** What has been reached so far: the figures of chapters that look back, or of a whole report. */
export function readLedger(root: Section, isReport: boolean): LedgerFigure[] {
  return [...allSections(root)].flatMap((section) => {
    const chapter = chapterAround(section)
    if (!(chapter === 'PAST' || (isReport && (chapter === null || chapter === 'OTHER')))) return []
    return [section.passage, ...section.content].flatMap(figuresReached)
  })
}

function figuresReached(passage: Passage): LedgerFigure[] {
  const { letters } = passage
  const found: LedgerFigure[] = []
  let whole: Figure | null = null
  let seen = false
  let at: { name: string; until: number } | null = null
  for (const figure of figuresIn(passage)) {
    if (figure.loose) continue
    const named = place.exec(letters.slice(figure.clauseFrom, figure.from + 1))?.[1]
    // Places are told one after another, the first behind 其中.
    const told: boolean = seen || /其中/u.test(letters.slice(Math.max(0, figure.clauseFrom - 3), figure.from))
    const isPlace: boolean = named !== undefined && told && !general.test(named)
    seen ||= isPlace
    if (isPlace && named) at = { name: named, until: clauseGroupEnd(letters, figure.to) }
    else if (at && figure.from >= at.until) at = null
    const isShare = isPlace && at !== null && whole?.unit === figure.unit
    const what = isShare ? (whole?.what ?? '') : figure.what
    if (!at) whole = figure
    if (!what) continue
    const { quote, line, spans } = passage.cite(figure.clauseFrom, figure.clauseTo)
    found.push({ what, value: figure.value, unit: figure.unit, place: at?.name ?? null, quote, line, spans })
  }
  return found
}

/** What is said of one place ends at ; or 。 */
function clauseGroupEnd(letters: string, from: number): number {
  const end = letters.slice(from, from + 200).search(/[;。]/u)
  return end < 0 ? from + 200 : from + end
}
