import type { Passage } from '../text/source.js'
import { isUnitList } from '../units/unit-name.js'
import type { Column, ColumnKind } from './columns.js'

const number = /^[<>≥≤=约[(]{0,3}-?\d[\d,.]*\s?(?:%|‰)?[\p{Script=Han}㎡/\d.]{0,8}[\])]?(?:左右|以上|以内|以下)?$/u

/** How well a cell's content fits a column: high where it could stand nowhere else. */
function fit(kind: ColumnKind, cell: Passage | null): number {
  if (!cell) return 0
  const { letters } = cell
  const none = /^[/\\—–-]{1,3}$/u.test(letters)
  const unitList = letters.length < 200 && isUnitList(letters)
  switch (kind) {
    case 'NUMBER':
      return /^\d{1,3}\.?$/u.test(letters) ? 3 : -4
    case 'YEAR':
    case 'TARGET':
      return none || number.test(letters) ? 2 : -3
    case 'NATURE':
      return /约束|预期/u.test(letters) ? 3 : -3
    case 'MEASURE':
      return letters.length <= 6 && !/\d/u.test(letters) ? 2 : -3
    case 'LEAD':
    case 'COOPERATE':
    case 'RESPONSIBLE':
      return unitList ? 2 : none ? 0 : -2
    case 'LEADER':
    case 'PERSON':
      return /^\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4})*$/u.test(letters) && !unitList ? 2 : -3
    case 'DUE':
      return /年|月|底|前|长期|持续|全年|季度/u.test(letters) && letters.length < 30 ? 2 : -2
    case 'INDICATOR':
    case 'TASK':
    case 'DETAIL':
      return /^[\d.%/]+$/u.test(letters) ? -4 : unitList && letters.length < 12 ? -1 : letters.length > 3 ? 1 : 0
    case 'AREA':
      return letters.length > 16 || /^\d/u.test(letters) ? -3 : 1
    default:
      return 0
  }
}

export interface Row {
  /** Indexed like the columns. */
  cells: (Passage | null)[]
  /** Fewer cells than columns were printed, so some stand under another column's heading. */
  shifted: boolean
}

/**
 * Puts the cells under the columns they fit. A merged cell is printed only in its first row, which
 * shifts the cells of the other rows to the left; blank cells at the end then hide the gap.
 */
export function alignRow(printed: (Passage | null)[], columns: Column[]): Row {
  const straight = columns.map((_, at) => printed[at] ?? null)
  const cells = [...printed]
  while (cells.length > 0 && !cells.at(-1)) cells.pop()
  if (cells.length >= columns.length) return { cells: straight, shifted: false }

  // best[i][j]: the best fit of the first i cells in the first j columns; cells keep their order.
  const best: number[][] = [new Array<number>(columns.length + 1).fill(0)]
  for (let i = 1; i <= cells.length; i++) {
    const row: number[] = new Array<number>(columns.length + 1).fill(Number.NEGATIVE_INFINITY)
    for (let j = i; j <= columns.length; j++) {
      const kind = columns[j - 1]?.kind ?? 'OTHER'
      const placed = (best[i - 1]?.[j - 1] ?? 0) + fit(kind, cells[i - 1] ?? null)
      row[j] = Math.max(placed, row[j - 1] ?? Number.NEGATIVE_INFINITY)
    }
    best.push(row)
  }
  const aligned: (Passage | null)[] = columns.map(() => null)
  let j = columns.length
  for (let i = cells.length; i > 0; i--) {
    while (j > i && (best[i]?.[j - 1] ?? Number.NEGATIVE_INFINITY) >= (best[i]?.[j] ?? 0)) j--
    aligned[j - 1] = cells[i - 1] ?? null
    j--
  }
  const straightFit = columns.reduce((sum, { kind }, at) => sum + fit(kind, straight[at] ?? null), 0)
  const bestFit = best[cells.length]?.[columns.length] ?? 0
  if (straightFit >= bestFit) return { cells: straight, shifted: false }
  return { cells: aligned, shifted: true }
}
