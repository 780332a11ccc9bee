import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { healthOf, standardLadder, type HealthInput } from '../src/duty/health.js'
import { DutyHealth, DutyStatus } from '../src/duty/words.js'

const today = '2026-11-22'

function onDay(days: number): string {
  return new Date(Date.UTC(2026, 10, 22) + days * 86_400_000).toISOString().slice(0, 10)
}

function aDuty(facts: Partial<HealthInput> = {}): HealthInput {
  return {
    status: DutyStatus.IN_PROGRESS,
    progress: 50,
    dueOn: onDay(100),
    assignedOn: onDay(-10),
    openObstacles: 0,
    lastReportedAt: today,
    ...facts,
  }
}

const anyDuty = fc.record<HealthInput>({
  status: fc.constantFrom(...Object.values(DutyStatus)),
  progress: fc.integer({ min: 0, max: 100 }),
  dueOn: fc.option(fc.integer({ min: -400, max: 400 }).map(onDay)),
  assignedOn: fc.integer({ min: -400, max: 10 }).map(onDay),
  openObstacles: fc.nat(3),
  lastReportedAt: fc.option(fc.constant(today)),
})

/** The rule throws where it does not hold; what `expect` returns is no verdict. */
function holds(rule: (duty: HealthInput) => void): void {
  fc.assert(
    fc.property(anyDuty, (duty) => void rule(duty)),
    { numRuns: 2_000 },
  )
}

describe('health', () => {
  test('of a done duty is DONE, whatever else holds', () => {
    holds((duty) => expect(healthOf({ ...duty, status: DutyStatus.DONE }, today)).toBe(DutyHealth.DONE))
  })

  test('of a suspended duty is BLOCKED, even past its due date', () => {
    holds((duty) => expect(healthOf({ ...duty, status: DutyStatus.SUSPENDED }, today)).toBe(DutyHealth.BLOCKED))
  })

  test('is OVERDUE exactly when an unfinished, unsuspended duty’s due date is past', () => {
    holds((duty) => {
      const past = duty.dueOn !== null && duty.dueOn < today
      const counts = duty.status !== DutyStatus.DONE && duty.status !== DutyStatus.SUSPENDED
      expect(healthOf(duty, today) === DutyHealth.OVERDUE).toBe(past && counts)
    })
  })

  test('is not OVERDUE on the due date itself', () => {
    expect(healthOf(aDuty({ dueOn: today }), today)).toBe(DutyHealth.AT_RISK)
    expect(healthOf(aDuty({ dueOn: onDay(-1) }), today)).toBe(DutyHealth.OVERDUE)
  })

  test('is BLOCKED while an obstacle is open and the due date is not past', () => {
    holds((duty) => {
      const running = { ...duty, status: DutyStatus.IN_PROGRESS, dueOn: onDay(3), openObstacles: 1 }
      expect(healthOf(running, today)).toBe(DutyHealth.BLOCKED)
    })
  })

  test('is NOT_STARTED until something is reported, a zero report included', () => {
    expect(healthOf(aDuty({ progress: 0, lastReportedAt: null }), today)).toBe(DutyHealth.NOT_STARTED)
    expect(healthOf(aDuty({ progress: 0, lastReportedAt: today }), today)).toBe(DutyHealth.ON_TRACK)
  })

  test('is AT_RISK within seven days of the due date, unless all is done', () => {
    const due = (days: number, progress: number) =>
      healthOf(aDuty({ dueOn: onDay(days), progress, assignedOn: onDay(-1) }), today)
    expect(due(7, 90)).toBe(DutyHealth.AT_RISK)
    expect(due(8, 90)).toBe(DutyHealth.ON_TRACK)
    expect(due(0, 100)).toBe(DutyHealth.ON_TRACK)
  })

  test('is AT_RISK from 30 points behind the straight line', () => {
    const half = { assignedOn: onDay(-50), dueOn: onDay(50) }
    expect(healthOf(aDuty({ ...half, progress: 20 }), today)).toBe(DutyHealth.AT_RISK)
    expect(healthOf(aDuty({ ...half, progress: 21 }), today)).toBe(DutyHealth.ON_TRACK)
  })

  test('never worsens by more progress', () => {
    const rank = [
      DutyHealth.DONE,
      DutyHealth.ON_TRACK,
      DutyHealth.AT_RISK,
      DutyHealth.NOT_STARTED,
      DutyHealth.BLOCKED,
      DutyHealth.OVERDUE,
    ]
    fc.assert(
      fc.property(anyDuty, fc.integer({ min: 0, max: 100 }), (duty, more) => {
        const further = { ...duty, progress: Math.min(100, duty.progress + more) }
        // NOT_STARTED says that nothing is known, so only started duties compare.
        fc.pre(healthOf(duty, today) !== DutyHealth.NOT_STARTED)
        expect(rank.indexOf(healthOf(further, today))).toBeLessThanOrEqual(rank.indexOf(healthOf(duty, today)))
      }),
    )
  })

  test('without a due date is never OVERDUE or AT_RISK', () => {
    holds((duty) => {
      expect([DutyHealth.OVERDUE, DutyHealth.AT_RISK]).not.toContain(healthOf({ ...duty, dueOn: null }, today))
    })
  })

  test('follows the ladder that a city chooses', () => {
    const ladder = { ...standardLadder, nearDays: 3 }
    const duty = aDuty({ dueOn: onDay(5), assignedOn: onDay(-1), progress: 90 })
    expect(healthOf(duty, today, ladder)).toBe(DutyHealth.ON_TRACK)
    expect(healthOf(duty, today)).toBe(DutyHealth.AT_RISK)
  })
})
