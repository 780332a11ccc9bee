import { inflateRawSync } from 'node:zlib'
import { FileRefused, limits } from './refusals.js'

export interface Entry {
  name: string
  encrypted: boolean
}

/**
 * The entries of a ZIP file, each unpacked once under a limit: what a header says about sizes cannot be
 * trusted, and a library that unpacks at will would fill the memory.
 */
export function checkedEntries(bytes: Uint8Array): Entry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 20 > buffer.length) throw damaged()
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  let left = limits.unpackedBytes
  const entries: Entry[] = []
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const flags = buffer.readUInt16LE(at + 8)
    const method = buffer.readUInt16LE(at + 10)
    const packed = buffer.readUInt32LE(at + 20)
    const nameLength = buffer.readUInt16LE(at + 28)
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    left -= unpackedSize(buffer, buffer.readUInt32LE(at + 42), packed, method, left)
    entries.push({ name, encrypted: (flags & 1) === 1 })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

function unpackedSize(buffer: Buffer, header: number, packed: number, method: number, left: number): number {
  if (header + 30 > buffer.length) throw damaged()
  const start = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28)
  if (method === 0) return packed
  try {
    return inflateRawSync(buffer.subarray(start, start + packed), { maxOutputLength: Math.max(1, left) }).length
  } catch (error) {
    if (error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new FileRefused('ARCHIVE_TOO_LARGE', '文件解压后过大，不予读取。请把正文另存为较小的 .docx 或 .txt 文件。')
    }
    throw damaged()
  }
}

function damaged(): FileRefused {
  return new FileRefused('ARCHIVE_DAMAGED', '文件已损坏，无法打开。请在文字处理软件中打开后重新另存。')
}
