import { createRequire } from 'node:module'
import type { CalendarDay } from './calendar-year.js'

// The package's functions fall back to Monday–Friday for years of which it knows nothing; its data do not.
const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as {
  /** By "YYYY-MM-DD": days off that the State Council announced, "National Day,国庆节,3". */
  holidays: Record<string, string>
  /** Weekend days that are worked to make up for them (调休), by the same form. */
  workdays: Record<string, string>
}

const chineseName = (value: string): string => value.split(',')[1] ?? value

/** The years that this version of chinese-days knows, each with its days that differ from the week's own rhythm. */
export const publishedYears: ReadonlyMap<number, CalendarDay[]> = byYear([
  ...Object.entries(holidays).map(([day, value]) => ({ day, working: false, name: chineseName(value) })),
  ...Object.entries(workdays).map(([day, value]) => ({ day, working: true, name: chineseName(value) })),
])

function byYear(days: CalendarDay[]): Map<number, CalendarDay[]> {
  const years = new Map<number, CalendarDay[]>()
  for (const day of days) {
    const year = Number(day.day.slice(0, 4))
    years.set(year, [...(years.get(year) ?? []), day])
  }
  return years
}
