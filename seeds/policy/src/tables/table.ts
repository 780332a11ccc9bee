import type { Passage } from '../text/source.js'
import { alignRow, type Row } from './align.js'
import { columnOf, type Column, type ColumnKind } from './columns.js'
import type { Grid } from './grid.js'

/** A grid whose columns are known by their headings. */
export interface Table {
  header: Passage
  columns: Column[]
  rows: (Row & { line: Passage })[]
}

/** Reads the header of a grid (it may stand below a caption row); null for a grid of unknown columns. */
export function tableOf(grid: Grid): Table | null {
  for (let at = 0; at < Math.min(4, grid.rows.length); at++) {
    const cells = grid.rows[at] ?? []
    while (cells.length > 0 && !cells.at(-1)) cells.pop()
    const columns = cells.map((cell) => columnOf(cell?.letters ?? ''))
    const known = columns.filter(({ kind }) => kind !== 'OTHER')
    const line = grid.lines[at]
    if (known.length < 2 || known.length < columns.length * 0.4 || !line) continue
    const rows = grid.rows.slice(at + 1).flatMap((row, below) => {
      const rowLine = grid.lines[at + 1 + below]
      const repeated =
        row.length > 1 && columnOf(row[0]?.letters ?? '').kind === columns[0]?.kind && columns[0]?.kind === 'NUMBER'
      return rowLine && !repeated && row.some((cell) => cell) ? [{ ...alignRow(row, columns), line: rowLine }] : []
    })
    return { header: line, columns, rows }
  }
  return null
}

export function cellOf(table: Table, row: Row, kind: ColumnKind): Passage | null {
  const at = table.columns.findIndex((column) => column.kind === kind)
  return at < 0 ? null : (row.cells[at] ?? null)
}

export function has(table: Table, ...wanted: ColumnKind[]): boolean {
  return table.columns.some(({ kind }) => wanted.includes(kind))
}
