import iconv from 'iconv-lite'
import { FileRefused } from './refusals.js'

/** Text in UTF-8, UTF-16 (with or without a byte order mark) or GB18030. */
export function decoded(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, 'utf16le')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf16be')
  const unmarked = unmarkedUtf16(buffer)
  if (unmarked) return iconv.decode(buffer, unmarked)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    const text = iconv.decode(buffer, 'gb18030')
    if (!isPlausible(text))
      throw new FileRefused('WRONG_ENCODING', '无法识别文件的编码，请另存为 UTF-8 编码的文本后再导入。')
    return text
  }
}

/** Zero bytes stand in no other text; of the two orders the one that gives words is right. */
function unmarkedUtf16(buffer: Buffer): 'utf16le' | 'utf16be' | null {
  const sample = buffer.subarray(0, Math.min(buffer.length & ~1, 4000))
  if (sample.length < 4 || !sample.includes(0)) return null
  const words = (encoding: 'utf16le' | 'utf16be') => {
    const text = iconv.decode(sample, encoding)
    return isPlausible(text)
      ? (text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\n\r\t]/gu)?.length ?? 0) / text.length
      : 0
  }
  const [little, big] = [words('utf16le'), words('utf16be')]
  if (Math.max(little, big) < 0.8) return null
  return little >= big ? 'utf16le' : 'utf16be'
}

/** Mostly Han letters, digits, signs; hardly a replacement or control letter. */
export function isPlausible(text: string): boolean {
  const sample = text.slice(0, 4000)
  if (sample.length === 0) return false
  const bad =
    sample.match(/[\uFFFD\p{Cc}\p{Co}\p{Cn}]/gu)?.filter((letter) => !/[\n\r\t\f\v]/u.test(letter)).length ?? 0
  return bad <= sample.length * 0.02
}
