/** How far the platform's clock is ahead of this computer's, in milliseconds. */
let ahead = 0

/** Below this, answers that took long and the second's rounding explain a difference. */
const tolerated = 60_000

/**
 * Takes over the time at which the platform answered. A computer whose clock is days wrong would otherwise call a duty
 * overdue that is not, and show the wrong week.
 *
 * @param date  the answer's `Date` header; null where there is none
 */
export function setClockBy(date: string | null, received: number = Date.now()): void {
  const there = date === null ? NaN : Date.parse(date)
  if (!Number.isNaN(there)) ahead = Math.abs(there - received) > tolerated ? there - received : 0
}

/** The moment it is at the platform. */
export function now(): Date {
  return new Date(Date.now() + ahead)
}
