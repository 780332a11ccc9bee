import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DutyHealth } from '@tongchou/department'
import type { RequestContext } from '@tongchou/runtime'
import DataLoader from 'dataloader'
import { healthSql } from './health-sql.js'
import type { PlanOverview, UnitWeek } from './plan-overview.js'
import { asksForReport, mondayOf, WeekEvent, weekEventsSql } from './reporting-week.js'

/** The worst first, as the index sorts. */
const healths = [
  DutyHealth.OVERDUE,
  DutyHealth.BLOCKED,
  DutyHealth.AT_RISK,
  DutyHealth.NOT_STARTED,
  DutyHealth.ON_TRACK,
  DutyHealth.DONE,
]
const events = Object.values(WeekEvent)

/** One unit's duties of one health, counted. */
interface Row extends Record<WeekEvent, number> {
  unitId: string
  health: DutyHealth
  duties: number
  open: number
  lastReportedAt: Date | null
  /** Monday of the week of the last report; without one, of the first assignment. */
  heardOn: string
}

/**
 * How a plan stands, in one statement over the index, so it answers also while departments are away.
 *
 * @param today  "YYYY-MM-DD" in Asia/Shanghai
 */
export async function readOverview(em: SqlEntityManager, planId: string, today: string): Promise<PlanOverview> {
  const rows = await countDuties(em, 'e.plan_id = ?', [planId], today)
  const sum = (of: (row: Row) => number, among = rows) => among.reduce((total, row) => total + of(row), 0)
  return {
    weekFrom: mondayOf(today),
    today,
    duties: sum((row) => row.duties),
    health: healths.map((health) => ({ health, duties: sum((row) => (row.health === health ? row.duties : 0)) })),
    week: events.map((event) => ({ event, duties: sum((row) => row[event]) })),
    units: [...Map.groupBy(rows, (row) => row.unitId).values()].map((own) => unitWeek(own, today)).sort(longestSilent),
  }
}

/** What units said in the running week about their duties under all plans; a unit without duties has said nothing. */
export function weeksOfUnits({ em, today }: RequestContext): DataLoader<string, UnitWeek> {
  return new DataLoader(async (unitIds) => {
    const rows = await countDuties(em, 'e.unit_id in (?)', [unitIds], today)
    const byUnit = Map.groupBy(rows, (row) => row.unitId)
    return unitIds.map((unitId) => {
      const own = byUnit.get(unitId)
      return own ? unitWeek(own, today) : { ...nothingOwed, unitId }
    })
  })
}

const nothingOwed = { open: 0, reported: 0, nothingToReport: 0, overdue: 0, lastReportedAt: null, silentWeeks: 0 }

function countDuties(em: SqlEntityManager, where: string, params: unknown[], today: string): Promise<Row[]> {
  const conditions = weekEventsSql(today)
  return em.execute<Row[]>(
    `with healthy as (
       select e.*, ${healthSql(`date '${today}'`)} as health from duty_index_entry e where ${where} and e.status <> 'WITHDRAWN')
     select unit_id as "unitId", health, count(*)::int as duties, (count(*) filter (where ${asksForReport}))::int as open,
       ${events.map((event) => `(count(*) filter (where ${conditions[event]}))::int as "${event}"`).join(', ')},
       max(last_reported_at) as "lastReportedAt",
       date_trunc('week', coalesce(max(last_reported_at) at time zone 'Asia/Shanghai', min(assigned_on)::timestamp))::date::text as "heardOn"
     from healthy group by unit_id, health`,
    params,
  )
}

function unitWeek(rows: Row[], today: string): UnitWeek {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  const reports = rows.flatMap(({ lastReportedAt }) => (lastReportedAt ? [new Date(lastReportedAt)] : []))
  const heard = rows.filter((row) => reports.length === 0 || row.lastReportedAt !== null).map((row) => row.heardOn)
  const open = sum((row) => row.open)
  return {
    unitId: rows[0]!.unitId,
    open,
    reported: sum((row) => row.REPORTED + row.NOTHING_TO_REPORT),
    nothingToReport: sum((row) => row.NOTHING_TO_REPORT),
    overdue: sum((row) => (row.health === DutyHealth.OVERDUE ? row.duties : 0)),
    lastReportedAt: reports.length ? new Date(Math.max(...reports.map(Number))) : null,
    // Who owes nothing more is not silent.
    silentWeeks: open === 0 ? 0 : weeksBetween(heard, today, reports.length > 0),
  }
}

function weeksBetween(mondays: string[], today: string, reported: boolean): number {
  // The last report of all its duties counts; without any, the first assignment, and its own week too.
  const since = reported ? mondays.sort().at(-1)! : mondays.sort()[0]!
  const weeks = Math.round((Date.parse(mondayOf(today)) - Date.parse(since)) / (7 * 86_400_000))
  return weeks + (reported ? 0 : 1)
}

function longestSilent(a: UnitWeek, b: UnitWeek): number {
  return b.silentWeeks - a.silentWeeks || b.overdue - a.overdue || b.open - a.open || (a.unitId < b.unitId ? -1 : 1)
}
