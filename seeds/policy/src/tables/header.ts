import type { Passage } from '../text/source.js'
import { columnOf, isHeaderWord, type Column } from './columns.js'
import type { Grid } from './grid.js'

type Cells = (Passage | null)[]

/** The columns of a table and the row at which its content begins. */
export interface Header {
  line: Passage
  columns: Column[]
  next: number
}

/** Reads the header of a grid, which may stand below a caption and take two rows; null where the columns are unknown. */
export function headerOf(grid: Grid): Header | null {
  for (let at = 0; at < Math.min(4, grid.rows.length); at++) {
    const cells = withoutTail(grid.rows[at] ?? [])
    const below = underHeadings(cells, withoutTail(grid.rows[at + 1] ?? []))
    const columns = (below ?? cells).map((cell) => columnOf(cell?.letters ?? ''))
    const known = columns.filter(({ kind }) => kind !== 'OTHER')
    const line = grid.lines[at]
    if (known.length < 2 || known.length < columns.length * 0.4 || !line) continue
    return { line, columns, next: below ? at + 2 : at + 1 }
  }
  return null
}

function withoutTail(row: Cells): Cells {
  const cells = [...row]
  while (cells.length > 0 && !cells.at(-1)) cells.pop()
  return cells
}

/** 责任分工 above 牵头单位 and 配合单位: the second row names the columns, where it has any words. */
function underHeadings(cells: Cells, below: Cells): Cells | null {
  const words = below.filter((cell) => cell !== null)
  if (words.length === 0 || cells.length < 2 || !words.every(({ letters }) => isHeaderWord(letters))) return null
  if (below.length >= cells.length || cells.some((cell, at) => !cell && below[at]))
    return Array.from({ length: Math.max(cells.length, below.length) }, (_, at) =>
      below[at] && !/现状|基期|基数|实际/u.test(cells[at]?.letters ?? '')
        ? below[at]
        : (cells[at] ?? below[at] ?? null),
    )
  // The blanks above the second row were lost: its words take the place of the heading that says the least.
  const vague = cells.findIndex((cell) => cell !== null && /分工|责任$|责任单位|目标|年度/u.test(cell.letters))
  return words.length >= 2 && vague > 0 ? [...cells.slice(0, vague), ...words, ...cells.slice(vague + 1)] : null
}
