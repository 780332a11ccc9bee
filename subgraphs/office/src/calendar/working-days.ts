import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, InvalidInput } from '@tongchou/runtime'

/** The working days of that year are not known here: not published yet, or not entered to the end. */
export class CalendarUnpublished extends DomainError {
  constructor(year: number) {
    super('CALENDAR_UNPUBLISHED', `The working days of ${year} are not known.`, { year })
  }
}

/** The years that may be counted with, and by "YYYY-MM-DD" whether a day is worked where its weekday does not say so. */
export interface WorkingCalendar {
  years: ReadonlySet<number>
  exceptions: ReadonlyMap<string, boolean>
}

/** A jurisdiction's calendar of two years; a way of more working days than a year has leads nowhere sensible. */
export async function calendarFrom(em: SqlEntityManager, jurisdiction: string, year: number): Promise<WorkingCalendar> {
  const rows = await em.execute<{ year: number; day: string | null; working: boolean | null }[]>(
    `select y.year, d.day::text, d.working from calendar_year y
     left join calendar_day d on d.jurisdiction = y.jurisdiction and date_part('year', d.day) = y.year
     where y.jurisdiction = ? and y.year in (?, ?) and y.in_force`,
    [jurisdiction, year, year + 1],
  )
  return {
    years: new Set(rows.map((row) => row.year)),
    exceptions: new Map(rows.flatMap(({ day, working }) => (day === null ? [] : [[day, working!]]))),
  }
}

/**
 * Whether people work on a day.
 *
 * @param day  "YYYY-MM-DD"
 * @throws {CalendarUnpublished} its year is not in force
 */
export function isWorkday({ years, exceptions }: WorkingCalendar, day: string): boolean {
  const year = Number(day.slice(0, 4))
  if (!years.has(year)) throw new CalendarUnpublished(year)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return exceptions.get(day) ?? (weekday !== 0 && weekday !== 6)
}

/** Most working days that are counted at once: about a year's. */
const farthest = 240

/**
 * The day that lies `count` working days after `day`; `day` itself does not count.
 *
 * @param day  "YYYY-MM-DD"
 * @throws {CalendarUnpublished} the way leads into a year that is not in force
 * @throws {InvalidInput} `count` is not 1 to 240
 */
export function workdaysAfter(calendar: WorkingCalendar, day: string, count: number): string {
  if (count < 1 || count > farthest) {
    throw new InvalidInput('count', `count is 1 to ${farthest}.`, { max: farthest })
  }
  const date = new Date(`${day}T00:00:00Z`)
  let left = count
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (isWorkday(calendar, date.toISOString().slice(0, 10))) left -= 1
  }
  return date.toISOString().slice(0, 10)
}
