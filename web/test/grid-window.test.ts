import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexAt, offsetsOf, rangeWithin, scrollToShow } from '../src/matrix/gridWindow'

const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 })

describe('the part of the grid in view', () => {
  test('a place lies in the stretch that begins at or before it', () => {
    const offsets = offsetsOf([40, 30, 30], 192)
    expect(offsets).toEqual([192, 232, 262, 292])
    expect([0, 192, 231, 232, 291, 9_000].map((at) => indexAt(offsets, at))).toEqual([0, 0, 0, 1, 2, 2])
  })

  test('nothing is missing from a view, and little more than it is made', () => {
    fc.assert(
      fc.property(lengths, fc.nat(6_000), fc.integer({ min: 1, max: 900 }), (given, from, length) => {
        const offsets = offsetsOf(given, 0)
        const { first, last } = rangeWithin(offsets, from, from + length, 2)
        given.forEach((_, at) => {
          const seen = offsets[at + 1]! > from && offsets[at]! < from + length
          if (seen) expect(at >= first && at <= last).toBe(true)
          if (offsets[at]! > from + length + 180 || offsets[at + 1]! < from - 180)
            expect(at < first || at > last || at === given.length - 1 || at >= given.length - 3).toBe(true)
        })
      }),
    )
  })

  test('40,000 duties in 1,000 rows of 40 columns: fewer than 3,000 cells at 1440 × 900', () => {
    const rows = rangeWithin(offsetsOf(Array(1_000).fill(42), 192), 20_192, 20_900, 3)
    const columns = rangeWithin(offsetsOf(Array(40).fill(38), 348), 348, 1_440, 3)
    expect((rows.last - rows.first + 1) * (columns.last - columns.first + 1)).toBeLessThan(1_000)
  })

  test('an empty grid shows nothing', () => {
    expect(rangeWithin(offsetsOf([], 192), 0, 900, 3)).toEqual({ first: 0, last: -1 })
  })

  test('a stretch that is asked for ends wholly in view, beside the fixed head', () => {
    fc.assert(
      fc.property(lengths, fc.nat(199), fc.nat(6_000), (given, wish, from) => {
        const offsets = offsetsOf(given, 192)
        const index = wish % given.length
        const at = scrollToShow(offsets, index, { from, length: 600, covered: 192 })
        expect(offsets[index]!).toBeGreaterThanOrEqual(at + 192)
        expect(offsets[index + 1]!).toBeLessThanOrEqual(at + 600)
      }),
    )
    expect(scrollToShow(offsetsOf([42, 42, 42], 192), 1, { from: 0, length: 600, covered: 192 })).toBe(0)
  })
})
