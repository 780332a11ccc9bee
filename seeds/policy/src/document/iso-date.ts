/** "2021-03-02" of printed parts; leaves out what is not printed; null without a year. */
export function isoDate(year?: string, month?: string, day?: string): string | null {
  if (!year) return null
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}

/** 0 for Sunday. The calendar is computed here: a reading must not depend on the machine's time zone. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}
