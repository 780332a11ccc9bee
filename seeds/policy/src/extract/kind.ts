import { FileRefused } from './refusals.js'

export type FileKind = 'ZIP' | 'PDF' | 'TEXT'

const images: [string, number[]][] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['BMP', [0x42, 0x4d]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
]

/** What a file is, by its bytes; its name decides only what to advise. */
export function kindOf(bytes: Uint8Array, filename: string): FileKind {
  const extension = /\.([a-z0-9]{1,5})$/iu.exec(filename)?.[1]?.toLowerCase() ?? ''
  if (extension === 'ofd')
    throw new FileRefused('OFD_FILE', '暂不能读取 .ofd 版式文件，请另存为 .docx 或带文字层的 PDF 后再导入。')
  if (extension === 'wps' || extension === 'et')
    throw new FileRefused('WPS_FILE', '暂不能读取 .wps 文件，请在 WPS 中另存为 .docx（表格存为 .xlsx）后再导入。')
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (/^(?:docx|xlsx)$/u.test(extension))
      throw new FileRefused('ENCRYPTED_OFFICE_FILE', '文件设有打开密码，请取消密码后再导入。')
    throw new FileRefused('OLD_WORD_FILE', '暂不能读取旧版 .doc、.xls 文件，请另存为 .docx 或 .xlsx 后再导入。')
  }
  if (extension === 'doc' || extension === 'xls')
    throw new FileRefused('OLD_WORD_FILE', '暂不能读取旧版 .doc、.xls 文件，请另存为 .docx 或 .xlsx 后再导入。')
  const image =
    images.find(([, magic]) => starts(bytes, magic)) ??
    (starts(bytes, [0x52, 0x49, 0x46, 0x46]) && bytes[8] === 0x57 ? ['WEBP'] : undefined)
  if (image && (image[0] !== 'BMP' || extension === 'bmp' || bytes.includes(0))) {
    throw new FileRefused('IMAGE_FILE', '这是图片，没有文字可读。请用文字识别软件转成文字，或取得文件的 .docx 版本。', {
      format: image[0] ?? '',
    })
  }
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'ZIP'
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-')) return 'PDF'
  if (/^(?:docx|xlsx)$/u.test(extension))
    throw new FileRefused('ARCHIVE_DAMAGED', '文件已损坏，无法打开。请在文字处理软件中打开后重新另存。')
  return 'TEXT'
}

function starts(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
