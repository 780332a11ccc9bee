import type { MatrixRow } from './filter'

/** A place in the grid: indices into the view's rows and columns. */
export interface Place {
  row: number
  column: number
}

/**
 * Where a key leads from a place; null for keys that do not move. Chapter rows are stepped over.
 *
 * @param page  how many rows a screen shows
 */
export function movedBy(
  key: string,
  from: Place,
  rows: readonly MatrixRow[],
  columns: number,
  page: number,
  wholeGrid = false,
): Place | null {
  const clampColumn = (column: number) => Math.min(Math.max(column, 0), columns - 1)
  const lastRow = rows.findLastIndex((row) => row.kind === 'task')
  const firstRow = rows.findIndex((row) => row.kind === 'task')
  switch (key) {
    case 'ArrowLeft':
      return { row: from.row, column: clampColumn(from.column - 1) }
    case 'ArrowRight':
      return { row: from.row, column: clampColumn(from.column + 1) }
    case 'ArrowUp':
      return { row: step(-1, 1), column: from.column }
    case 'ArrowDown':
      return { row: step(1, 1), column: from.column }
    case 'PageUp':
      return { row: step(-1, page), column: from.column }
    case 'PageDown':
      return { row: step(1, page), column: from.column }
    case 'Home':
      return { row: wholeGrid ? firstRow : from.row, column: 0 }
    case 'End':
      return { row: wholeGrid ? lastRow : from.row, column: columns - 1 }
    default:
      return null
  }

  function step(direction: 1 | -1, count: number): number {
    let row = from.row
    for (let next = row + direction; count > 0 && next >= 0 && next < rows.length; next += direction) {
      if (rows[next]!.kind !== 'task') continue
      row = next
      count -= 1
    }
    return row
  }
}
