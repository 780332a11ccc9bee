import { spans, type OfficialTable } from './table.js'
import { bytesOf, newSheet, writeText, type paperSizes } from './workbook.js'

/** The same table as a spreadsheet: title and notes above, the head in view and on every printed page. */
export function tableXlsx(table: OfficialTable, paper: keyof typeof paperSizes): Promise<Buffer> {
  const { title, notes, columns, rows, joined } = table
  const above = 1 + notes.length
  const { book, sheet } = newSheet({ name: title, paper, head: { rows: above + 1, columns: joined } })
  sheet.columns = columns.map(({ width }) => ({ width: width * 2 + 2 }))
  for (const [index, text] of [title, ...notes].entries()) {
    writeText(sheet.getCell(index + 1, 1), text, index === 0 ? 'title' : 'line')
  }
  sheet.getRow(1).height = 36
  columns.forEach((column, at) => writeText(sheet.getCell(above + 1, at + 1), column.title, 'head'))
  const reach = spans(table)
  rows.forEach((row, index) => {
    const line = above + 2 + index
    row.forEach((text, at) => {
      writeText(sheet.getCell(line, at + 1), text, columns[at]!.centred ? 'centred' : 'text')
      const down = reach[index]![at]!
      if (down > 1) sheet.mergeCells(line, at + 1, line + down - 1, at + 1)
    })
  })
  return bytesOf(book)
}
