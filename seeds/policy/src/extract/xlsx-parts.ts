import { readXml } from './xml.js'
import type { Archive } from './zip.js'

/** How a number is shown: a date (with 年 or not, with a day or not), or a share. */
export type CellFormat = 'DATE' | 'HAN_DATE' | 'HAN_MONTH' | 'PERCENT' | null

/** The paths of the sheets that are shown, in their order. */
export function sheetsOf(archive: Archive): string[] {
  const targets = new Map<string, string>()
  const book = archive.content('xl/workbook.xml')
  const relations = archive.content('xl/_rels/workbook.xml.rels')
  if (!book || !relations) throw new Error('xl/workbook.xml is missing')
  readXml(relations, {
    ...nothing,
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(?:xl\/)?/u, 'xl/'))
    },
  })
  const paths: string[] = []
  readXml(book, {
    ...nothing,
    open(name, { id = '', state = 'visible' }) {
      const path = targets.get(id)
      if (name === 'sheet' && state === 'visible' && path) paths.push(path)
    },
  })
  return paths
}

export function sharedStringsOf(file: Buffer | null): string[] {
  const strings: string[] = []
  if (!file) return strings
  let text = ''
  let reads = false
  let phonetic = false
  readXml(file, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') reads = !phonetic
    },
    close(name) {
      if (name === 'si') strings.push(text)
      else if (name === 'rPh') phonetic = false
      else if (name === 't') reads = false
    },
    text(piece) {
      if (reads) text += piece
    },
  })
  return strings
}

/** The formats by the number of a cell's style. */
export function formatsOf(file: Buffer | null): CellFormat[] {
  const codes = new Map<string, string>()
  const formats: CellFormat[] = []
  if (!file) return formats
  let inCells = false
  readXml(file, {
    ...nothing,
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(formatOf(numFmtId, codes.get(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

function formatOf(id: string, code: string | undefined): CellFormat {
  const number = Number(id)
  if (number === 9 || number === 10) return 'PERCENT'
  if (number === 31) return 'HAN_DATE'
  if (number === 57 || number === 27 || number === 28) return 'HAN_MONTH'
  if (number >= 14 && number <= 17) return 'DATE'
  if (!code) return null
  const bare = code.replace(/\[[^\]]{0,40}\]|"([^"]{0,20})"/gu, '$1')
  if (bare.includes('%')) return 'PERCENT'
  if (!/y/iu.test(bare)) return null
  if (!/d/iu.test(bare)) return 'HAN_MONTH'
  return bare.includes('年') ? 'HAN_DATE' : 'DATE'
}

/** 45657 with a date's format is 2024-12-31; 0.95 with a share's is 95%. */
export function printedNumber(raw: string, format: CellFormat | undefined): string {
  const value = Number(raw)
  if (raw === '' || Number.isNaN(value)) return raw
  if (format === 'PERCENT') return `${rounded(value * 100)}%`
  if (!format || value < 1 || value > 80_000) return String(rounded(value))
  const [year = '', month = '', day = ''] = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  if (format === 'DATE') return `${year}-${month}-${day}`
  return `${year}年${Number(month)}月${format === 'HAN_DATE' ? `${Number(day)}日` : ''}`
}

/** 0.28999999999999998 is stored, 0.29 is meant. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

const nothing = { open: () => undefined, close: () => undefined, text: () => undefined }
