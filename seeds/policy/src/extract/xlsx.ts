import { formatsOf, printedNumber, sharedStringsOf, sheetsOf, type CellFormat } from './xlsx-parts.js'
import { readXml } from './xml.js'
import type { Archive } from './zip.js'

/** Tables of offices have ten columns; a sheet of thousands is no table to be read. */
const widest = 60

/** The text of a workbook: a line a row, TAB between the cells, merged cells repeated downwards. */
export function xlsxText(archive: Archive): string {
  const strings = sharedStringsOf(archive.content('xl/sharedStrings.xml'))
  const formats = formatsOf(archive.content('xl/styles.xml'))
  const lines: string[] = []
  for (const path of sheetsOf(archive)) {
    const file = archive.content(path)
    if (!file) continue
    for (const cells of rowsOf(file, strings, formats)) {
      while (cells.at(-1) === '') cells.pop()
      lines.push(cells.filter(Boolean).length === 1 ? cells.join('') : cells.join('\t'))
    }
    lines.push('')
  }
  return lines.join('\n')
}

function rowsOf(file: Buffer, strings: string[], formats: CellFormat[]): string[][] {
  const rows = new Map<number, string[]>()
  let place = { row: 0, column: 0 }
  let row = 0
  let kind = ''
  let style = 0
  let text = ''
  let reads = false
  const put = (printed: string) => {
    const clean = printed.replace(/[\t\r\n]+/gu, ' ').trim()
    if (clean === '' || place.column >= widest) return
    const cells = rows.get(place.row) ?? []
    while (cells.length <= place.column) cells.push('')
    cells[place.column] = clean
    rows.set(place.row, cells)
  }
  readXml(file, {
    open(name, { r = '', t = '', s = '0', ref = '' }) {
      if (name === 'row') [row, place] = [Number(r) || row + 1, { row: 0, column: -1 }]
      else if (name === 'c') {
        place = cellAt(r) ?? { row, column: place.column + 1 }
        ;[kind, style, text] = [t, Number(s), '']
      } else if (name === 'v' || name === 't') reads = true
      else if (name === 'mergeCell') repeatDown(rows, ref)
    },
    close(name) {
      if (name === 'v' || name === 't') reads = false
      if (name !== 'c') return
      if (kind === 's') put(strings[Number(text)] ?? '')
      else put(kind === '' || kind === 'n' ? printedNumber(text, formats[style]) : kind === 'b' ? '' : text)
    },
    text(piece) {
      if (reads) text += piece
    },
  })
  return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells)
}

/** Across columns a merged cell is one cell; down the rows it counts for each. */
function repeatDown(rows: Map<number, string[]>, ref: string): void {
  const [first, last] = ref.split(':').map(cellAt)
  if (!first || !last) return
  const text = rows.get(first.row)?.[first.column]
  if (!text) return
  for (const [at, cells] of rows) {
    if (at <= first.row || at > last.row) continue
    while (cells.length <= first.column) cells.push('')
    cells[first.column] = text
  }
}

/** "C12" is row 12, column 2. */
function cellAt(ref: string | undefined): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/u.exec(ref ?? '')
  if (!match) return null
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]), column }
}
