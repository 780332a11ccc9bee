import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PolicyReading } from '../src/reading.js'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const corpus = fileURLToPath(new URL('../corpus', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-cli-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const run = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), cli, ...words], { encoding: 'utf8' })

test('read prints the reading as JSON, or as a table', () => {
  const file = join(corpus, '01-star-marks.txt')
  const { status, stdout } = run('read', file, '--json')
  expect(status).toBe(0)
  expect((JSON.parse(stdout) as PolicyReading).tasks.length).toBeGreaterThan(0)
  expect(run('read', file, '--table').stdout).toContain('牵头：')
})

test('score prints a line a layout', () => {
  const { status, stdout } = run('score', corpus)
  expect(status).toBe(0)
  expect(stdout).toMatch(/^star marks .*1\.000/mu)
})

test('what cannot be read ends with 1 and a sentence, a wrong call with 2 and the usage', () => {
  const empty = join(folder, 'empty.txt')
  writeFileSync(empty, '')
  const cases: [string[], number, string][] = [
    [['read', empty], 1, 'EMPTY_FILE: 文件是空的，请检查后重新选择。\n'],
    [['read', join(folder, 'none.txt')], 1, `没有这个文件：${join(folder, 'none.txt')}\n`],
    [['read', folder], 1, `这不是文件：${folder}\n`],
    [['score', folder], 1, `文件夹里没有带答案（X.truth.json）的文档：${folder}\n`],
    [['read'], 2, 'Usage:'],
    [['read', empty, '--xml'], 2, 'Usage:'],
  ]
  for (const [words, status, said] of cases) {
    const result = run(...words)
    expect([result.status, result.stdout]).toEqual([status, ''])
    expect(result.stderr.startsWith(said)).toBe(true)
  }
})
