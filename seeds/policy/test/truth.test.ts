import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readPolicy } from '../src/read-policy.js'
import { casesIn } from '../src/score/cases.js'
import { f1, measure } from '../src/score/measure.js'

const corpus = await casesIn(fileURLToPath(new URL('../corpus', import.meta.url)))
const sharedFolder = fileURLToPath(new URL('../../../../shared', import.meta.url))
const shared = existsSync(sharedFolder) ? await casesIn(sharedFolder) : []

describe('the synthetic corpus', () => {
  test('has a document for every rule and trap', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(25)
  })

  test.each(corpus)('$name is read as its truth says', ({ text, truth }) => {
    const score = measure(readPolicy(text), truth)
    const { pairs, titles, roster, indicators, duties, warnings } = score
    expect({
      pairs: f1(pairs),
      titles: f1(titles),
      roster: f1(roster),
      indicators: f1(indicators),
      duties: f1(duties),
    }).toEqual({ pairs: 1, titles: 1, roster: 1, indicators: 1, duties: 1 })
    expect(warnings.right).toBe(warnings.wanted)
    expect(score.falseWarnings).toBe(0)
  })
})

describe.skipIf(shared.length === 0)(
  'the documents beside the project (skipped: the folder ../shared is not there)',
  () => {
    test.each(shared)('$name keeps its score', ({ text, truth }) => {
      const score = measure(readPolicy(text), truth)
      expect(f1(score.pairs)).toBeGreaterThanOrEqual(0.99)
      expect(f1(score.roster)).toBeGreaterThanOrEqual(0.99)
      expect(f1(score.indicators)).toBe(1)
      expect(f1(score.duties)).toBeGreaterThanOrEqual(0.97)
      expect(f1(score.titles)).toBeGreaterThanOrEqual(0.98)
      expect(score.warnings.right).toBe(score.warnings.wanted)
      expect((score.falseWarnings * 3000) / score.letters).toBeLessThanOrEqual(1)
    })
  },
)
