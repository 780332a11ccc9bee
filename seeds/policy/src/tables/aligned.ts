import type { Passage } from '../text/source.js'
import { isHeaderWord } from './columns.js'
import type { Found, Grid } from './grid.js'

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
  const grid: Grid = { rows: [columns.map(({ passage }) => passage)], lines: [header] }
  let at = start + 1
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.letters.length > 400) break
    const words = wordsOf(line)
    const cells: (Passage | null)[] = columns.map(() => null)
    for (const word of words) {
      const column = columnUnder(word, columns)
      cells[column] = cells[column]?.joined(word.passage) ?? word.passage
    }
    const last = grid.rows.length > 1 ? grid.rows.at(-1) : undefined
    if (cells[0]) {
      // A paragraph below the table has no words under its columns.
      if (words.length < 2 || (words.length < columns.length / 2 && !/^\d{1,3}\.?$/u.test(cells[0].letters))) break
      grid.rows.push(cells)
      grid.lines.push(line)
    } else if (last && words.length < columns.length) {
      cells.forEach((cell, column) => {
        if (cell) last[column] = continued(last[column] ?? null, cell)
      })
      grid.lines[grid.lines.length - 1] = grid.lines.at(-1)?.joined(line) ?? line
    } else break
  }
  return grid.rows.length > 1 ? { grid, next: at } : null
}

function continued(above: Passage | null, cell: Passage): Passage {
  return above ? above.joined(cell) : cell
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
