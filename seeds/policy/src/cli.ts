import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { extractText } from './extract/extract-text.js'
import { FileRefused, limits } from './extract/refusals.js'
import { readPolicy } from './read-policy.js'
import { readingTable } from './reading-table.js'
import { casesIn } from './score/cases.js'
import { scoreTable } from './score/table.js'

const usage = `Usage:
  policy read FILE [--json | --table]   read a document and print the reading
  policy score DIR                      score the reader on the documents with truth in DIR`

/** @returns the exit code: 0 done, 1 the file was refused or is not there, 2 called wrongly */
async function main(words: string[]): Promise<number> {
  const [act, path] = words.filter((word) => !word.startsWith('--'))
  const unknown = words.find((word) => word.startsWith('--') && !['--json', '--table'].includes(word))
  if (!path || (act !== 'read' && act !== 'score') || unknown) {
    console.error(usage)
    return 2
  }
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return refuse(`没有这个文件${act === 'score' ? '夹' : ''}：${path}`)
  if (act === 'score') {
    const cases = found.isDirectory() ? await casesIn(path) : []
    if (cases.length === 0) return refuse(`文件夹里没有带答案（X.truth.json）的文档：${path}`)
    console.log(scoreTable(cases))
    return 0
  }
  if (!found.isFile()) return refuse(`这不是文件：${path}`)
  try {
    // What is too large is refused before it is read.
    const bytes = found.size > limits.bytes ? new Uint8Array(limits.bytes + 1) : readFileSync(path)
    const reading = readPolicy(await extractText(bytes, basename(path)))
    console.log(words.includes('--table') ? readingTable(reading) : JSON.stringify(reading, null, 1))
    return 0
  } catch (error) {
    if (error instanceof FileRefused) return refuse(`${error.code}: ${error.message}`)
    throw error
  }
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}

process.exitCode = await main(process.argv.slice(2))
