/** A wide table of an official document, told once for DOCX and XLSX. */
export interface OfficialTable {
  title: string
  /** Lines between the title and the table: reference number, day, remarks. */
  notes: readonly string[]
  /** Widths in Chinese characters. */
  columns: readonly { title: string; width: number; centred?: boolean }[]
  /** Texts stay texts, whatever they begin with. */
  rows: readonly (readonly string[])[]
  /** How many columns from the left join equal neighbours one below the other into one cell. */
  joined: number
}

/**
 * How many rows each cell of the joined columns reaches down; 0 where a cell above covers it. A column joins only within
 * what the column before it joined.
 */
export function spans({ rows, joined }: OfficialTable): number[][] {
  const reach = rows.map((row) => row.map(() => 1))
  for (let column = 0; column < joined; column++) {
    let top = 0
    for (let row = 1; row < rows.length; row++) {
      const same = rows[row]!.slice(0, column + 1).every((text, at) => text === rows[top]![at] && text !== '')
      if (!same) top = row
      else {
        reach[top]![column]! += 1
        reach[row]![column] = 0
      }
    }
  }
  return reach
}
