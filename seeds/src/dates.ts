const DAY = 86_400_000

/** @param date "YYYY-MM-DD" */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

/** 0 is Sunday. */
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** The last Friday before the date. */
export const fridayBefore = (date: string): string => addDays(date, -(((weekday(date) + 1) % 7) + 1))

/** Counts Monday to Friday only; no holidays. */
export function addWeekdays(date: string, count: number): string {
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (weekday(day) % 6 !== 0) left -= 1
  }
  return day
}

/**
 * An instant within office hours in Asia/Shanghai.
 * @param part  0 is 09:00, 1 is 17:30
 * @returns UTC, "2026-11-20T03:12:00.000Z"
 */
export const officeHours = (date: string, part: number): string =>
  new Date(Date.parse(`${date}T01:00:00Z`) + Math.floor(part * 510) * 60_000).toISOString()

/** The last day before a public holiday of fixed date that the day lies in, else the day itself. */
export function beforeHoliday(date: string): string {
  const [year, rest] = [date.slice(0, 4), date.slice(5)]
  if (rest >= '10-01' && rest <= '10-07') return `${year}-09-30`
  if (rest >= '05-01' && rest <= '05-05') return `${year}-04-30`
  if (rest >= '01-01' && rest <= '01-03') return `${Number(year) - 1}-12-31`
  return date
}

/** The later of both instants, in any case after `earlier`. */
export const after = (earlier: string | undefined, instant: string): string =>
  earlier === undefined || earlier < instant ? instant : new Date(Date.parse(earlier) + 20 * 60_000).toISOString()
