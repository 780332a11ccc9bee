import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { tenantVariable } from '../database/tenancy.js'
import { InvalidInput } from '../errors/domain-error.js'
import { capped, connection, type Connection } from '../graph/paging.js'
import { isId } from '../scalars/id.js'
import type { AuditEntry, AuditFilter } from './audit-entry.js'

// To the microsecond: the driver's dates hold milliseconds, and rows of one would be passed over.
const columns = `id, at, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment, account_name as account, action, entity, entity_id as "entityId", before::text, after::text,
  address, request_id as "requestId"`

/**
 * One page of a jurisdiction's trail in a subgraph, the newest first, with the total; one statement.
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
  const rows = pageOf(filter, page.after == null ? null : keyOf(page.after), first + 1)
  const found = await em.execute<(AuditEntry & { moment: string; totalCount: string })[]>(
    `select total.count as "totalCount", page.* from (select count(*) from audit_entry where ${where}) total
     left join lateral (${rows.sql}) page on true order by page.at desc, page.id desc`,
    [...params, ...rows.params],
  )
  const totalCount = Number(found[0]?.totalCount ?? 0)
  return connection(
    found.filter((row) => row.id !== null),
    {
      ...{ first, after: page.after, totalCount },
      cursorOf: ({ moment, id }) => Buffer.from(`${moment} ${id}`).toString('base64url'),
    },
  )
}

/** Rows of one statement, about a megabyte. */
const batch = 1000

/**
 * A jurisdiction's whole trail as filtered, the newest first, batch by batch as it is taken: every row is read once, and
 * what is written meanwhile stands before the first.
 */
export async function* wholeAuditTrail(em: SqlEntityManager, filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
  let last: Key | null = null
  for (;;) {
    const { sql, params } = pageOf(filter, last, batch)
    const rows: (AuditEntry & { moment: string })[] = await em.execute(sql, params)
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
    const { moment, id } = rows.at(-1)!
    last = [moment, id]
  }
}

/** The moment, to the microsecond, and the id of a row. */
type Key = [moment: string, id: string]

function pageOf(filter: AuditFilter, after: Key | null, rows: number): { sql: string; params: unknown[] } {
  const { where, params } = conditionsOf(filter)
  const later = after ? 'and (at, id) < (?::timestamptz, ?::uuid)' : ''
  return {
    sql: `select ${columns} from audit_entry where ${where} ${later} order by audit_entry.at desc, id desc limit ?`,
    params: [...params, ...(after ?? []), rows],
  }
}

/** The row-level policy says so too, but in a way for which the index by jurisdiction and moment is of no use. */
const own = `jurisdiction = (select current_setting('${tenantVariable}'))`

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
    where: [own, ...conditions.map(([condition]) => condition)].join(' and '),
    params: conditions.map(([, param]) => param),
  }
}

/** Of the row after which the page begins. @throws {InvalidInput} */
function keyOf(cursor: string): Key {
  const [moment = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (!isId(id) || Number.isNaN(Date.parse(moment))) {
    throw new InvalidInput('after', '`after` is not a cursor of this list.')
  }
  return [moment, id]
}
