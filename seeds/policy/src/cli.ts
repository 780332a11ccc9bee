import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { extractText } from './extract/extract-text.js'
import { FileRefused } from './extract/refusals.js'
import { readPolicy } from './read-policy.js'
import { readingTable } from './reading-table.js'
import { casesIn } from './score/cases.js'
import { scoreTable } from './score/table.js'

const usage = `Usage:
  policy read FILE [--json | --table]   read a document and print the reading
  policy score DIR                      score the reader on the documents with truth in DIR`

/** @returns the exit code: 0 done, 1 the file was refused, 2 called wrongly */
async function main(words: string[]): Promise<number> {
  const [act, path] = words.filter((word) => !word.startsWith('--'))
  if (!path || (act !== 'read' && act !== 'score')) {
    console.error(usage)
    return 2
  }
  try {
    if (act === 'score') {
      console.log(scoreTable(await casesIn(path)))
      return 0
    }
    const reading = readPolicy(await extractText(readFileSync(path), basename(path)))
    console.log(words.includes('--table') ? readingTable(reading) : JSON.stringify(reading, null, 1))
    return 0
  } catch (error) {
    if (error instanceof FileRefused) console.error(`${error.code}: ${error.message}`)
    else console.error((error as NodeJS.ErrnoException).code === 'ENOENT' ? `没有这个文件：${path}` : error)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
