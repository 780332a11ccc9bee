import { standardLadder } from '@tongchou/department'

/**
 * The kernel's `healthOf` as an SQL expression over a row of `duty_index_entry`, so that PostgreSQL can sort, filter and
 * count by it. A test compares the two over random duties.
 *
 * @param today  placeholder or literal of a calendar date "YYYY-MM-DD"
 */
export function healthSql(today: string): string {
  const { nearDays, lagPoints } = standardLadder
  return `case
    when status = 'DONE' then 'DONE'
    when status = 'SUSPENDED' then 'BLOCKED'
    when due_on < ${today} then 'OVERDUE'
    when open_obstacles > 0 then 'BLOCKED'
    when progress = 0 and last_reported_at is null then 'NOT_STARTED'
    when progress < 100 and due_on is not null and (
      due_on - ${today} <= ${nearDays}
      or (due_on > assigned_on and 100.0 * (${today} - assigned_on) / (due_on - assigned_on) - progress >= ${lagPoints})
    ) then 'AT_RISK'
    else 'ON_TRACK' end`
}
