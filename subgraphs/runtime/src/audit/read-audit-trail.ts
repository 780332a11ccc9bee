import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { InvalidInput } from '../errors/domain-error.js'
import { capped, connection, type Connection } from '../graph/paging.js'
import { isId } from '../scalars/id.js'
import type { AuditEntry, AuditFilter } from './audit-entry.js'

const columns = `id, at, account_name as account, action, entity, entity_id as "entityId", before::text, after::text,
  address, request_id as "requestId"`

/**
 * One page of a subgraph's own trail, the newest first, with the total; one statement.
 *
 * @throws {InvalidInput} `first` is not 1 to 200, or `after` is no cursor of this list
 */
export async function readAuditTrail(
  em: SqlEntityManager,
  filter: AuditFilter,
  page: { first?: number | null | undefined; after?: string | null | undefined },
): Promise<Connection<AuditEntry>> {
  const first = capped(page.first, 50)
  const { where, params } = conditionsOf(filter)
  const last = page.after == null ? null : idOf(page.after)
  const rows = await em.execute<(AuditEntry & { totalCount: string })[]>(
    `select total.count as "totalCount", page.* from (select count(*) from audit_entry where ${where}) total
     left join lateral (
       select ${columns} from audit_entry where ${where} ${last === null ? '' : 'and id < ?'} order by id desc limit ?) page on true
     order by page.id desc`,
    [...params, ...params, ...(last === null ? [] : [last]), first + 1],
  )
  const totalCount = Number(rows[0]?.totalCount ?? 0)
  return connection<AuditEntry>(
    rows.filter((row) => row.id !== null),
    { first, after: page.after, totalCount, cursorOf: ({ id }) => Buffer.from(id).toString('base64url') },
  )
}

function conditionsOf(filter: AuditFilter): { where: string; params: unknown[] } {
  const conditions: [string, unknown][] = []
  const account = filter.account?.trim()
  // In a pattern, these signs would stand for others.
  if (account) conditions.push(['account_name ilike ?', `%${account.replace(/[\\%_]/g, '\\$&')}%`])
  if (filter.action) conditions.push(['action = ?', filter.action])
  if (filter.entity) conditions.push(['entity = ?', filter.entity])
  if (filter.entityId) conditions.push(['entity_id = ?', filter.entityId])
  if (filter.from) conditions.push([`at >= ?::date::timestamp at time zone 'Asia/Shanghai'`, filter.from])
  if (filter.to) conditions.push([`at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, filter.to])
  return {
    where: conditions.map(([condition]) => condition).join(' and ') || 'true',
    params: conditions.map(([, param]) => param),
  }
}

function idOf(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!isId(id)) throw new InvalidInput('after', '`after` is not a cursor of this list.')
  return id
}
