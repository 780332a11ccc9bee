import { Passage } from '../text/source.js'
import { columnOf, isHeaderWord } from './columns.js'
import { cellsBy, type Found, type Grid } from './grid.js'
import { fitted, goesOn, rowNumber } from './stacked.js'

/** A header has no more cells than this: the first row, which has a number, begins behind it. */
const widest = 40

/** One line a cell, each closed by a bar; a bar alone closes the row. */
export function cellLines(lines: Passage[], start: number): Found | null {
  const cells: (Passage | null)[] = []
  let at = start
  let open = 0
  let numbered = false
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const match = /^([^|]*)(\|{0,3})$/u.exec(line.letters.slice(0, 2000))
    if (!match || (match[2] === '' && (open === 0 || at - start < 4))) break
    const text = line.part(0, match[1]?.length ?? 0)
    if (!numbered && rowNumber(text) > 0) {
      if (cells.every((cell) => cell === null)) return null
      numbered = true
    } else if (!numbered && cells.length >= widest) return null
    cells.push(text.letters.length > 0 ? text : null)
    if (match[2] === '') {
      at++
      break
    }
    open++
  }
  return open >= 6 ? chunked(cells, at) : null
}

/** One line a cell, without any sign: known by a run of header words. */
export function bareLines(lines: Passage[], start: number): Found | null {
  let width = 0
  while (width < 12 && isHeaderWord(lines[start + width]?.letters ?? '')) width++
  if (width < 3) return null
  const cells = lines.slice(start, start + width).map((line) => line.part())
  const kinds = cells.map(({ letters }) => columnOf(letters).kind)
  const uncertain = new Set<number>()
  let row: Passage[] = []
  let rows = 0
  const close = (sure: boolean) => {
    const read = fitted(row, kinds)
    if (!sure || !read.certain) uncertain.add(rows)
    cells.push(...read.cells)
    row = []
  }
  let at = start + width
  let expected: number | null = null
  for (; at < lines.length; at++) {
    const line = lines[at]
    const value = rowNumber(line)
    if (!line) break
    if (expected === null ? value > 0 : value === expected) {
      if (expected !== null) close(true)
      expected = value + 1
      rows++
    } else if (expected === null || (row.length >= width && !goesOn(lines, at, expected, row))) break
    row.push(line.part())
  }
  if (expected === null) return null
  // Of the last row nothing tells where it ends.
  close(row.length <= width)
  const found = chunked(cells, at)
  return found && { ...found, grid: { ...found.grid, uncertain } }
}

/** Cells in one long row: the header ends, and each row starts, at the number that continues the count. */
function chunked(cells: (Passage | null)[], next: number): Found | null {
  const grid: Grid = { rows: [[]], lines: [] }
  let expected: number | null = null
  for (const cell of cells) {
    const value = rowNumber(cell)
    if (value > 0 && (expected === null || value === expected)) {
      grid.rows.push([])
      expected = value + 1
    }
    grid.rows.at(-1)?.push(cell)
  }
  for (const row of grid.rows) {
    const printed = row.filter((cell): cell is Passage => cell !== null)
    const line = Passage.whole(printed)
    if (!line) return null
    grid.lines.push(line)
  }
  return { grid, next }
}

/** A whole table in one line: header, then rows that start at the numbers that continue the count. */
export function oneLine(lines: Passage[], start: number): Found | null {
  const line = lines[start]
  if (!line) return null
  const separator = line.letters.includes('|') ? '|' : '\t'
  const cells = line.letters.split(separator, 13).length > 12 ? cellsBy(line, separator, true) : []
  let width = 0
  while (isHeaderWord(cells[width]?.letters ?? '')) width++
  return width >= 3 && cells.length > 2 * width ? chunked(cells, start + 1) : null
}
