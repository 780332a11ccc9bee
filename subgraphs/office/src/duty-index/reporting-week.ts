import { isCalendarDate } from '@tongchou/runtime'

/** Monday of the week in which `day` lies; both "YYYY-MM-DD". */
export function mondayOf(day: string): string {
  if (!isCalendarDate(day)) throw new Error(`${day} is no calendar date`)
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** What can have happened to a duty in the running week. SILENT: it asks for a report, and none came. */
export enum WeekEvent {
  ASSIGNED = 'ASSIGNED',
  REPORTED = 'REPORTED',
  NOTHING_TO_REPORT = 'NOTHING_TO_REPORT',
  SILENT = 'SILENT',
  DONE = 'DONE',
  FELL_DUE = 'FELL_DUE',
  RETURNED = 'RETURNED',
}

/** A duty in these states asks for a report in every week. */
export const asksForReport = `status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS')`

/**
 * Each event as a condition over a row of `duty_index_entry` with its `health`. Figures and lists are made of the same
 * conditions, so that a number leads to as many duties as it says.
 *
 * @param today  "YYYY-MM-DD" in Asia/Shanghai, in which weeks begin on Monday
 */
export function weekEventsSql(today: string): Record<WeekEvent, string> {
  const monday = mondayOf(today)
  const begun = `timestamptz '${monday} 00:00:00+08'`
  const reported = `coalesce(last_reported_at >= ${begun}, false)`
  return {
    ASSIGNED: `assigned_on >= date '${monday}'`,
    REPORTED: `(${reported} and not last_report_zero)`,
    NOTHING_TO_REPORT: `(${reported} and last_report_zero)`,
    SILENT: `(${asksForReport} and not ${reported})`,
    DONE: `(status = 'DONE' and changed_at >= ${begun})`,
    // What was due on Sunday is overdue since Monday.
    FELL_DUE: `(health = 'OVERDUE' and due_on >= date '${monday}' - 1)`,
    RETURNED: `(status = 'RETURNED' and changed_at >= ${begun})`,
  }
}
