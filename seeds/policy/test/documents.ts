import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The texts of the corpus and, where they are there, of the real documents beside the project. */
export function documents(): { name: string; text: string }[] {
  const folders = ['../corpus', '../../../../shared/seeds', '../../../../shared/samples'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') })),
  )
}

/** The same reading wherever its words stand and however wide they are. */
export function withoutPositions(reading: unknown): unknown {
  return JSON.parse(
    JSON.stringify(reading, (key, value: unknown) =>
      key === 'spans' || key === 'line' || key === 'text'
        ? undefined
        : typeof value === 'string'
          ? plain(value)
          : value,
    ),
  )
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
