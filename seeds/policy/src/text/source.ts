import type { Span } from '../reading.js'
import { isBlank, lettersOf } from './letters.js'
import { withPoints } from './points.js'

/** The text being read, its matching copy, and where its lines start. */
export class Source {
  readonly letters: string
  readonly #lineStarts: number[] = [0]

  constructor(readonly text: string) {
    this.letters = withPoints(lettersOf(text))
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1)
  }

  /** The 1-based line of an offset. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  quote(spans: readonly Span[]): string {
    return spans.map(({ start, end }) => this.text.slice(start, end)).join('')
  }

  passage(start: number, end: number): Passage {
    return new Passage(this, [{ start, end }])
  }
}

/** What a passage, or a part of it, is cited by. */
export interface Citation {
  spans: Span[]
  line: number
  quote: string
}

/**
 * A run of text that reads as one, though a page break may have cut it into several pieces.
 * Positions inside a passage are those of `letters`; `cite` turns them back into offsets.
 */
export class Passage {
  readonly letters: string
  /** The position in `letters` at which each piece begins; found when first asked for. */
  #begins: number[] | null = null

  constructor(
    readonly source: Source,
    readonly pieces: readonly Span[],
  ) {
    this.letters = pieces.map(({ start, end }) => source.letters.slice(start, end)).join('')
  }

  get line(): number {
    return this.source.lineAt(this.pieces[0]?.start ?? 0)
  }

  /** The offset into the text of a position in this passage. */
  offset(position: number): number {
    const at = this.#pieceAt(position)
    const { start, end } = this.pieces[at] ?? { start: 0, end: 0 }
    return Math.min(start + position - (this.#starts()[at] ?? 0), end)
  }

  part(from = 0, to = this.letters.length): Passage {
    const [first, last] = this.#trimmed(from, to)
    const pieces: Span[] = []
    const starts = this.#starts()
    for (let at = this.#pieceAt(first); at < this.pieces.length && (starts[at] ?? 0) < last; at++) {
      const { start, end } = this.pieces[at] ?? { start: 0, end: 0 }
      const before = starts[at] ?? 0
      const low = Math.max(first, before)
      const high = Math.min(last, before + end - start)
      if (low < high) pieces.push({ start: start + low - before, end: start + high - before })
    }
    if (pieces.length === 0) pieces.push({ start: this.offset(first), end: this.offset(first) })
    return new Passage(this.source, pieces)
  }

  joined(next: Passage): Passage {
    return new Passage(this.source, [...this.pieces, ...next.pieces])
  }

  /** Many passages as one, at once: joined one by one, each would copy all pieces before it. Null for none. */
  static whole(passages: readonly Passage[]): Passage | null {
    const [first] = passages
    if (!first || passages.length === 1) return first ?? null
    return new Passage(
      first.source,
      passages.flatMap(({ pieces }) => pieces),
    )
  }

  cite(from = 0, to = this.letters.length): Citation {
    const { pieces, line, source } = this.part(from, to)
    return { spans: [...pieces], line, quote: source.quote(pieces) }
  }

  get quote(): string {
    return this.source.quote(this.pieces)
  }

  /** The piece in which a position lies, by halving: a spaced scan has a piece for every letter. */
  #pieceAt(position: number): number {
    const starts = this.#starts()
    let low = 0
    let high = this.pieces.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= position) low = middle
      else high = middle
    }
    return low
  }

  #starts(): number[] {
    if (this.#begins) return this.#begins
    let before = 0
    this.#begins = this.pieces.map(({ start, end }) => (before += end - start) - (end - start))
    return this.#begins
  }

  #trimmed(from: number, to: number): [number, number] {
    let first = Math.max(0, from)
    let last = Math.min(to, this.letters.length)
    while (first < last && isBlank(this.letters[first])) first++
    while (last > first && isBlank(this.letters[last - 1])) last--
    return [first, last]
  }
}
