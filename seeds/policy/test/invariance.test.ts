import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPolicy } from '../src/read-policy.js'
import { documents, withoutPositions } from './documents.js'

const full: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '%': '％', '*': '＊' }
const half = Object.fromEntries(Object.entries(full).map(([narrow, wide]) => [wide, narrow]))
const short = documents().filter(({ text }) => text.length < 40_000)

const inOtherWidth = (text: string) =>
  text.replace(/[,:;()%*]|[，：；（）％＊]/gu, (letter) => full[letter] ?? half[letter] ?? letter)
const allWide = (text: string) => text.replace(/[,:;()%*]/gu, (letter) => full[letter] ?? letter)
const allNarrow = (text: string) =>
  text.replace(/[，：；（）％＊０-９]/gu, (letter) => half[letter] ?? letter.normalize('NFKC'))

describe.each(short)('$name', ({ text }) => {
  const wanted = withoutPositions(readPolicy(text))

  test.each([
    ['full', allWide],
    ['half', allNarrow],
    ['the other', inOtherWidth],
  ])('%s width changes only positions', (_, change) => {
    expect(withoutPositions(readPolicy(change(text)))).toEqual(wanted)
  })

  test('no-break spaces for spaces, and padding at line ends, change only positions', () => {
    expect(withoutPositions(readPolicy(text.replace(/ /gu, '\u00a0')))).toEqual(wanted)
    expect(withoutPositions(readPolicy(text.replace(/\n/gu, '\u00a0 \n')))).toEqual(wanted)
  })

  test('blank lines and page breaks between lines change only positions', () => {
    const lines = text.split('\n')
    const breaks = fc.array(fc.constantFrom('\n', '\n\n', '\n \u00a0\n', '\n\f\n'), {
      minLength: lines.length - 1,
      maxLength: lines.length - 1,
    })
    fc.assert(
      fc.property(breaks, (between) => {
        const changed = lines.map((line, at) => line + (between[at] ?? '')).join('')
        expect(withoutPositions(readPolicy(changed))).toEqual(wanted)
      }),
      { numRuns: 8 },
    )
  })
})
