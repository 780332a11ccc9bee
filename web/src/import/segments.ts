import type { ImportedMark, Span } from './reading'

/** One row of the shown document: a line, or a piece of one that is very long. */
export interface TextRow extends Span {
  /** 1-based line of the text; null for the further pieces of a long line. */
  line: number | null
}

/** A stretch of a row that bears the same marks from end to end, the outermost first. */
export interface Segment extends Span {
  marks: ImportedMark[]
}

/** Rows longer than this are broken, at the end of a sentence where there is one: some documents have no line ends. */
const longest = 420

/** The rows of a text; together they hold every character of it but the line ends. */
export function rowsOf(text: string): TextRow[] {
  const rows: TextRow[] = []
  let line = 1
  for (let start = 0; start <= text.length; line += 1) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    let from = start
    while (end - from > longest) {
      const cut = breakAfter(text, from, from + longest)
      rows.push({ start: from, end: cut, line: from === start ? line : null })
      from = cut
    }
    rows.push({ start: from, end, line: from === start ? line : null })
    start = end + 1
  }
  return rows
}

/** Where to break a long line: after the last sentence that ends before `limit`, never inside a surrogate pair. */
function breakAfter(text: string, from: number, limit: number): number {
  for (let at = limit; at > from + longest / 2; at -= 1) if ('。；！？;'.includes(text[at - 1]!)) return at
  const unit = text.charCodeAt(limit - 1)
  return unit >= 0xd800 && unit < 0xdc00 ? limit - 1 : limit
}

/** Index of the row that holds an offset; the row before, where the offset is a line end. */
export function rowAt(rows: readonly TextRow[], offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rows[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The marks that touch each row, in the order of the text; a longer one before those inside it. */
export function marksByRow(rows: readonly TextRow[], marks: readonly ImportedMark[]): ImportedMark[][] {
  const touching: ImportedMark[][] = rows.map(() => [])
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const mark of ordered) {
    for (let at = rowAt(rows, mark.start); at < rows.length && rows[at]!.start < mark.end; at += 1) {
      if (rows[at]!.end > mark.start) touching[at]!.push(mark)
    }
  }
  return touching
}

/** A row cut at every edge of a mark. */
export function segmentsOf(row: Span, marks: readonly ImportedMark[]): Segment[] {
  const edges = new Set([row.start, row.end])
  for (const { start, end } of marks) {
    edges.add(Math.max(start, row.start))
    edges.add(Math.min(end, row.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!
    const covering = marks.filter((mark) => mark.start < end && mark.end > start)
    return { start, end, marks: covering.sort((a, b) => b.end - b.start - (a.end - a.start)) }
  })
}

/**
 * The mark that a click on a stretch means: the innermost that leads somewhere. A finding that quotes exactly an item
 * gives way to the item.
 */
export function meantBy(marks: readonly ImportedMark[], leads: (id: string) => boolean): ImportedMark | null {
  const length = ({ start, end }: Span) => end - start
  const open = marks.filter(({ itemId }) => itemId && leads(itemId))
  open.sort((a, b) => length(a) - length(b) || Number(a.kind === 'FINDING') - Number(b.kind === 'FINDING'))
  return open[0] ?? null
}

/** Marks that one can step through, in the order of the text: one of those that lie exactly upon each other. */
export function stopsOf(marks: readonly ImportedMark[], leads: (id: string) => boolean): ImportedMark[] {
  const at = new Map<string, ImportedMark[]>()
  for (const mark of marks) {
    const place = `${mark.start} ${mark.end}`
    at.set(place, [...(at.get(place) ?? []), mark])
  }
  return [...at.values()]
    .flatMap((same) => meantBy(same, leads) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The first of the marks, which are sorted, that begins at an offset or after it; the last where none does. */
export function startingAt(sorted: readonly ImportedMark[], offset: number): ImportedMark | null {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return sorted[low] ?? null
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
