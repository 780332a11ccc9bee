import { useI18n } from 'vue-i18n'
import { now } from './clock'
import type { Locale } from './i18n'

/** Official duties run by the clock of Beijing, wherever the reader sits. */
const zone = 'Asia/Shanghai'

const dayMs = 86_400_000

/** The calendar date in Beijing, "YYYY-MM-DD". */
export function todayInBeijing(at: Date = now()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)
}

/** Whole days from one calendar date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** Dates and times as the page's language writes them. A calendar date stays YYYY-MM-DD in tables. */
export function useDates() {
  const { locale } = useI18n()
  const time = (iso: string) => format(iso, { hour: '2-digit', minute: '2-digit', hour12: false })
  const day = (iso: string) => format(iso, { month: 'short', day: 'numeric' })
  const moment = (iso: string) =>
    format(iso, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
  function format(iso: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale.value as Locale, { timeZone: zone, ...options }).format(new Date(iso))
  }
  /** Weekday, day and time: when something is due. */
  const deadline = (iso: string) =>
    format(iso, { month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false })
  /** The time alone on the same day, day and time otherwise. */
  const asOf = (iso: string) =>
    todayInBeijing(new Date(iso)) === todayInBeijing() ? time(iso) : `${day(iso)} ${time(iso)}`
  return { time, day, moment, deadline, asOf }
}

/**
 * The reporting week of a calendar date: its Monday, its Friday and its ISO number.
 *
 * @see ISO 8601: week 1 holds the year's first Thursday
 */
export function weekOf(date: string): { monday: string; friday: string; number: number } {
  const noon = Date.parse(`${date}T12:00:00Z`)
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7
  const monday = noon - sinceMonday * dayMs
  const thursday = monday + 3 * dayMs
  const yearStart = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1, 12)
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
  return {
    monday: iso(monday),
    friday: iso(monday + 4 * dayMs),
    number: 1 + Math.floor((thursday - yearStart) / dayMs / 7),
  }
}
