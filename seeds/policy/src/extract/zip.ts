import { inflateRawSync } from 'node:zlib'
import { FileRefused, limits } from './refusals.js'

interface Entry {
  method: number
  encrypted: boolean
  start: number
  packed: number
}

/** A ZIP file, its entries unpacked one by one when they are asked for. */
export class Archive {
  readonly #entries = new Map<string, Entry>()

  /**
   * Unpacks each entry once under a limit for all: what a header says about sizes cannot be trusted, and what
   * unpacks at will would fill the memory.
   */
  constructor(readonly buffer: Buffer) {
    const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || end + 20 > buffer.length) throw damaged()
    const count = buffer.readUInt16LE(end + 10)
    let at = buffer.readUInt32LE(end + 16)
    let left = limits.unpackedBytes
    for (let entry = 0; entry < count; entry++) {
      if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) throw damaged()
      const nameLength = buffer.readUInt16LE(at + 28)
      const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
      const header = buffer.readUInt32LE(at + 42)
      if (header + 30 > buffer.length) throw damaged()
      const found: Entry = {
        method: buffer.readUInt16LE(at + 10),
        encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
        start: header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28),
        packed: buffer.readUInt32LE(at + 20),
      }
      if (!found.encrypted) left -= this.#unpacked(found, left).length
      this.#entries.set(name, found)
      at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()]
  }

  get isEncrypted(): boolean {
    return [...this.#entries.values()].some(({ encrypted }) => encrypted)
  }

  /** The bytes of an entry; null where there is none of that name. */
  content(name: string): Buffer | null {
    const entry = this.#entries.get(name)
    return entry ? this.#unpacked(entry, limits.unpackedBytes) : null
  }

  #unpacked({ method, start, packed }: Entry, left: number): Buffer {
    const stored = this.buffer.subarray(start, start + packed)
    if (method === 0) return stored
    try {
      return inflateRawSync(stored, { maxOutputLength: Math.max(1, left) })
    } catch (error) {
      if (error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') {
        throw new FileRefused(
          'ARCHIVE_TOO_LARGE',
          '文件解压后过大，不予读取。请把正文另存为较小的 .docx 或 .txt 文件。',
        )
      }
      throw damaged()
    }
  }
}

function damaged(): FileRefused {
  return new FileRefused('ARCHIVE_DAMAGED', '文件已损坏，无法打开。请在文字处理软件中打开后重新另存。')
}
