import mammoth from 'mammoth'

/** The text of a .docx: a line a paragraph, table rows with TAB between the cells, merged cells repeated. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Pictures would only be carried along as base64.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, ignoreEmptyParagraphs: false })
  return textOfHtml(value)
}

const token = /<(\/?)([a-z0-9]+)([^<>]*)>|([^<]+)/gu

/** Mammoth writes plain, well-formed HTML; this reads it in one pass. */
function textOfHtml(html: string): string {
  const lines: string[] = []
  let line = ''
  const rows: { cells: string[]; carried: Map<number, { text: string; rows: number }> }[] = []
  let ordered: number[] = []
  const breakLine = () => {
    if (rows.length === 0) lines.push(line)
    else if (line !== '' && !line.endsWith(' ')) line += ' '
    if (rows.length === 0) line = ''
  }
  let cellStart = ''
  let span = 1
  for (const [, closing, tag, attributes = '', text] of html.matchAll(token)) {
    if (text !== undefined) {
      line += unescaped(text)
      continue
    }
    const opens = closing === ''
    if (tag === 'table' && opens) {
      if (line !== '') breakLine()
      rows.push({ cells: [], carried: new Map() })
    } else if (tag === 'table') {
      rows.pop()
      line = ''
    } else if ((tag === 'td' || tag === 'th') && opens) {
      cellStart = attributes
      span = Number(/rowspan="(\d{1,3})"/u.exec(cellStart)?.[1] ?? 1)
      line = ''
      carry(rows.at(-1))
    } else if (tag === 'td' || tag === 'th') {
      const table = rows.at(-1)
      const cell = line.trim()
      if (table && span > 1) table.carried.set(table.cells.length, { text: cell, rows: span - 1 })
      table?.cells.push(cell)
      for (let more = Number(/colspan="(\d{1,3})"/u.exec(cellStart)?.[1] ?? 1); more > 1; more--) table?.cells.push('')
      line = ''
    } else if (tag === 'tr' && !opens) {
      const table = rows.at(-1)
      carry(table)
      if (table && rows.length === 1) lines.push(table.cells.join('\t'))
      if (table) table.cells = []
      line = ''
    } else if (tag === 'ol' || tag === 'ul') ordered = opens ? [...ordered, 0] : ordered.slice(0, -1)
    else if (tag === 'li' && opens) {
      const count = (ordered.pop() ?? 0) + 1
      ordered.push(count)
      line += `${count}.`
    } else if ((tag === 'p' || tag === 'br' || tag === 'li' || /^h\d$/u.test(tag ?? '')) && (!opens || tag === 'br')) {
      if (line !== '' || rows.length === 0) breakLine()
    }
  }
  if (line) lines.push(line)
  return lines.join('\n')
}

/** A merged cell counts for every row that it spans. */
function carry(table: { cells: string[]; carried: Map<number, { text: string; rows: number }> } | undefined): void {
  if (!table) return
  for (let cell = table.carried.get(table.cells.length); cell; cell = table.carried.get(table.cells.length)) {
    if (--cell.rows === 0) table.carried.delete(table.cells.length)
    table.cells.push(cell.text)
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

function unescaped(text: string): string {
  return text.replace(
    /&([a-z]{2,5}|#\d{1,6});/gu,
    (whole, name: string) =>
      entities[name] ?? (name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : whole),
  )
}
