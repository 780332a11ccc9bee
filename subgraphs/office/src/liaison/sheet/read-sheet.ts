import excel from 'exceljs'
import { Archive } from '@tongchou/policy/kind'
import { DomainError, InvalidInput } from '@tongchou/runtime'
import { heads, type Column, type SheetRow } from './liaison-columns.js'

/** The file is no XLSX workbook. */
class UnsupportedFile extends DomainError {
  constructor() {
    super('UNSUPPORTED_FILE', 'The file is no XLSX workbook.', { allowed: ['xlsx'] })
  }
}

/** Lines that are read at most; a county has some three hundred units. */
const mostLines = 2000

/**
 * Reads a sheet of liaisons; lines without any text are left out.
 *
 * @throws {UnsupportedFile} no XLSX, a damaged one, or one that unpacks to more than 60 MiB
 * @throws {InvalidInput} heads are missing (`WRONG_HEADS`, with their names), or there are too many lines (`TOO_MANY_LINES`)
 */
export async function readSheet(content: Buffer): Promise<SheetRow[]> {
  const sheet = await firstSheet(content)
  const columns = columnsOf(sheet)
  if (sheet.rowCount > mostLines) {
    throw new InvalidInput('file', `A sheet has at most ${mostLines} lines.`, {
      reason: 'TOO_MANY_LINES',
      max: mostLines,
    })
  }
  const rows: SheetRow[] = []
  for (let line = 2; line <= sheet.rowCount; line++) {
    const row = sheet.getRow(line)
    const texts = [...columns].map(([column, at]) => [column, textOf(row.getCell(at).value)] as const)
    if (texts.some(([, text]) => text !== '')) {
      rows.push({ ...(Object.fromEntries(texts) as Record<Column, string>), line })
    }
  }
  return rows
}

async function firstSheet(content: Buffer): Promise<excel.Worksheet> {
  try {
    // What unpacks at will is refused here, before the library holds it.
    if (!new Archive(content).names.includes('xl/workbook.xml')) throw new UnsupportedFile()
    const book = new excel.Workbook()
    await book.xlsx.load(new Uint8Array(content).buffer)
    const [sheet] = book.worksheets
    if (sheet) return sheet
  } catch {
    // Whatever the library stumbles over, the file is none that it can read.
  }
  throw new UnsupportedFile()
}

function columnsOf(sheet: excel.Worksheet): Map<Column, number> {
  const found = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, at) => found.set(textOf(cell.value).replaceAll(/\s/g, ''), at))
  const missing = Object.values(heads).filter((head) => !found.has(head))
  if (missing.length > 0) {
    throw new InvalidInput('file', `The first line lacks ${missing.join(', ')}.`, {
      reason: 'WRONG_HEADS',
      missing,
      heads: Object.values(heads),
    })
  }
  return new Map(Object.entries(heads).map(([column, head]) => [column as Column, found.get(head)!]))
}

/** A cell as text, whatever the spreadsheet took it for: numbers are telephone numbers, dates are days. */
function textOf(value: excel.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value).trim()
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  if ('text' in value) return textOf(value.text as excel.CellValue)
  if ('result' in value) return textOf(value.result as excel.CellValue)
  return ''
}
