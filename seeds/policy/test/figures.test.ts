import { describe, expect, test } from 'vitest'
import { readPolicy } from '../src/read-policy.js'
import { wordedNumber } from '../src/figures/number.js'

/** What the one task of a plan promises: what, value, unit, by, qualifier. */
const promised = (sentence: string) =>
  readPolicy(`一、重点任务\n（一）修缮屋面。${sentence}（市住建局牵头）`).tasks.flatMap(({ quantities }) =>
    quantities.map(({ what, value, unit, by, qualifier }) => [what, value, unit, by, qualifier]),
  )

test.each([
  ['三万二千', 32000],
  ['两', 2],
  ['十', 10],
  ['十五', 15],
  ['二百零六', 206],
  ['八十五点五', 85.5],
  ['一亿二千万', 120_000_000],
])('%s is %d', (words, value) => {
  expect(wordedNumber(words)).toBe(value)
})

describe('quantities', () => {
  test.each([
    ['到2027年，改造屋面12000平方米以上。', ['改造屋面', 12000, '平方米', '2027', '以上']],
    ['每年改造屋面3—5处。', ['每年改造屋面', 3, '处', null, '3—5']],
    ['惠及居民三千二百户。', ['惠及居民', 3200, '户', null, null]],
    ['2026年底前，完好率达到百分之九十五以上。', ['完好率', 95, '%', '2026', '达到; 以上']],
    ['2025年实现巡查全覆盖。', ['实现巡查', 100, '%', '2025', '全覆盖']],
    ['到2027年底完成危房解危。', ['危房解危', null, null, '2027', '完成']],
  ])('%s', (sentence, wanted) => {
    expect(promised(sentence)).toEqual([wanted])
  })

  test.each(['做到三个必须。', '分两个阶段推进。', '实施二次供水改造。', '开展三年行动。'])(
    '%s promises no number',
    (sentence) => {
      expect(promised(sentence)).toEqual([])
    },
  )
})

test('a report tells what was reached, and where', () => {
  const { ledger } = readPolicy(
    '某区改造情况汇报\n一、主要成效\n共改造小区67个，其中七里办24个，拆除小房950平方米；陈桥办43个。惠及居民3万户。',
  )
  expect(ledger.map(({ what, value, place }) => [what, value, place])).toEqual([
    ['改造小区', 67, null],
    ['改造小区', 24, '七里办'],
    ['拆除小房', 950, '七里办'],
    ['改造小区', 43, '陈桥办'],
    ['惠及居民', 3, null],
  ])
})
