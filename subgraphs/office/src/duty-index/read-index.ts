import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { DutyHealth, DutyRole } from '@tongchou/department'
import { capped, connection, InvalidInput, isCalendarDate, isId, type Connection } from '@tongchou/runtime'
import { cursorOf, keyOf } from '../paging.js'
import type { DutyIndexEntry } from './duty-index-entry.js'
import { healthSql } from './health-sql.js'
import { type WeekEvent, weekEventsSql } from './reporting-week.js'

export enum DutyIndexSort {
  WORST_FIRST = 'WORST_FIRST',
  DUE_FIRST = 'DUE_FIRST',
  PLAN_ORDER = 'PLAN_ORDER',
}

/** All given conditions hold; within a list, any. */
export interface IndexFilter {
  health?: DutyHealth[] | null
  role?: DutyRole[] | null
  sector?: string[] | null
  unitIds?: string[] | null
  taskIds?: string[] | null
  /** "YYYY-MM-DD"; due strictly before. */
  dueBefore?: string | null
  /** Any of these happened in the running week. */
  week?: WeekEvent[] | null
}

export interface IndexPage {
  filter?: IndexFilter | null | undefined
  sort: DutyIndexSort
  first?: number | null
  after?: string | null
}

const healthRank = `case health when 'OVERDUE' then 0 when 'BLOCKED' then 1 when 'AT_RISK' then 2 when 'NOT_STARTED' then 3 when 'ON_TRACK' then 4 else 5 end`
const roleRank = `case role when 'LEAD' then 0 when 'COOPERATE' then 1 else 2 end`
// Days are whole numbers, and no date is later than every date, so that one comparison of rows serves every order.
const due = `coalesce(due_on - date '2000-01-01', 2147483647)`

const orders: Record<DutyIndexSort, [string, string, string]> = {
  WORST_FIRST: [healthRank, due, 'position'],
  DUE_FIRST: [due, healthRank, 'position'],
  PLAN_ORDER: ['position', roleRank, '0'],
}

interface Row extends DutyIndexEntry {
  k1: number
  k2: number
  k3: number
  totalCount: string
}

/** Whose duties are read: a plan's, or a unit's under every plan. */
export type IndexOf = { planId: string } | { unitId: string }

/**
 * One page of a plan's or a unit's duties, filtered, sorted, counted and cut in one statement. Withdrawn duties are owed by nobody
 * and left out.
 *
 * @param today  "YYYY-MM-DD" in Asia/Shanghai: the health is that of this day
 * @throws {InvalidInput} `first` or `after` is out of form
 */
export async function readIndex(
  em: SqlEntityManager,
  of: IndexOf,
  today: string,
  page: IndexPage,
): Promise<Connection<DutyIndexEntry>> {
  if (!isCalendarDate(today)) throw new Error(`${today} is no calendar date`)
  const { sort, after } = page
  const first = capped(page.first, 100)
  const { conditions, params } = conditionsOf(page.filter ?? {}, today)
  const [k1, k2, k3] = orders[sort]
  const last = after == null ? [] : lastKey(after, sort)
  const health = healthSql(`date '${today}'`)
  const rows = await em.execute<Row[]>(
    // Keys alone are sorted and counted; the page's own rows are fetched at the end.
    `with healthy as (
       select e.*, t.position, ${health} as health from duty_index_entry e join (select id, position from task) t on t.id = e.task_id
       where ${'planId' in of ? 'e.plan_id' : 'e.unit_id'} = ? and e.status <> 'WITHDRAWN'),
     matching as materialized (
       select duty_id, ${k1} as k1, ${k2} as k2, ${k3} as k3 from healthy ${conditions.length ? `where ${conditions.join(' and ')}` : ''}),
     page as (
       select * from matching ${last.length ? 'where (k1, k2, k3, duty_id) > (?::int, ?::int, ?::int, ?::uuid)' : ''}
       order by k1, k2, k3, duty_id limit ?)
     select total.count as "totalCount", page.duty_id as "dutyId", page.k1, page.k2, page.k3, task_id as "taskId", unit_id as "unitId", sector,
       role, status, ${health} as health, progress, due_on as "dueOn", version, open_obstacles as "openObstacles",
       last_reported_at as "lastReportedAt", changed_at as "asOf"
     from (select count(*) from matching) total left join (page join duty_index_entry using (duty_id)) on true
     order by page.k1, page.k2, page.k3, page.duty_id`,
    ['planId' in of ? of.planId : of.unitId, ...params, ...last, first + 1],
  )
  return connection<Row>(
    rows.filter((row) => row.dutyId !== null),
    {
      first,
      after,
      totalCount: Number(rows[0]?.totalCount ?? 0),
      cursorOf: (row) => cursorOf([sort, row.k1, row.k2, row.k3, row.dutyId]),
    },
  )
}

/** The key of the row after which the page begins. @throws {InvalidInput} a cursor of another list or another order */
function lastKey(after: string, sort: DutyIndexSort): (string | number | null)[] {
  const [sortedBy, k1, k2, k3, dutyId] = keyOf(after, 5)
  if (sortedBy !== sort || ![k1, k2, k3].every(Number.isInteger) || !isId(String(dutyId))) {
    throw new InvalidInput('after', '`after` is not a cursor of this list in this order.')
  }
  return [k1!, k2!, k3!, dutyId!]
}

/** The filter as conditions over a row of `duty_index_entry` with its `health`, and their parameters. */
export function conditionsOf(filter: IndexFilter, today: string): { conditions: string[]; params: unknown[] } {
  const conditions: string[] = []
  const params: unknown[] = []
  const among = (column: string, values: readonly string[] | null | undefined): void => {
    if (values == null) return
    // An empty list allows nothing; SQL has no empty list.
    conditions.push(values.length === 0 ? 'false' : `${column} in (?)`)
    if (values.length > 0) params.push(values)
  }
  among('health', filter.health)
  among('role', filter.role)
  among('sector', filter.sector)
  among('unit_id', filter.unitIds?.filter(isId))
  among('task_id', filter.taskIds?.filter(isId))
  if (filter.dueBefore != null) {
    conditions.push('due_on < ?::date')
    params.push(filter.dueBefore)
  }
  if (filter.week != null) {
    const events = weekEventsSql(today)
    conditions.push(filter.week.length === 0 ? 'false' : `(${filter.week.map((event) => events[event]).join(' or ')})`)
  }
  return { conditions, params }
}
