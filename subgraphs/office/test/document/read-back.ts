import { type Document, DOMParser, type Element } from '@xmldom/xmldom'
import excel from 'exceljs'
import JSZip from 'jszip'
import { mintToken } from '@tongchou/runtime'
import type { Office, Person } from '../office.js'

/** Asks for a file as the gateway does. */
export async function askFile(office: Office, person: Person, path: string): Promise<Response> {
  const token = await mintToken({ key: office.keys.gateway.privateJwk, audience: 'office', claims: person })
  return fetch(new URL(`/files${path}`, office.url), { headers: { authorization: `Bearer ${token}` } })
}

export async function bytesOf(response: Response): Promise<Buffer> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return Buffer.from(await response.arrayBuffer())
}

/** The parts of a DOCX, parsed. */
export interface ReadDocx {
  document: Document
  settings: Document
  footers: Map<string, Document>
  /** The text of each paragraph of the body, tables included. */
  paragraphs: { text: string; element: Element }[]
}

export async function readDocx(bytes: Buffer): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string): Promise<Document> =>
    new DOMParser().parseFromString(await zip.file(name)!.async('string'), 'text/xml')
  const document = await part('word/document.xml')
  const relations = await part('word/_rels/document.xml.rels')
  const footers = new Map<string, Document>()
  for (const reference of all(document, 'w:footerReference')) {
    const relation = all(relations, 'Relationship').find(
      (one) => one.getAttribute('Id') === reference.getAttribute('r:id'),
    )!
    footers.set(reference.getAttribute('w:type')!, await part(`word/${relation.getAttribute('Target')!}`))
  }
  const paragraphs = all(document, 'w:p').map((element) => ({ element, text: textOf(element) }))
  return { document, settings: await part('word/settings.xml'), footers, paragraphs }
}

export function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagName(name)]
}

export function one(node: Document | Element, name: string): Element {
  const found = all(node, name)[0]
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

export const textOf = (node: Element | Document): string =>
  all(node, 'w:t')
    .map((text) => text.textContent)
    .join('')

/** An attribute of the first element of that name. */
export const value = (node: Document | Element, name: string, attribute = 'w:val'): string | null =>
  one(node, name).getAttribute(attribute)

export async function readXlsx(bytes: Buffer): Promise<excel.Worksheet> {
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as never)
  return book.worksheets[0]!
}

/** All texts of a sheet, row by row. */
export function texts(sheet: excel.Worksheet): string[][] {
  const rows: string[][] = []
  sheet.eachRow((row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => void cells.push(cell.text))
    rows.push(cells)
  })
  return rows
}
