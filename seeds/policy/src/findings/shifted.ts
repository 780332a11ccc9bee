import type { Finding } from '../reading.js'
import type { Table } from '../tables/table.js'
import { finding } from './finding.js'

/** Columns that shift because a merged cell is printed only in its first row. */
export function tablesShifted(tables: Table[]): Finding[] {
  return tables.flatMap((table) => {
    const shifted = table.rows.filter((row) => row.shifted)
    if (shifted.length === 0) return []
    return [
      finding('TABLE_SHIFTED', 'WARNING', { rows: table.rows.length, shifted: shifted.length }, [
        table.header.cite(),
        ...shifted.slice(0, 12).map(({ line }) => line.cite()),
      ]),
    ]
  })
}
