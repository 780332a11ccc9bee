import { describe, expect, test } from 'vitest'
import { ClassifiedContent, InvalidInput } from '../src/errors/domain-error.js'
import { isCalendarDate } from '../src/scalars/scalars.js'
import { plainText } from '../src/scalars/text.js'
import { todayIn } from '../src/scalars/today.js'

describe('a calendar date', () => {
  test.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s exists', (date) => expect(isCalendarDate(date)).toBe(true))
  test.each(['2026-02-30', '2026-2-3', '2026-13-01', '20260228', '2026-02-28T00:00:00Z', ''])('%s does not', (date) =>
    expect(isCalendarDate(date)).toBe(false),
  )
  test('turns at midnight in Shanghai, whatever zone the machine is in', () => {
    expect(todayIn(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21')
    expect(todayIn(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  })
})

describe('free text', () => {
  const text = (value: string) => plainText(value, { field: 'summary', max: 10_000 })

  test('keeps rare characters and emoji, and counts each once', () => {
    expect(text(' 𠮷野家㐂🏗️\r\n第二行 ')).toBe('𠮷野家㐂🏗️\n第二行')
    expect(text('𠮷'.repeat(10_000))).toHaveLength(20_000)
  })
  test('is refused past its length', () => {
    expect(() => text('长'.repeat(10_001))).toThrow(InvalidInput)
    expect(() => text('𠮷'.repeat(10_001))).toThrow(InvalidInput)
  })
  test.each(['\u0000', '\u0007', '\u001b[31m', '\u202e', '\ud800'])('is refused with control character %j', (bad) =>
    expect(() => text(`正常${bad}文字`)).toThrow(InvalidInput),
  )
  test.each(['秘密', '机密★10年', '绝密'])('is refused with the marking %s', (marking) =>
    expect(() => text(`附件（${marking}）`)).toThrow(ClassifiedContent),
  )
})
