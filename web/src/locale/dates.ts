import { useI18n } from 'vue-i18n'
import type { Locale } from './i18n'

/** Official duties run by the clock of Beijing, wherever the reader sits. */
const zone = 'Asia/Shanghai'

const dayMs = 86_400_000

/** The calendar date in Beijing, "YYYY-MM-DD". */
export function todayInBeijing(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now)
}

/** Whole days from one calendar date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** Dates and times as the page's language writes them. A calendar date stays YYYY-MM-DD in tables. */
export function useDates() {
  const { locale } = useI18n()
  const time = (iso: string) => format(iso, { hour: '2-digit', minute: '2-digit', hour12: false })
  const day = (iso: string) => format(iso, { month: 'long', day: 'numeric' })
  const moment = (iso: string) =>
    format(iso, { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
  function format(iso: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale.value as Locale, { timeZone: zone, ...options }).format(new Date(iso))
  }
  /** The time alone on the same day, day and time otherwise. */
  const asOf = (iso: string) =>
    todayInBeijing(new Date(iso)) === todayInBeijing() ? time(iso) : `${day(iso)} ${time(iso)}`
  return { time, day, moment, asOf }
}
