// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { pilesOf, type DeskDuty } from '../src/desk/piles'
import { actsOpen } from '../src/duty/acts'
import {
  type Draft,
  draftedDuties,
  dropDraft,
  edited,
  keepDraft,
  readDraft,
  reportOf,
  waitingDrafts,
} from '../src/duty/drafts'
import { refusalOf, silentSubgraphs } from '../src/graph/refusal'
import { setClockBy } from '../src/locale/clock'
import { daysBetween, todayInBeijing, weekOf } from '../src/locale/dates'

const draft = (more: Partial<Draft> = {}): Draft => ({
  account: 'me',
  sector: 'water',
  dutyId: 'd1',
  version: 3,
  progress: 40,
  summary: '已开工',
  nothingToReport: false,
  obstacles: [{ kind: 'FUNDS', text: ' 缺资金 ', unitIds: [] }],
  supersedes: null,
  idempotencyKey: 'k1',
  waiting: false,
  savedAt: '',
  ...more,
})

describe('a draft', () => {
  beforeEach(() => localStorage.clear())

  test('is kept by account and duty until it is dropped', () => {
    keepDraft(draft())
    expect([readDraft('me', 'd1')?.summary, readDraft('you', 'd1')]).toEqual(['已开工', null])
    dropDraft('me', 'd1')
    expect(readDraft('me', 'd1')).toBeNull()
  })

  test('marks its duty as begun, for its own account alone', () => {
    keepDraft(draft())
    keepDraft(draft({ account: 'you', dutyId: 'd2' }))
    expect([...draftedDuties('me')]).toEqual(['d1'])
  })

  test('keeps its key while it was never sent, and gets another once it was', () => {
    expect(edited(draft(), { summary: 'x' }).idempotencyKey).toBe('k1')
    const after = edited(draft({ waiting: true }), { summary: 'x' })
    expect(after.idempotencyKey).not.toBe('k1')
    expect(after.waiting).toBe(false)
  })

  test('waits for the connection under its own account only', () => {
    keepDraft(draft({ waiting: true }))
    keepDraft(draft({ dutyId: 'd2' }))
    keepDraft(draft({ account: 'you', waiting: true }))
    expect(waitingDrafts('me').map(({ dutyId }) => dutyId)).toEqual(['d1'])
  })

  test('survives what another version of the page has stored', () => {
    localStorage.setItem('tongchou:draft:me:d1', '{"old":')
    localStorage.setItem('tongchou:draft:me:d2', '{"old":1}')
    expect([readDraft('me', 'd1'), readDraft('me', 'd2'), waitingDrafts('me')]).toEqual([null, null, []])
  })

  test('a zero report carries neither text nor obstacles', () => {
    expect(reportOf(draft({ nothingToReport: true }))).toMatchObject({
      summary: null,
      obstacles: [],
      nothingToReport: true,
    })
    expect(reportOf(draft())).toMatchObject({ summary: '已开工', obstacles: [{ text: '缺资金' }], version: 3 })
  })
})

describe('the acts open to somebody', () => {
  const unit = { unit: true, office: false }
  const duty = (status: 'ASSIGNED' | 'ACCEPTED' | 'DONE' | 'WITHDRAWN') => ({ status, returnBy: '2026-11-22' })

  test('follow the duty’s state', () => {
    expect(actsOpen(duty('ASSIGNED'), unit, '2026-11-22')).toEqual(['accept', 'return'])
    expect(actsOpen(duty('ACCEPTED'), unit, '2026-11-22')).toEqual(['report', 'complete', 'return'])
    expect(actsOpen(duty('WITHDRAWN'), { unit: true, office: true }, '2026-11-22')).toEqual([])
  })

  test('returning ends with its last day', () => {
    expect(actsOpen(duty('ASSIGNED'), unit, '2026-11-23')).toEqual(['accept'])
  })

  test('reopening is the office’s, and a reader has none', () => {
    expect(actsOpen(duty('DONE'), unit)).toEqual([])
    expect(actsOpen(duty('DONE'), { unit: false, office: true })).toEqual(['reopen'])
    expect(actsOpen(duty('ASSIGNED'), { unit: false, office: false })).toEqual([])
  })
})

describe('the desk', () => {
  const duty = (id: string, more: Partial<DeskDuty>): DeskDuty =>
    ({ id, status: 'IN_PROGRESS', dueOn: null, lastReportedAt: null, ...more }) as DeskDuty

  test('sorts by what is to be done, the nearest date first', () => {
    const piles = pilesOf(
      [
        duty('later', { dueOn: '2026-12-20' }),
        duty('soon', { dueOn: '2026-11-23' }),
        duty('said', { lastReportedAt: '2026-11-20T01:00:00.000Z' }),
        duty('last week', { lastReportedAt: '2026-11-13T01:00:00.000Z' }),
        duty('new', { status: 'ASSIGNED' }),
        duty('back', { status: 'RETURNED' }),
        duty('off', { status: 'SUSPENDED' }),
      ],
      '2026-11-22',
    )
    const ids = (pile: DeskDuty[]) => pile.map(({ id }) => id)
    expect(ids(piles.due)).toEqual(['soon', 'later', 'last week'])
    expect([ids(piles.filed), ids(piles.toSign), ids(piles.returned)]).toEqual([['said'], ['new'], ['back']])
  })

  test('counts weeks from Monday in Beijing, across the year too', () => {
    expect(weekOf('2026-11-22')).toEqual({ monday: '2026-11-16', friday: '2026-11-20', number: 47 })
    expect(weekOf('2027-01-01')).toMatchObject({ monday: '2026-12-28', number: 53 })
    expect(weekOf('2024-12-30').number).toBe(1)
    expect(todayInBeijing(new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-22')
    expect(daysBetween('2026-11-16', '2026-11-22')).toBe(6)
  })
})

describe('a refusal', () => {
  test('is read from GraphQL errors, also out of the body of a failed answer', () => {
    const error = { extensions: { code: 'STALE', facts: { yours: 1 }, requestId: 'r' } }
    expect(refusalOf({ graphQLErrors: [error] })).toMatchObject({ code: 'STALE', requestId: 'r' })
    expect(refusalOf({ networkError: { result: { errors: [error] } } }).code).toBe('STALE')
  })

  test('is OFFLINE when nothing came back, and UNKNOWN for what we do not know', () => {
    expect([refusalOf({ networkError: new Error('x') }).code, refusalOf(new Error('x')).code]).toEqual([
      'OFFLINE',
      'UNKNOWN',
    ])
  })

  test('names each silent department once', () => {
    const down = (subgraph: string) => ({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } })
    expect(silentSubgraphs({ graphQLErrors: [down('water'), down('water'), down('finance')] })).toEqual([
      'water',
      'finance',
    ])
  })
})

describe('a computer whose clock is wrong', () => {
  const there = 'Sun, 22 Nov 2026 16:30:00 GMT'
  const here = Date.parse(there)

  test('goes by the platform’s clock, two days early or two days late', () => {
    for (const days of [-2, 2]) {
      vi.useFakeTimers({ now: here + days * 86_400_000 })
      setClockBy(there)
      expect(todayInBeijing()).toBe('2026-11-23')
      vi.useRealTimers()
    }
  })

  test('goes by its own where the two agree within a minute, and where the platform names no time', () => {
    vi.useFakeTimers({ now: here + 20_000 })
    for (const date of [there, null, 'soon']) {
      setClockBy(date)
      expect(todayInBeijing()).toBe('2026-11-23')
    }
    vi.useRealTimers()
  })
})
