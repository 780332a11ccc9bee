import { Passage } from '../text/source.js'
import { alignRow, type Row } from './align.js'
import { columnOf, unitKinds, type Column, type ColumnKind } from './columns.js'
import type { Grid } from './grid.js'
import { isUnitList } from '../units/unit-name.js'
import { headerOf } from './header.js'
import { withoutBlanks } from '../text/letters.js'

export interface TableRow extends Row {
  line: Passage
  /** The row of a group that stands above it: 二 for 二、公共服务, its words where it has no number. */
  group: string | null
}

/** A grid whose columns are known by their headings. */
export interface Table {
  header: Passage
  columns: Column[]
  rows: TableRow[]
}

/** A cell that goes on for more rows than this is none. */
const mostLines = 80

const groupCell = /^[(]?([一二三四五六七八九十]{1,3})[)]?(?:$|[、.\s])/u

function groupName(letters: string): string {
  return groupCell.exec(letters)?.[1] ?? withoutBlanks(letters).slice(0, 16)
}

/** Reads a grid by its header; null for a grid of unknown columns. */
export function tableOf(grid: Grid): Table | null {
  const header = headerOf(grid)
  if (!header) return null
  const { columns, line } = header
  const rows: TableRow[] = []
  let group: string | null = null
  for (let at = header.next; at < grid.rows.length; at++) {
    const row = grid.rows[at] ?? []
    const rowLine = grid.lines[at]
    const printed = row.filter((cell) => cell !== null)
    const repeated =
      row.length > 1 && columns[0]?.kind === 'NUMBER' && columnOf(row[0]?.letters ?? '').kind === 'NUMBER'
    if (!rowLine || repeated || printed.length === 0) continue
    // A cell across the whole width, printed once for each column.
    const across =
      printed.length >= 3 &&
      /\p{Script=Han}/u.test(printed[0]?.letters ?? '') &&
      printed.every(({ letters }) => letters === printed[0]?.letters)
    const over =
      columns.length >= 4 && (printed.length <= 2 || across) ? groupCell.exec(printed[0]?.letters ?? '') : null
    if (over) group = over[1] ?? null
    else if (across || grid.groups?.has(at)) group = groupName(printed[0]?.letters ?? '')
    else if (goesOn(row, printed, columns, rows.at(-1))) continue
    else {
      const { cells, shifted } = alignRow(row, columns)
      rows.push({ cells, shifted: shifted || grid.uncertain?.has(at) === true, line: rowLine, group })
    }
  }
  return { header: line, columns, rows }
}

/** Cells of units alone under their headings (the row was cut by a page break) join the cells above. */
function goesOn(row: (Passage | null)[], printed: Passage[], columns: Column[], above: TableRow | undefined): boolean {
  const later = row.flatMap((cell, at) => (cell ? [{ cell, at, kind: columns[at]?.kind }] : []))
  const units = later.every(
    ({ cell, at, kind }) =>
      at > 0 &&
      kind !== undefined &&
      unitKinds.has(kind) &&
      isUnitList(cell.letters) &&
      (above?.cells[at]?.pieces.length ?? 0) < mostLines,
  )
  if (!above || printed.length === 0 || !units) return false
  for (const { cell, at } of later) above.cells[at] = above.cells[at]?.joined(cell) ?? cell
  above.line = Passage.whole([above.line, ...printed]) ?? above.line
  return true
}

export function cellOf(table: Table, row: Row, kind: ColumnKind): Passage | null {
  const at = table.columns.findIndex((column) => column.kind === kind)
  return at < 0 ? null : (row.cells[at] ?? null)
}

export function has(table: Table, ...wanted: ColumnKind[]): boolean {
  return table.columns.some(({ kind }) => wanted.includes(kind))
}
