import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extractText } from '../extract/extract-text.js'
import { truthOf, type Case } from './truth.js'

/**
 * The documents with truth in a folder: X.txt (or .md, .docx, .xlsx) beside X.truth.json, in it and in its
 * folder `samples`; and truth/expected/*.json, whose source is told by truth/*.json (file and lines).
 */
export async function casesIn(folder: string): Promise<Case[]> {
  return [
    ...(await besides(folder, basename(folder))),
    ...(await besides(join(folder, 'samples'), 'samples')),
    ...expected(folder),
  ]
}

async function besides(folder: string, layout: string): Promise<Case[]> {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).sort()
  const cases: Case[] = []
  for (const file of files) {
    if (file.endsWith('.truth.json') || !/\.(?:txt|md|docx|xlsx|pdf)$/u.test(file)) continue
    const name = file.replace(/\.[a-z]+$/u, '')
    if (!files.includes(`${name}.truth.json`)) continue
    const json = parsed(join(folder, `${name}.truth.json`))
    const text = await extractText(readFileSync(join(folder, file)), file)
    cases.push({ name, text, truth: truthOf(json, layout) })
  }
  return cases
}

function expected(folder: string): Case[] {
  const truths = join(folder, 'truth')
  if (!existsSync(join(truths, 'expected'))) return []
  return readdirSync(join(truths, 'expected'))
    .sort()
    .flatMap((file) => {
      const name = basename(file, '.json')
      const rich = readdirSync(truths).find((other) => other.endsWith(`-${name}.json`))
      if (!rich) return []
      const { source } = parsed(join(truths, rich)) as { source?: { file: string; lines: [number, number] } }
      if (!source) return []
      const lines = readFileSync(join(folder, 'seeds', source.file), 'utf8').split('\n')
      const text = lines.slice(source.lines[0] - 1, source.lines[1]).join('\n')
      return [{ name, text, truth: truthOf(parsed(join(truths, 'expected', file)), `expected/${name}`) }]
    })
}

function parsed(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}
