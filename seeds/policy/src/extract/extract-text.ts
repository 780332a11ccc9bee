import { decoded, isPlausible } from './decode.js'
import { docxText } from './docx.js'
import { kindOf } from './kind.js'
import { FileRefused, limits } from './refusals.js'
import { xlsxText } from './xlsx.js'
import { Archive } from './zip.js'

/**
 * The text of a file that an office hands in: .txt, .md, .docx, .xlsx or a PDF with a text layer.
 *
 * @param bytes     the file, at most 5 MB
 * @param filename  as it was named; its ending helps to say what to save a file as
 * @returns at most 200,000 letters, lines ended by "\n", table cells parted by TAB
 * @throws {FileRefused} with a code, and a sentence for the clerk
 */
export async function extractText(bytes: Uint8Array, filename: string): Promise<string> {
  if (bytes.byteLength === 0) throw new FileRefused('EMPTY_FILE', '文件是空的，请检查后重新选择。')
  if (bytes.byteLength > limits.bytes) {
    throw new FileRefused('FILE_TOO_LARGE', '文件超过 5 MB，请删去图片或拆分后再导入。', {
      bytes: bytes.byteLength,
      limit: limits.bytes,
    })
  }
  const text = cleaned(await textOf(bytes, filename))
  if (!/\S/u.test(text)) throw new FileRefused('EMPTY_FILE', '文件里没有文字，请检查后重新选择。')
  if (text.length > limits.letters) {
    throw new FileRefused('TEXT_TOO_LONG', '正文超过 20 万字，请拆分后再导入。', {
      letters: text.length,
      limit: limits.letters,
    })
  }
  return text
}

async function textOf(bytes: Uint8Array, filename: string): Promise<string> {
  const kind = kindOf(bytes, filename)
  // PDF.js is loaded for a PDF only: it takes more memory than the reader itself.
  if (kind === 'PDF') return (await import('./pdf.js')).pdfText(bytes)
  if (kind === 'TEXT') return plainText(bytes)
  const archive = new Archive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const { names } = archive
  if (archive.isEncrypted) throw new FileRefused('ENCRYPTED_OFFICE_FILE', '文件设有打开密码，请取消密码后再导入。')
  if (names.includes('OFD.xml'))
    throw new FileRefused('OFD_FILE', '暂不能读取 .ofd 版式文件，请另存为 .docx 或带文字层的 PDF 后再导入。')
  try {
    if (names.some((name) => name.startsWith('word/'))) return docxText(archive)
    if (names.some((name) => name.startsWith('xl/'))) return xlsxText(archive)
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused('ARCHIVE_DAMAGED', '文件已损坏，无法打开。请在文字处理软件中打开后重新另存。')
  }
  throw new FileRefused('UNKNOWN_FORMAT', '不认识这种文件，请导入 .docx、.xlsx、.txt、.md 或带文字层的 PDF。')
}

function plainText(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (!isPlausible(text))
    throw new FileRefused('BINARY_FILE', '这不是文本文件，请导入 .docx、.xlsx、.txt、.md 或带文字层的 PDF。')
  return text
}

/** One kind of line end, no byte order mark, no letters without width. */
function cleaned(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/[\uFEFF\u200B-\u200D\u2060\u00AD\0]/gu, '')
}
