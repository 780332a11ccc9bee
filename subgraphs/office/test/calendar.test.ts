import { expect, test } from 'vitest'
import { returnDeadline } from '../src/calendar/return-deadline.js'
import { CalendarUnpublished, isWorkday, workdaysAfter } from '../src/calendar/working-days.js'

test('public holidays are free, and the weekend days that make up for them are worked', () => {
  expect(isWorkday('2026-10-01')).toBe(false)
  expect(isWorkday('2026-11-23')).toBe(true)
  expect(isWorkday('2026-11-22')).toBe(false)
  // 调休: a Sunday that is worked for the National Day holiday of 2025.
  expect(isWorkday('2025-09-28')).toBe(true)
})

test('seven working days after the eve of the National Day holiday skip it', () => {
  // 2025: free from 1 to 8 October, and Saturday the 11th is worked.
  expect(workdaysAfter('2025-09-30', 7)).toBe('2025-10-16')
  expect(workdaysAfter('2026-11-20', 7)).toBe('2026-12-01')
})

test('a year without published holidays is refused, never taken for Monday to Friday', () => {
  expect(() => isWorkday('2099-10-01')).toThrow(CalendarUnpublished)
  expect(() => workdaysAfter('2026-12-30', 7)).toThrow(CalendarUnpublished)
})

test('an assignment whose deadline falls into such a year goes on without one, and the log says so', () => {
  const notes: unknown[] = []
  const log = { warn: (facts: unknown) => notes.push(facts) } as never
  expect(returnDeadline('2026-12-30', log)).toBeNull()
  expect(notes).toMatchObject([{ code: 'CALENDAR_UNPUBLISHED', facts: { year: 2027 } }])
})
