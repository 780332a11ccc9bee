import { createRequire } from 'node:module'
import { DomainError } from '@tongchou/runtime'

// The package's functions fall back to Monday–Friday for years of which it knows nothing; its data do not.
const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as {
  /** By "YYYY-MM-DD": days off that are announced by the State Council. */
  holidays: Record<string, string>
  /** Weekend days that are worked to make up for them (调休). */
  workdays: Record<string, string>
}

const published = new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))))

/** The State Council has not announced the holidays of that year, or this version does not know them yet. */
export class CalendarUnpublished extends DomainError {
  constructor(year: number) {
    super('CALENDAR_UNPUBLISHED', `The holidays of ${year} are not published.`, {
      year,
      lastYear: Math.max(...published),
    })
  }
}

/**
 * Whether people work on a day in China.
 *
 * @param day  "YYYY-MM-DD"
 * @throws {CalendarUnpublished} there are no data for its year
 */
export function isWorkday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  if (!published.has(year)) throw new CalendarUnpublished(year)
  if (day in workdays) return true
  if (day in holidays) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/**
 * The day that lies `count` working days after `day`; `day` itself does not count.
 *
 * @param day  "YYYY-MM-DD"
 * @throws {CalendarUnpublished} the way leads into a year without data
 */
export function workdaysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  let left = count
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (isWorkday(date.toISOString().slice(0, 10))) left -= 1
  }
  return date.toISOString().slice(0, 10)
}
