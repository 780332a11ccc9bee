import { DutyHealth, DutyStatus } from './words.js'

/** What health depends on. Dates are calendar dates "YYYY-MM-DD" in the city's zone. */
export interface HealthInput {
  status: DutyStatus
  /** 0 to 100. */
  progress: number
  dueOn: string | null
  assignedOn: string
  openObstacles: number
  /** Null until something was reported; a zero report counts. */
  lastReportedAt: unknown
}

/** The thresholds of the ladder; data, because cities disagree. */
export interface Ladder {
  /** Days before the due date from which an unfinished duty is at risk. */
  nearDays: number
  /** Points of progress behind the straight line from assignment to due date from which a duty is at risk. */
  lagPoints: number
}

export const standardLadder: Ladder = { nearDays: 7, lagPoints: 30 }

const millisecondsOfDay = 86_400_000

/** Days since 1970-01-01 of a calendar date "YYYY-MM-DD". */
function dayNumber(date: string): number {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / millisecondsOfDay
}

/**
 * How a duty stands today. Evaluated when read, so that midnight needs no report; the first rule that fits decides.
 *
 * @param today  "YYYY-MM-DD" in Asia/Shanghai
 * @see docs/contract.md, Health
 */
export function healthOf(duty: HealthInput, today: string, ladder: Ladder = standardLadder): DutyHealth {
  if (duty.status === DutyStatus.DONE) return DutyHealth.DONE
  if (duty.status === DutyStatus.SUSPENDED) return DutyHealth.BLOCKED
  // Dates of this form sort as text.
  if (duty.dueOn !== null && duty.dueOn < today) return DutyHealth.OVERDUE
  if (duty.openObstacles > 0) return DutyHealth.BLOCKED
  if (duty.progress === 0 && duty.lastReportedAt == null) return DutyHealth.NOT_STARTED
  if (duty.dueOn !== null && duty.progress < 100 && isAtRisk(duty, duty.dueOn, today, ladder)) return DutyHealth.AT_RISK
  return DutyHealth.ON_TRACK
}

function isAtRisk(duty: HealthInput, dueOn: string, today: string, ladder: Ladder): boolean {
  const due = dayNumber(dueOn)
  const now = dayNumber(today)
  if (due - now <= ladder.nearDays) return true
  const start = dayNumber(duty.assignedOn)
  if (due <= start) return false
  const expected = (100 * (now - start)) / (due - start)
  return expected - duty.progress >= ladder.lagPoints
}
