import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ImportedMark } from '../src/import/reading'
import { marksByRow, meantBy, rowAt, rowsOf, segmentsOf, startingAt, stopsOf } from '../src/import/segments'
import { cutsOf } from '../src/import/sentences'

const document = readFileSync(new URL('./mock/issued-document.txt', import.meta.url), 'utf8')
const mark = (kind: string, start: number, end: number, itemId: string | null = kind): ImportedMark => ({
  kind,
  start,
  end,
  itemId,
})

describe('the rows of a text', () => {
  test.each([
    ['of a document', document],
    ['without a line break', document.replaceAll('\n', '')],
    ['of blank lines', '\n\n'],
    ['empty', ''],
    ['of signs that take two units', '😀'.repeat(500)],
  ])('%s hold every character but the line ends, in order', (_name, text) => {
    const rows = rowsOf(text)
    expect(rows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll('\n', ''))
    expect(rows.every(({ start, end }) => !/[\udc00-\udfff]/u.test(text.slice(start, end)[0] ?? ''))).toBe(true)
    expect(Math.max(...rows.map(({ start, end }) => end - start))).toBeLessThanOrEqual(420)
  })

  test('bear the number of their line, the further pieces of a long line none', () => {
    expect(rowsOf(`a\n${'长'.repeat(600)}\nb`).map(({ line }) => line)).toEqual([1, 2, null, 3])
  })

  test('break after a sentence where there is one', () => {
    const text = `${'前'.repeat(299)}。${'后'.repeat(300)}`
    expect(rowsOf(text)[0]).toMatchObject({ start: 0, end: 300 })
  })

  test('are found by an offset', () => {
    const rows = rowsOf('一\n二二\n\n三')
    expect([0, 1, 2, 3, 5, 6].map((offset) => rowAt(rows, offset))).toEqual([0, 0, 1, 1, 2, 3])
  })
})

describe('the marks of a row', () => {
  test('reach over several rows', () => {
    const rows = rowsOf('甲甲\n乙乙\n丙丙')
    expect(marksByRow(rows, [mark('TASK', 1, 4)]).map((marks) => marks.length)).toEqual([1, 1, 0])
  })

  test('cut it at their edges; the outermost comes first, and nothing is lost', () => {
    const row = { start: 10, end: 20 }
    const segments = segmentsOf(row, [mark('UNIT', 14, 16), mark('TASK', 8, 18)])
    expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ kind }) => kind)])).toEqual([
      [10, 14, ['TASK']],
      [14, 16, ['TASK', 'UNIT']],
      [16, 18, ['TASK']],
      [18, 20, []],
    ])
  })

  test('mean the innermost item that leads somewhere; a finding gives way to what it quotes', () => {
    const marks = [mark('TASK', 0, 20), mark('FINDING', 4, 8), mark('UNIT', 4, 8), mark('QUANTITY', 5, 6, null)]
    expect(meantBy(marks, () => true)?.kind).toBe('UNIT')
    expect(meantBy(marks, (id) => id !== 'UNIT')?.kind).toBe('FINDING')
    expect(meantBy(marks, () => false)).toBeNull()
    const stops = stopsOf(marks, () => true)
    expect(stops.map(({ kind }) => kind)).toEqual(['TASK', 'UNIT'])
    expect([0, 1, 9].map((offset) => startingAt(stops, offset)?.kind)).toEqual(['TASK', 'UNIT', 'UNIT'])
    expect(startingAt([], 0)).toBeNull()
  })

  test('of 200,000 characters with 4,000 marks are laid out once for all rows', () => {
    const text = `${'责任单位：区住建局、区财政局。'.repeat(3)}\n`.repeat(4_500).slice(0, 200_000)
    const rows = rowsOf(text)
    const marks = Array.from({ length: 4_000 }, (_, at) => mark('UNIT', at * 50, at * 50 + 4))
    const laid = marksByRow(rows, marks)
    expect(laid.flat().length).toBeGreaterThanOrEqual(4_000)
    expect(rows.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.replaceAll('\n', '').length)
  })
})

describe('a task’s text may be cut', () => {
  test('after each sentence but the last', () => {
    expect(cutsOf('先体检。后更新；再评估。')).toEqual([4, 8])
  })
  test('after clauses where it is one sentence, and nowhere where it is one clause', () => {
    expect(cutsOf('先体检，后更新')).toEqual([4])
    expect(cutsOf('开展体检。')).toEqual([])
  })
})
