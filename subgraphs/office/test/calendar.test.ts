import { Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { importPublishedYears } from '../src/calendar/import-published.js'
import { returnDeadline } from '../src/calendar/return-deadline.js'
import { calendarFrom, CalendarUnpublished, isWorkday, workdaysAfter } from '../src/calendar/working-days.js'
import { key, useOffice, type Json, type Person } from './office.js'

const office = useOffice()
const [code, other] = ['330305', '341324']
let admin: Person
let liaison: Person
beforeAll(async () => {
  admin = await office().person([Role.ADMIN], code)
  liaison = await office().person([Role.LIAISON], code)
  await office().jurisdiction(other)
})

const set = (input: object, by = admin) =>
  office().ask(
    by,
    'mutation ($input: CalendarYearInput!) { setCalendarYear(input: $input) { year version inForce source changedBy days { day working name } } }',
    { input: { idempotencyKey: key(), ...input } },
  )
const after = (from: string, count: number) =>
  office().ask(liaison, 'query ($from: Date!, $count: Int!) { workdayAfter(from: $from, count: $count) }', {
    from,
    count,
  })
const years = async (): Promise<Json[]> =>
  (await office().ask(liaison, '{ calendarYears { year source inForce version days { day working name } } }')).data
    .calendarYears

describe('the published calendar', () => {
  test('knows public holidays, and the weekend days that make up for them', async () => {
    const calendar = await calendarFrom(office().em(code), code, 2025)
    expect(isWorkday(calendar, '2026-10-01')).toBe(false)
    expect(isWorkday(calendar, '2026-11-23')).toBe(true)
    expect(isWorkday(calendar, '2026-11-22')).toBe(false)
    // 调休: a Sunday that is worked for the National Day holiday of 2025.
    expect(isWorkday(calendar, '2025-09-28')).toBe(true)
    // 2025: free from 1 to 8 October, and Saturday the 11th is worked.
    expect(workdaysAfter(calendar, '2025-09-30', 7)).toBe('2025-10-16')
  })

  test('is imported once as rows of the jurisdiction, and leaves alone what somebody entered', async () => {
    await set({ year: 2031, version: 0, inForce: true, days: [{ day: '2031-01-01', working: false, name: '元旦' }] })
    const before = await years()
    await importPublishedYears(office().database.system(), null, new Date())
    expect(await years()).toEqual(before)
    expect(before.find(({ year }) => year === 2026)).toMatchObject({ source: 'PUBLISHED', inForce: true, version: 1 })
    expect(before.find(({ year }) => year === 2026).days).toContainEqual({
      day: '2026-10-01',
      working: false,
      name: '国庆节',
    })
  })
})

describe('a year without a calendar', () => {
  test('is refused by its number, never taken for Monday to Friday, and the rest goes on', async () => {
    const calendar = await calendarFrom(office().em(code), code, 2026)
    expect(() => isWorkday(calendar, '2027-10-01')).toThrow(CalendarUnpublished)
    const refused = await after('2026-12-30', 7)
    expect([refused.code, refused.errors![0]!.extensions.facts]).toEqual(['CALENDAR_UNPUBLISHED', { year: 2027 }])
    expect((await after('2026-11-20', 7)).data.workdayAfter).toBe('2026-12-01')
  })

  test('leaves an assignment without a deadline, and the log says so', async () => {
    const notes: unknown[] = []
    const log = { warn: (facts: unknown) => notes.push(facts) } as never
    const identity = { jurisdiction: code } as never
    expect(await returnDeadline(office().em(code), { today: '2026-12-30', log, identity })).toBeNull()
    expect(notes).toMatchObject([{ code: 'CALENDAR_UNPUBLISHED', facts: { year: 2027 } }])
    expect(await returnDeadline(office().em(code), { today: '2026-11-20', log, identity })).toBe('2026-12-01')
  })

  test('counts once an administrator has entered it to the end, in his jurisdiction alone', async () => {
    const days = [
      { day: '2030-01-01', working: false, name: '元旦' },
      { day: '2030-01-05', working: true, name: '元旦' },
    ]
    expect((await set({ year: 2030, version: 0, days, inForce: false })).data.setCalendarYear).toMatchObject({
      version: 1,
      inForce: false,
      source: 'ENTERED',
      days,
    })
    expect((await after('2030-01-01', 3)).code).toBe('CALENDAR_UNPUBLISHED')
    expect((await set({ year: 2030, version: 1, days, inForce: true })).data.setCalendarYear.version).toBe(2)
    // Wednesday to Friday, then the Saturday that is worked.
    expect((await after('2030-01-01', 4)).data.workdayAfter).toBe('2030-01-05')
    const stranger = await office().person([Role.ADMIN], other)
    const read = await office().ask(stranger, '{ calendarYears { year } workdayAfter(from: "2030-01-01", count: 1) }')
    expect(read.code).toBe('CALENDAR_UNPUBLISHED')
    expect(read.data.calendarYears).not.toContainEqual({ year: 2030 })
  })
})

describe('setting a year', () => {
  const newYear = [{ day: '2032-01-01', working: false }]

  test('is the administrator’s, once by its key, and refuses who saw an older state', async () => {
    expect((await set({ year: 2032, version: 0, days: newYear, inForce: true }, liaison)).code).toBe('FORBIDDEN')
    const twice = { year: 2032, version: 0, days: newYear, inForce: true, idempotencyKey: key() }
    expect((await set(twice)).data.setCalendarYear.version).toBe(1)
    expect((await set(twice)).data.setCalendarYear.version).toBe(1)
    expect((await set({ ...twice, days: [] })).code).toBe('IDEMPOTENCY_CONFLICT')
    const stale = await set({ year: 2032, version: 0, days: [], inForce: false })
    expect(stale.code).toBe('STALE')
    expect(stale.errors![0]!.extensions.facts.current).toMatchObject({ version: 1, days: [{ day: '2032-01-01' }] })
    const [entry] = await office().rows(
      `select action, entity_id, after from audit_entry where entity = 'CalendarYear' and entity_id = '2032'`,
    )
    expect(entry).toEqual({
      action: 'setCalendarYear',
      entity_id: '2032',
      after: { inForce: true, '2032-01-01': 'OFF' },
    })
  })

  test('takes no day of another year, none twice, no marked name, and no year without a day off', async () => {
    const refused: [object, string][] = [
      [{ year: 2033, days: newYear }, 'INVALID_INPUT'],
      [{ year: 2032, days: [...newYear, ...newYear] }, 'INVALID_INPUT'],
      [{ year: 2033, days: [], inForce: true }, 'INVALID_INPUT'],
      [{ year: 2033, days: [{ day: '2033-01-01', working: false, name: '机密' }] }, 'CLASSIFIED_CONTENT'],
      [{ year: 1999, days: [] }, 'INVALID_INPUT'],
    ]
    for (const [input, expected] of refused)
      expect([input, (await set({ version: 0, inForce: false, ...input })).code]).toEqual([input, expected])
    expect((await years()).some(({ year }) => year === 2033)).toBe(false)
  })
})
