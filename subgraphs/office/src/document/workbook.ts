import excel from 'exceljs'
import { fonts, sizesPt } from './measures.js'

/** ECMA-376 codes of paper sizes. */
export const paperSizes = { a3: 8, a4: 9 } as const

const edge = { style: 'thin' as const, color: { argb: 'FF8590A3' } }
const border = { top: edge, left: edge, bottom: edge, right: edge }

export interface SheetOptions {
  name: string
  paper: keyof typeof paperSizes
  /** Rows and columns that stay in view, and are printed on every page. */
  head: { rows: number; columns: number }
  /** Pages side by side; 1 unless said otherwise. */
  pagesWide?: number
}

/** A workbook with one sheet, set up to be read with its head in view and printed landscape. */
export function newSheet({ name, paper, head, pagesWide = 1 }: SheetOptions): {
  book: excel.Workbook
  sheet: excel.Worksheet
} {
  const book = new excel.Workbook()
  book.creator = '统筹'
  const column = String.fromCharCode(64 + head.columns)
  const sheet = book.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: head.rows, xSplit: head.columns }],
    pageSetup: {
      paperSize: paperSizes[paper] as excel.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      printTitlesRow: `1:${head.rows}`,
      ...(head.columns > 0 && { printTitlesColumn: `A:${column}` }),
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C— &P —' },
  })
  return { book, sheet }
}

/** A name as spreadsheets take it: at most 31 characters, none of []:*?/\ */
function sheetName(name: string): string {
  return [...name.replace(/[[\]:*?/\\']/g, ' ')].slice(0, 28).join('').trim() || '表'
}

/** `line` stands above the table and flows over its neighbours; `standing` is a head of vertical writing. */
export type CellLook = 'title' | 'line' | 'head' | 'standing' | 'text' | 'centred'

/** Writes a text: never a formula, a number or a date, whatever it looks like. */
export function writeText(cell: excel.Cell, text: string, look: CellLook): void {
  const [above, head] = [look === 'title' || look === 'line', look === 'head' || look === 'standing']
  cell.value = text
  // Format "text": who edits the cell later keeps a text, too.
  cell.numFmt = '@'
  cell.alignment = {
    vertical: 'middle',
    horizontal: head || look === 'centred' ? 'center' : 'left',
    wrapText: !above,
    ...(look === 'standing' && { textRotation: 'vertical' as const }),
  }
  const name = look === 'title' ? fonts.title : head ? fonts.heading1 : fonts.body
  cell.font = { name, size: look === 'title' ? sizesPt.title : sizesPt.table }
  if (!above) cell.border = border
  if (head) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDF1F8' } }
}

export async function bytesOf(book: excel.Workbook): Promise<Buffer> {
  return Buffer.from(await book.xlsx.writeBuffer())
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
