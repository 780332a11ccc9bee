import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { InvalidInput } from '../errors/domain-error.js'
import { capped, connection, type Connection } from '../graph/paging.js'
import { isId } from '../scalars/id.js'
import type { AuditEntry, AuditFilter } from './audit-entry.js'

// To the microsecond: the driver's dates hold milliseconds, and rows of one would be passed over.
const columns = `id, at, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment, account_name as account, action, entity, entity_id as "entityId", before::text, after::text,
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
  const last = page.after == null ? [] : keyOf(page.after)
  const rows = await em.execute<(AuditEntry & { moment: string; totalCount: string })[]>(
    `select total.count as "totalCount", page.* from (select count(*) from audit_entry where ${where}) total
     left join lateral (
       select ${columns} from audit_entry where ${where} ${last.length ? 'and (at, id) < (?::timestamptz, ?::uuid)' : ''}
       order by audit_entry.at desc, id desc limit ?) page on true
     order by page.at desc, page.id desc`,
    [...params, ...params, ...last, first + 1],
  )
  const totalCount = Number(rows[0]?.totalCount ?? 0)
  return connection(
    rows.filter((row) => row.id !== null),
    {
      ...{ first, after: page.after, totalCount },
      cursorOf: ({ moment, id }) => Buffer.from(`${moment} ${id}`).toString('base64url'),
    },
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

/** The moment and the id of the row after which the page begins. @throws {InvalidInput} */
function keyOf(cursor: string): [string, string] {
  const [moment = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (!isId(id) || Number.isNaN(Date.parse(moment))) {
    throw new InvalidInput('after', '`after` is not a cursor of this list.')
  }
  return [moment, id]
}
