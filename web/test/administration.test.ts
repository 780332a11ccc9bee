import { describe, expect, test } from 'vitest'
import { oneTimePassword } from '../src/admin/accounts/oneTimePassword'
import { differences } from '../src/admin/audit/differences'
import { thingPage } from '../src/admin/audit/thingPage'
import { isWeekend, toggled, weeksOf } from '../src/admin/calendar/yearDays'

describe('what an audit entry changed', () => {
  const of = (before: object | null, after: object | null) =>
    differences(before && JSON.stringify(before), after && JSON.stringify(after))

  test('is the fields that differ, without the platform’s own bookkeeping', () => {
    expect(
      of(
        { id: '1', name: '甲', roles: ['LIAISON'], version: 1, phone: null },
        { id: '1', name: '乙', roles: ['LIAISON'], version: 2, phone: null },
      ),
    ).toEqual([{ field: 'name', before: '甲', after: '乙', told: false }])
  })

  test('of something new is all that it says, of something gone all that it said', () => {
    expect(of(null, { name: '甲', phone: null })).toEqual([{ field: 'name', before: null, after: '甲', told: true }])
    expect(of(null, { name: '甲', roles: [], collective: false })).toHaveLength(1)
    expect(of({ name: '甲' }, null)).toEqual([{ field: 'name', before: '甲', after: null, told: false }])
  })

  test('leaves alone what the act did not touch, but a calendar’s day that is not named is gone', () => {
    expect(of({ name: '甲', phone: '1' }, { name: '甲', reason: '更正' })).toEqual([
      { field: 'reason', before: null, after: '更正', told: true },
    ])
    expect(of({ '2027-01-01': 'OFF 元旦' }, { '2027-01-02': 'OFF' })).toEqual([
      { field: '2027-01-02', before: null, after: 'OFF', told: false },
      { field: '2027-01-01', before: 'OFF 元旦', after: null, told: false },
    ])
  })

  test('compares lists by what they hold, and takes nothing for nothing', () => {
    expect(of({ roles: ['A', 'B'] }, { roles: ['A', 'B'], to: null })).toEqual([])
    expect(differences(null, undefined)).toEqual([])
  })
})

test('a thing of the trail leads to its page, where it has one', () => {
  expect(thingPage({ entity: 'WaterDuty', entityId: '7' })).toEqual({
    name: 'duty',
    params: { sector: 'water', id: '7' },
  })
  expect(thingPage({ entity: 'Unit', entityId: '8' })).toEqual({ name: 'unit', params: { id: '8' } })
  const after = '{"taskId":"10","role":"LEAD"}'
  expect(thingPage({ entity: 'Assignment', entityId: '9', after })).toEqual({ name: 'task', params: { id: '10' } })
  expect(thingPage({ entity: 'Account', entityId: '9' })).toBeNull()
})

describe('a year on the wall', () => {
  test('begins its weeks on Monday and leaves other months’ days out', () => {
    const weeks = weeksOf(2027, 2)
    expect(weeks).toHaveLength(4)
    expect([weeks[0]![0], weeks[3]![6]]).toEqual(['2027-02-01', '2027-02-28'])
    expect(weeksOf(2027, 5)[0]).toEqual([null, null, null, null, null, '2027-05-01', '2027-05-02'])
    expect(weeksOf(2024, 2).flat()).toContain('2024-02-29')
    expect(weeksOf(2026, 3)).toHaveLength(6)
  })

  test('marks a chosen day as the contrary of its weekday, and takes the mark away again', () => {
    expect([isWeekend('2027-01-02'), isWeekend('2027-01-04')]).toEqual([true, false])
    const off = toggled([], '2027-01-04', ' 元旦 ')
    expect(off).toEqual([{ day: '2027-01-04', working: false, name: '元旦' }])
    const both = toggled(off, '2027-01-02', '')
    expect(both).toEqual([{ day: '2027-01-02', working: true, name: null }, off[0]])
    expect(toggled(both, '2027-01-04', '春节')).toEqual([both[0]])
  })
})

test('a one-time password is long enough, readable, and never the same', () => {
  const made = Array.from({ length: 500 }, oneTimePassword)
  expect(new Set(made).size).toBe(500)
  for (const password of made)
    expect(password).toMatch(/^([bcdfghjkmnpqrstvwxyz2-9]{4}-){3}[bcdfghjkmnpqrstvwxyz2-9]{4}$/)
  // Every letter turns up: a slip in the drawing would leave the last ones out.
  expect(new Set(made.join('').replaceAll('-', '')).size).toBe(28)
})
