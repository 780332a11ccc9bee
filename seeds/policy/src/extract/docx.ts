import { Numbering } from './docx-numbering.js'
import { DocxTable } from './docx-table.js'
import { readXml } from './xml.js'
import type { Archive } from './zip.js'

/** What is in the file and not on the page: moved and deleted text, older copies of drawings. */
const unseen = new Set(['moveFrom', 'del', 'Fallback', 'instrText'])

interface Paragraph {
  text: string
  list: { list: string; level: number } | null
  style: string
}

/**
 * The text of a .docx: a line a paragraph with the number that Word prints before it, table rows with TAB between
 * the cells, merged cells repeated downwards.
 */
export function docxText(archive: Archive): string {
  const file = archive.content('word/document.xml')
  if (!file) throw new Error('word/document.xml is missing')
  const numbering = new Numbering(archive.content('word/numbering.xml'), archive.content('word/styles.xml'))
  const lines: string[] = []
  const paragraphs: Paragraph[] = []
  const tables: DocxTable[] = []
  let hidden = 0
  let inRun = false
  let inText = false
  let vanished = false

  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && hidden === 0 && !vanished) paragraph.text += text
  }
  const end = () => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    const place = paragraph.list ?? numbering.placeOf(paragraph.style)
    const number = place && /\S/u.test(paragraph.text) ? numbering.next(place) : ''
    const table = tables.at(-1)
    if (table) table.write(number + paragraph.text)
    else lines.push(number + paragraph.text)
  }

  readXml(file, {
    open(name, attributes) {
      const { val = '' } = attributes
      const paragraph = paragraphs.at(-1)
      const table = tables.at(-1)
      if (unseen.has(name)) hidden++
      else if (name === 'p') paragraphs.push({ text: '', list: null, style: '' })
      else if (name === 'r') [inRun, vanished] = [true, false]
      else if (name === 't') inText = true
      else if (name === 'vanish' && inRun) vanished = val !== '0' && val !== 'false'
      else if (name === 'tab' && inRun) write(tables.length > 0 ? ' ' : '\t')
      else if ((name === 'br' || name === 'cr') && inRun) write(tables.length > 0 ? ' ' : '\n')
      else if (name === 'noBreakHyphen') write('-')
      else if (name === 'pStyle' && paragraph) paragraph.style = val
      else if (name === 'ilvl' && paragraph) paragraph.list = { list: paragraph.list?.list ?? '0', level: Number(val) }
      else if (name === 'numId' && paragraph) paragraph.list = { list: val, level: paragraph.list?.level ?? 0 }
      else if (name === 'tbl') tables.push(new DocxTable())
      else table?.open(name, attributes)
    },
    close(name) {
      if (unseen.has(name)) hidden--
      else if (name === 'p') end()
      else if (name === 'r') [inRun, vanished] = [false, false]
      else if (name === 't') inText = false
      else if (name === 'tbl') {
        const rows = tables.pop()?.rows ?? []
        // A table inside a cell is the cell's text.
        if (tables.length > 0) tables.at(-1)?.write(rows.join(' ').replaceAll('\t', ' '))
        else lines.push(...rows)
      } else tables.at(-1)?.close(name)
    },
    text(text) {
      if (inText) write(text)
    },
  })
  return lines.join('\n')
}
