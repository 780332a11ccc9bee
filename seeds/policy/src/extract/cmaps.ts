import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * Gives PDF.js the tables of Adobe's GB1 letters (folder `cmaps`, from pdfjs-dist): a PDF whose Chinese font is not
 * embedded names its letters only by them.
 */
export class LocalBinaryData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[A-Za-z0-9-]{1,40}\.bcmap$/u.test(filename))
      throw new Error(`No such data: ${kind} ${filename}`)
    return new Uint8Array(await readFile(fileURLToPath(new URL(`../../cmaps/${filename}`, import.meta.url))))
  }
}
