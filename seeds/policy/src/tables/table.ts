import type { Passage } from '../text/source.js'
import { alignRow, type Row } from './align.js'
import { columnOf, type Column, type ColumnKind } from './columns.js'
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

const unitKinds: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['LEAD', 'COOPERATE', 'RESPONSIBLE'])
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
    else rows.push({ ...alignRow(row, columns), line: rowLine, group })
  }
  return { header: line, columns, rows }
}

/** A cell of units alone under its heading (the row was cut by a page break) joins the cell above. */
function goesOn(
  row: (Passage | null)[],
  [only, ...others]: Passage[],
  columns: Column[],
  above: TableRow | undefined,
): boolean {
  const at = row.findIndex((cell) => cell !== null)
  const kind = columns[at]?.kind
  if (!only || others.length > 0 || at < 1 || !above || !kind || !unitKinds.has(kind)) return false
  const before = above.cells[at]
  if (!isUnitList(only.letters) || (before?.pieces.length ?? 0) >= mostLines) return false
  above.cells[at] = before?.joined(only) ?? only
  above.line = above.line.joined(only)
  return true
}

export function cellOf(table: Table, row: Row, kind: ColumnKind): Passage | null {
  const at = table.columns.findIndex((column) => column.kind === kind)
  return at < 0 ? null : (row.cells[at] ?? null)
}

export function has(table: Table, ...wanted: ColumnKind[]): boolean {
  return table.columns.some(({ kind }) => wanted.includes(kind))
}
