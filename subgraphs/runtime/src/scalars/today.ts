/** The calendar date "YYYY-MM-DD" that a clock in `zone` shows at `now`. */
export function todayIn(now: Date, zone = 'Asia/Shanghai'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now,
  )
}
