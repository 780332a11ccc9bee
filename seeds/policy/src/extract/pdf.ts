import { getDocumentProxy } from 'unpdf'
import { LocalBinaryData } from './cmaps.js'
import { pageText, type Placed } from './pdf-page.js'
import { FileRefused, limits } from './refusals.js'

/** The text layer of a PDF, page after page. A scan has none. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      BinaryDataFactory: LocalBinaryData,
      cMapUrl: 'cmaps/',
      cMapPacked: true,
      verbosity: 0,
    })
    const pages: string[] = []
    let letters = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const text = pageText(items.flatMap((item) => ('str' in item ? [placed(item)] : [])))
      page.cleanup()
      pages.push(text)
      letters += text.replace(/\s/gu, '').length
      // What is too long is refused anyway: no need to unpack the rest.
      if (letters > limits.letters) break
    }
    await document.cleanup()
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

function placed({
  str,
  transform,
  width,
  height,
}: {
  str: string
  transform: number[]
  width: number
  height: number
}): Placed {
  const [, , , scale = 0, x = 0, y = 0] = transform
  return { text: str, x, y, right: x + width, size: Math.abs(scale) || height || 10 }
}
