import ExcelJS from 'exceljs'
import type { Cell } from 'exceljs'

/** The text of a workbook: a line a row, TAB between the cells, merged cells repeated downwards. */
export async function xlsxText(bytes: Uint8Array): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  await workbook.xlsx.load(copy)
  const lines: string[] = []
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') continue
    sheet.eachRow((row) => {
      const cells: string[] = []
      for (let column = 1; column <= Math.min(sheet.columnCount, 60); column++) cells.push(textOf(row.getCell(column)))
      while (cells.at(-1) === '') cells.pop()
      lines.push(cells.filter(Boolean).length === 1 ? cells.join('') : cells.join('\t'))
    })
    lines.push('')
  }
  return lines.join('\n')
}

function textOf(cell: Cell): string {
  // Across columns a merged cell is one cell; down the rows it counts for each.
  if (cell.isMerged && cell.master.address !== cell.address && cell.master.col !== cell.col) return ''
  const { value } = cell.master
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : cell.master.text
  return String(text ?? '')
    .replace(/[\t\r\n]+/gu, ' ')
    .trim()
}
