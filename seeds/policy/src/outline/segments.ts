import { depthsIn } from '../text/brackets.js'
import type { Passage } from '../text/source.js'
import { countedUnits } from '../units/counted.js'
import { numberMarkAt, type NumberMark, type NumberStyle } from './number-mark.js'

export interface Segment {
  passage: Passage
  mark: NumberMark | null
  /** The mark stands inside a line, after a sentence. */
  inline: boolean
}

const rank: Record<NumberStyle, number> = {
  CHAPTER: 0,
  SECTION: 1,
  ARTICLE: 1,
  HAN: 2,
  HAN_BRACKET: 3,
  DECIMAL: 4,
  NAMED: 4,
  DIGIT: 4,
  DIGIT_BRACKET: 5,
  CIRCLE: 6,
  BULLET: 7,
}
/** In a document without line ends any letter may stand before a mark, but 第 and figures. */
const anywhere = /[^第\d.、(][\s]{0,4}(?=[一二三四五六七八九十(\d①-⒛㈠-㈩])/gu
const possible = /[。;!?:,)”』\s][\s]{0,4}(?=[一二三四五六七八九十第(\d①-⒛㈠-㈩])/gu

/**
 * Cuts paragraphs where a number mark stands inside the line (three headings on one line, or a whole
 * document without a line break). A mark inside a line counts only when it continues the count, which
 * goes on from paragraph to paragraph.
 */
export class NumberCount {
  readonly #last = new Map<NumberStyle, number>()
  /** Counts that run on through the chapters: 1. 2. under （一）, 3. 4. under （二）. */
  readonly #running = new Map<NumberStyle, number>()
  #lastAt = 0
  #seen = 0

  /** @param flat  the document has lost its line ends, so that marks follow titles without any sign */
  constructor(readonly flat: boolean) {}

  /** Whether no paragraph has been cut yet. */
  get isFresh(): boolean {
    return this.#seen === 0
  }

  segmentsOf(paragraph: Passage): Segment[] {
    this.#seen++
    const own = numberMarkAt(paragraph.letters)
    if (own) this.#note(own)
    const segments: Segment[] = []
    let from = 0
    let mark = own
    for (const cut of [...this.#cutsIn(paragraph.letters, own), { at: paragraph.letters.length, mark: null }]) {
      if (cut.at > from) segments.push({ passage: paragraph.part(from, cut.at), mark, inline: from > 0 })
      from = cut.at
      mark = cut.mark
    }
    return segments
  }

  #note(mark: NumberMark): void {
    this.#last.set(mark.style, mark.value)
    this.#running.set(mark.style, mark.value)
    for (const style of this.#last.keys()) if (rank[style] > rank[mark.style]) this.#last.delete(style)
  }

  #cutsIn(letters: string, own: NumberMark | null): Cut[] {
    if (letters.length < 20) return []
    const depths = depthsIn(letters)
    const counted = countedUnits(letters)
    const cuts: Cut[] = []
    this.#lastAt = 0
    const place = this.flat ? anywhere : possible
    place.lastIndex = own?.length ?? 0
    for (let match = place.exec(letters); match; match = place.exec(letters)) {
      const at = match.index + match[0].length
      while ((counted[0]?.to ?? at + 1) <= at) counted.shift()
      if ((counted[0]?.from ?? at + 1) <= at) continue
      const closes = ')”』'.includes(match[0][0] ?? ' ')
      // Never inside brackets or quotation marks; a closing one belongs to its own inside.
      if (
        (depths[closes ? match.index + 1 : match.index] ?? 0) -
          (closes && match[0].length === 1 && depths[at] ? markDepth(letters, at) : 0) >
        0
      )
        continue
      const mark = numberMarkAt(letters.slice(at, at + 16))
      if (
        !mark ||
        !continues(mark, match[0], letters.slice(at + mark.length, at + mark.length + 2), this.#last, this.#running)
      )
        continue
      // A first number without a sign before it stands right after the title above it.
      const signed = /^[。;!?:,)”』\s]/u.test(match[0])
      if (
        !signed &&
        (mark.style === 'DIGIT_BRACKET' ||
          mark.style === 'CIRCLE' ||
          (mark.value === 1 && rank[mark.style] > rank.HAN && at - this.#lastAt > 40))
      )
        continue
      this.#lastAt = at
      this.#note(mark)
      cuts.push({ at, mark })
    }
    return cuts
  }
}

/** The mark (1) opens a bracket of its own. */
function markDepth(letters: string, at: number): number {
  return letters[at] === '(' ? 1 : 0
}

interface Cut {
  at: number
  mark: NumberMark
}

function continues(
  mark: NumberMark,
  before: string,
  after: string,
  last: Map<NumberStyle, number>,
  running: Map<NumberStyle, number>,
): boolean {
  if (!/^[\p{Script=Han}“《A-Za-z*]/u.test(after)) return false
  const light = mark.style === 'DIGIT_BRACKET' || mark.style === 'CIRCLE'
  if (before.startsWith(',') && !light) return false
  if (before.startsWith(':') && !light && mark.value !== 1) return false
  if (mark.style === 'HAN' && /^[一二三四五六七八九十]/u.test(after)) return false
  if (mark.style === 'DECIMAL' || mark.style === 'SECTION' || mark.style === 'ARTICLE' || mark.style === 'BULLET')
    return false
  if (mark.value === (last.get(mark.style) ?? 0) + 1) return true
  return mark.style === 'DIGIT' && mark.value > 1 && mark.value === (running.get(mark.style) ?? 0) + 1
}
