import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { capped, connection, InvalidInput, isId, type Connection } from '@tongchou/runtime'
import type { Duty } from '../duty/duty.js'
import { Report } from './report.js'

/**
 * A page of a duty's reports, the newest first.
 *
 * @param page  `first` is 1 to 200, 20 without; `after` is the id of the last report of the page before
 * @throws {InvalidInput} `first` out of bounds, or `after` no cursor of this list
 */
export async function readReports(
  em: SqlEntityManager,
  duty: Pick<Duty, 'id' | 'jurisdiction'>,
  page: { first?: number | null | undefined; after?: string | null | undefined },
): Promise<Connection<Report>> {
  const first = capped(page.first)
  const after = page.after ?? null
  const of = { jurisdiction: duty.jurisdiction, dutyId: duty.id }
  const totalCount = await em.count(Report, of)
  const last = after === null ? null : await lastSeen(em, of, after)
  const older = last
    ? { $or: [{ filedAt: { $lt: last.filedAt } }, { filedAt: last.filedAt, id: { $lt: last.id } }] }
    : {}
  const rows = await em.find(
    Report,
    { ...of, ...older },
    { orderBy: { filedAt: 'desc', id: 'desc' }, limit: first + 1 },
  )
  return connection(rows, { first, after, totalCount, cursorOf: (report) => report.id })
}

async function lastSeen(em: SqlEntityManager, of: object, after: string): Promise<Report> {
  const report = isId(after) ? await em.findOne(Report, { ...of, id: after }) : null
  if (!report) throw new InvalidInput('after', 'after is no cursor of this list.', { reason: 'UNKNOWN_CURSOR' })
  return report
}
