import { extractText as pdfPages, getDocumentProxy } from 'unpdf'
import { FileRefused } from './refusals.js'

/** The text layer of a PDF, page after page. A scan has none. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes))
    const { text } = await pdfPages(document, { mergePages: false })
    const pages = text.map((page) => page.trim())
    const letters = pages.reduce((sum, page) => sum + page.replace(/\s/gu, '').length, 0)
    if (letters < 20 * Math.min(pages.length, 3)) {
      throw new FileRefused(
        'PDF_SCANNED',
        '这份 PDF 没有文字层（多为扫描件），请用文字识别软件转换，或取得 .docx 版本。',
        { pages: pages.length },
      )
    }
    return pages.join('\n\f\n')
  } catch (error) {
    if (error instanceof FileRefused) throw error
    if ((error as Error).name === 'PasswordException')
      throw new FileRefused('PDF_ENCRYPTED', '这份 PDF 设有密码，请取消密码后再导入。')
    throw new FileRefused('PDF_DAMAGED', '这份 PDF 已损坏，无法打开。请重新导出后再导入。')
  }
}
