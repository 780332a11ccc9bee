const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once per zone: making one takes longer than all the rest of a small request. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, format)
  return format
}

/** The last minute that was asked for, by zone: no zone changes its date within a minute. */
const last = new Map<string, { minute: number; today: string }>()

/** The calendar date "YYYY-MM-DD" that a clock in `zone` shows at `now`. */
export function todayIn(now: Date, zone = 'Asia/Shanghai'): string {
  const minute = Math.floor(now.getTime() / 60_000)
  const known = last.get(zone)
  if (known?.minute === minute) return known.today
  const today = formatOf(zone).format(now)
  last.set(zone, { minute, today })
  return today
}
