import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPolicy } from '../src/read-policy.js'
import { documents } from './documents.js'

const texts = documents().map(({ text }) => text.slice(0, 30_000))
const runs = Number(process.env['FUZZ_RUNS'] ?? 60)

/** Processor time, which other processes do not change. */
const secondsSince = (start: NodeJS.CpuUsage) => process.cpuUsage(start).user / 1e6

/** One change to a document: a stretch cut out, doubled, moved, or filled with letters that mean something to the reader. */
const mutation = fc.record({
  kind: fc.constantFrom('cut', 'double', 'fill', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 400 }),
  fill: fc.constantFrom(
    '（',
    '）',
    '《',
    '、',
    '：',
    '牵头',
    '责任单位：',
    '\t',
    '|',
    '\n',
    '1.',
    '（一）',
    '一、',
    '*',
    '   ',
    '，第一个逗号前为牵头单位',
    '以下均需',
    '2027年',
    '100%',
    '\ud83d',
    '某',
  ),
  times: fc.integer({ min: 1, max: 60 }),
})

function mutated(
  text: string,
  changes: { kind: string; at: number; length: number; fill: string; times: number }[],
): string {
  let result = text
  for (const { kind, at, length, fill, times } of changes) {
    const from = Math.floor(at * result.length)
    const stretch = result.slice(from, from + length)
    const [before, after] = [result.slice(0, from), result.slice(from + length)]
    if (kind === 'cut') result = before + after
    else if (kind === 'double') result = before + stretch + stretch + after
    else if (kind === 'swap') result = after + stretch + before
    else result = before + fill.repeat(times) + stretch + after
  }
  return result.slice(0, 60_000)
}

describe('any text', () => {
  test('that comes from a document by mutation is read, with quotes that are slices, within five seconds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 12 }), (text, changes) => {
        const changed = mutated(text, changes)
        const start = process.cpuUsage()
        const reading = readPolicy(changed)
        expect(secondsSince(start)).toBeLessThan(5)
        for (const { quotes } of reading.findings)
          for (const { quote, spans } of quotes)
            expect(spans.map(({ start: from, end }) => changed.slice(from, end)).join('')).toBe(quote)
      }),
      { numRuns: runs },
    )
  })

  test('of letters that the grammar knows is read', () => {
    const letter = fc.constantFrom(
      '（',
      '）',
      '(',
      ')',
      '一',
      '二',
      '、',
      '。',
      '，',
      '：',
      '；',
      '1',
      '2',
      '.',
      '牵头',
      '负责',
      '责任单位',
      '市',
      '局',
      '*',
      '|',
      '\t',
      '\n',
      ' ',
      '年',
      '2027',
      '%',
      '“',
      '”',
      '《',
      '》',
      '组长',
      '其中',
      '占总数的',
    )
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 400 }), (letters) => void readPolicy(letters.join(''))),
      { numRuns: runs },
    )
  })

  test.each([
    '（',
    '《',
    '(',
    '一、',
    '（一）',
    '1.',
    '|',
    '\t',
    '牵头',
    '：',
    '，',
    '、',
    '责任单位：',
    '张 ',
    '组长：',
    '2027年',
    '到2027年',
    '1个',
    '以下',
    '第1篇：x\n',
    '........',
    '各',
    '*',
    '占总数的1%',
    '牵头单位：市局；',
    '全覆盖',
    '三个1个',
    '共10个，其中甲1个、',
    '由区长张某任组长，',
    '●事项（市住建局）\n',
    '事项。（责任单位：市住建局、市财政局）\n',
    '责任人 张三 ',
    '3—5个',
    '百分之八十',
    '牵头单位\t配合单位\n',
  ])('that repeats %j 20,000 letters long takes no time to speak of', (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length))
    const start = process.cpuUsage()
    readPolicy(text)
    expect(secondsSince(start)).toBeLessThan(5)
  })
})
