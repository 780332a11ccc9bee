import type { Passage } from '../text/source.js'
import { aligned } from './aligned.js'
import { isHeaderWord } from './columns.js'
import { bareLines, cellLines, oneLine } from './flattened.js'

/** Rows of cells as they are printed; a cell is null where nothing is printed. */
export interface Grid {
  rows: (Passage | null)[][]
  /** The printed line of each row. */
  lines: Passage[]
  /** Rows of one cell across the whole width: they name the group of the rows below them. */
  groups?: Set<number>
  /** Rows of whose cells it is not certain where one ends and the next begins. */
  uncertain?: Set<number>
}

export type Stretch = { grid: Grid } | { line: Passage }

/** Separates the tables from the running text, whatever separates their cells. */
export function withGrids(lines: Passage[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  while (at < lines.length) {
    const found =
      cellLines(lines, at) ??
      oneLine(lines, at) ??
      separated(lines, at, '|') ??
      separated(lines, at, '\t') ??
      bareLines(lines, at) ??
      aligned(lines, at) ??
      spaced(lines, at)
    if (found && found.grid.rows.length > 1) {
      stretches.push({ grid: found.grid })
      at = found.next
    } else {
      const line = lines[at]
      if (line) stretches.push({ line })
      at++
    }
  }
  return stretches
}

export interface Found {
  grid: Grid
  next: number
}

/** One line a row, cells by TAB or bars. */
function separated(lines: Passage[], start: number, separator: string): Found | null {
  const grid: Grid = { rows: [], lines: [] }
  // A bar before the first cell is a frame where the header has one, else an empty cell.
  const framed = separator === '|' && /^\s?\|/u.test(lines[start]?.letters ?? '')
  let at = start
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (isRule(line.letters) && (grid.rows.length > 0 || at < start + 3)) continue
    const cells = cellsBy(line, separator, framed)
    const [only, other] = cells.filter((cell) => cell !== null)
    if (!other) {
      if (grid.rows.length === 0) break
      // An empty row of a frame says nothing.
      if (!only && framed) continue
      // A cell alone under a later heading goes on from the row above.
      const later = cells[0] === null
      if (!only || (!later && !isGroupRow(only, lines[at + 1], separator, framed))) break
      if (!later) grid.groups = (grid.groups ?? new Set()).add(grid.rows.length)
    }
    grid.rows.push(cells)
    grid.lines.push(line.part())
  }
  return grid.rows.length > 1 ? { grid, next: at } : null
}

/** |---|---| or +---+---+ between the rows. */
function isRule(letters: string): boolean {
  return letters.includes('-') && /^[\s|:+-]+$/u.test(letters)
}

/** 一、夯实基础 across the whole width, with rows of the same table below it. */
function isGroupRow(only: Passage, next: Passage | undefined, separator: string, framed: boolean): boolean {
  if (!next || only.letters.length > 40 || /[。:]/u.test(only.letters) || /^[附表]/u.test(only.letters)) return false
  const cells = cellsBy(next, separator, framed).filter((cell) => cell !== null)
  return cells.length >= 3 && !isHeaderWord(cells[0]?.letters ?? '')
}

export function cellsBy(line: Passage, separator: string, framed: boolean): (Passage | null)[] {
  const { letters } = line
  const cells: (Passage | null)[] = []
  let from = framed && /^\s?\|/u.test(letters) ? letters.indexOf('|') + 1 : 0
  for (;;) {
    const to = letters.indexOf(separator, from)
    const end = to < 0 ? letters.length : to
    const cell = line.part(from, end)
    if (to >= 0 || cell.letters.length > 0) cells.push(cell.letters.length > 0 ? cell : null)
    if (to < 0) return cells
    from = to + 1
  }
}

/** A header of words with blanks between, then rows with the same number of words. */
function spaced(lines: Passage[], start: number): Found | null {
  const header = lines[start]
  if (!header || header.letters.length > 120) return null
  const names = wordsOf(header)
  if (names.length < 3 || !names.every((name) => isHeaderWord(name.letters))) return null
  const grid: Grid = { rows: [names], lines: [header] }
  let at = start + 1
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line || !/^\d{1,3}\s/u.test(line.letters)) break
    const words = wordsOf(line)
    if (words.length > names.length || words.length < 2) break
    grid.rows.push(words)
    grid.lines.push(line)
  }
  return grid.rows.length > 1 ? { grid, next: at } : null
}

function wordsOf(line: Passage): Passage[] {
  const words: Passage[] = []
  for (const match of line.letters.matchAll(/\S+/gu)) words.push(line.part(match.index, match.index + match[0].length))
  return words
}
