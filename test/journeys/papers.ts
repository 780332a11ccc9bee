import { readFile } from 'node:fs/promises'
import excel from 'exceljs'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'

/** Clicks a link to a paper and gives the words in it, as a reader's Word or Excel would take them from the file. */
export async function wordsOf(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  const bytes = await readFile(await download.path())
  return download.suggestedFilename().endsWith('.xlsx') ? inWorkbook(bytes) : inDocument(bytes)
}

async function inWorkbook(bytes: Buffer): Promise<string> {
  const book = new excel.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const cells: string[] = []
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)))
  return cells.join('\n')
}

/** Runs of one paragraph belong together, wherever fonts divide them. */
async function inDocument(bytes: Buffer): Promise<string> {
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string')
  return xml.replaceAll('</w:p>', '\n').replace(/<[^>]+>/g, '')
}
