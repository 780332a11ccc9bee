import DataLoader from 'dataloader'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { capped, connection, InvalidInput, isId, loader, requireAccount } from '@tongchou/runtime'
import type { Connection, RequestContext } from '@tongchou/runtime'
import type { Duty } from '../duty/duty.js'
import { Report } from './report.js'

export interface Page {
  /** 1 to 200; 20 without. */
  first?: number | null | undefined
  /** The id of the last report of the page before. */
  after?: string | null | undefined
}

/**
 * A page of a duty's reports, the newest first. The first pages of many duties in one request are read together.
 *
 * @throws {InvalidInput} `first` out of bounds, or `after` no cursor of this list
 */
export async function readReports(context: RequestContext, duty: Duty, page: Page): Promise<Connection<Report>> {
  const first = capped(page.first)
  const after = page.after ?? null
  const totalCount = await loader(context, reportCounts).load(duty.id)
  const rows =
    after === null
      ? await firstPages(context, first).load(duty.id)
      : await olderReports(context.em, duty, after, first + 1)
  return connection(rows, { first, after, totalCount, cursorOf: (report) => report.id })
}

function reportCounts(context: RequestContext): DataLoader<string, number> {
  const { jurisdiction } = requireAccount(context.identity)
  return new DataLoader(async (dutyIds) => {
    const rows = await context.em.execute<{ duty_id: string; count: number }[]>(
      `select duty_id, count(*)::int as count from report where jurisdiction = ? and duty_id = any(?::uuid[]) group by 1`,
      [jurisdiction, `{${dutyIds.join(',')}}`],
    )
    const counts = new Map(rows.map((row) => [row.duty_id, row.count]))
    return dutyIds.map((id) => counts.get(id) ?? 0)
  })
}

type FirstPages = DataLoader<string, Report[]>

const loadersBySize = (): Map<number, FirstPages> => new Map()

/** Each duty's newest reports, one more than `first`, which tells whether another page follows. */
function firstPages(context: RequestContext, first: number): FirstPages {
  const { jurisdiction } = requireAccount(context.identity)
  const bySize = loader(context, loadersBySize)
  const known = bySize.get(first)
  if (known) return known
  const made: FirstPages = new DataLoader(async (dutyIds) => {
    const rows = await context.em.execute<object[]>(
      `select report.* from unnest(?::uuid[]) as wanted (id) cross join lateral (
         select * from report where jurisdiction = ? and duty_id = wanted.id
         order by filed_at desc, id desc limit ?) as report`,
      [`{${dutyIds.join(',')}}`, jurisdiction, first + 1],
    )
    const reports = rows.map((row) => context.em.map(Report, row))
    const newestFirst = reports.sort((a, b) => b.filedAt.getTime() - a.filedAt.getTime() || (a.id < b.id ? 1 : -1))
    const groups = Map.groupBy(newestFirst, (report) => report.dutyId)
    return dutyIds.map((id) => groups.get(id) ?? [])
  })
  bySize.set(first, made)
  return made
}

async function olderReports(em: SqlEntityManager, duty: Duty, after: string, limit: number): Promise<Report[]> {
  const of = { jurisdiction: duty.jurisdiction, dutyId: duty.id }
  const last = isId(after) ? await em.findOne(Report, { ...of, id: after }) : null
  if (!last) throw new InvalidInput('after', 'after is no cursor of this list.', { reason: 'UNKNOWN_CURSOR' })
  const older = { $or: [{ filedAt: { $lt: last.filedAt } }, { filedAt: last.filedAt, id: { $lt: last.id } }] }
  return em.find(Report, { ...of, ...older }, { orderBy: { filedAt: 'desc', id: 'desc' }, limit })
}
