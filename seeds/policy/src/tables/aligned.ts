import { Passage } from '../text/source.js'
import { isHeaderWord } from './columns.js'
import type { Found, Grid } from './grid.js'

/** A row that goes on for more lines than this is none. */
const mostLines = 80

/** A word and where it stands on its line, in columns of a typewriter: a Han letter takes two. */
interface Word {
  passage: Passage
  from: number
  to: number
}

/**
 * A table laid out by blanks: words stand under the words of the header. A line that leaves the first column blank goes
 * on in the cells of the row above.
 */
export function aligned(lines: Passage[], start: number): Found | null {
  const header = lines[start]
  if (!header || header.letters.length > 160 || !/\S\s{2,}\S/u.test(header.letters)) return null
  const columns = wordsOf(header)
  if (columns.length < 3 || !columns.every(({ passage }) => isHeaderWord(passage.letters))) return null
  const rows: Row[] = [{ cells: columns.map(({ passage }) => [passage]), lines: [header] }]
  let at = start + 1
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.letters.length > 400) break
    const words = wordsOf(line)
    const cells: Passage[][] = columns.map(() => [])
    for (const word of words) cells[columnUnder(word, columns)]?.push(word.passage)
    const last = rows.length > 1 ? rows.at(-1) : undefined
    const first = cells[0]?.[0]
    if (first) {
      // A paragraph below the table has no words under its columns.
      if (words.length < 2 || (words.length < columns.length / 2 && !/^\d{1,3}\.?$/u.test(first.letters))) break
      rows.push({ cells, lines: [line] })
    } else if (last && words.length < columns.length && last.lines.length < mostLines) {
      cells.forEach((cell, column) => last.cells[column]?.push(...cell))
      last.lines.push(line)
    } else break
  }
  return rows.length > 1 ? { grid: gridOf(rows), next: at } : null
}

/** What stands in each cell of a row, line by line, and the lines. */
interface Row {
  cells: Passage[][]
  lines: Passage[]
}

function gridOf(rows: Row[]): Grid {
  return {
    rows: rows.map(({ cells }) => cells.map((cell) => Passage.whole(cell))),
    lines: rows.flatMap(({ lines }) => Passage.whole(lines) ?? []),
  }
}

/** The column whose heading a word stands under: the nearest, by where both begin. */
function columnUnder({ from, to }: Word, columns: Word[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  columns.forEach((column, at) => {
    const overlaps = from < column.to && to > column.from
    const distance = Math.abs(column.from - from) - (overlaps ? 4 : 0)
    if (distance < least) [best, least] = [at, distance]
  })
  return best
}

/** Words are parted by two blanks or more; one blank stands inside a cell. */
function wordsOf(line: Passage): Word[] {
  const { source } = line
  const first = line.offset(0)
  let column = 0
  for (let at = source.letters.lastIndexOf('\n', first - 1) + 1; at < first; at++) column += widthOf(source.text, at)
  const words: Word[] = []
  let at = 0
  for (const match of line.letters.matchAll(/\S+(?:\s\S+)*/gu)) {
    for (; at < match.index; at++) column += widthOf(source.text, line.offset(at))
    const from = column
    for (; at < match.index + match[0].length; at++) column += widthOf(source.text, line.offset(at))
    words.push({ passage: line.part(match.index, match.index + match[0].length), from, to: column })
  }
  return words
}

/** Of the text itself, not of its copy: a full-width blank is two columns wide. */
function widthOf(text: string, at: number): number {
  return text.charCodeAt(at) >= 0x2e80 ? 2 : 1
}
