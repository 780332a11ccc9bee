import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Bytes below which a smaller file saves no packet. */
const worthwhile = 1400
const asBrotli = (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })
const asGzip = (text: string) => promisify(gzip)(text, { level: 9 })

/** Lays beside each program and style sheet its gzip and its brotli, so that the gateway need not compress anything. */
export function compressedBeside(): Plugin {
  return {
    name: 'compressed-beside',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const texts = Object.values(bundle).flatMap((file) => {
        if (!/\.(js|css)$/.test(file.fileName)) return []
        const text = file.type === 'chunk' ? file.code : String(file.source)
        return text.length < worthwhile ? [] : [{ path: join(dir!, file.fileName), text }]
      })
      await Promise.all(
        texts.map(async ({ path, text }) => {
          await writeFile(`${path}.gz`, await asGzip(text))
          await writeFile(`${path}.br`, await asBrotli(text))
        }),
      )
    },
  }
}
