import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { InvalidInput } from '../errors/domain-error.js'
import type { FileRequest, FileRoutes } from '../files/file-routes.js'
import { requireRole, Role } from '../identity/identity.js'
import { isCalendarDate } from '../scalars/scalars.js'
import type { RequestContext } from '../serve/context.js'
import type { AuditEntry, AuditFilter } from './audit-entry.js'
import { wholeAuditTrail } from './read-audit-trail.js'

/** The trail as a file is in Chinese, as every document of the platform. */
const heads = ['时间', '人员', '操作', '对象', '对象编号', '变更前', '变更后', '来源地址', '请求编号']

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/**
 * A subgraph's own trail, as filtered, piece by piece as it is taken (RFC 4180, UTF-8 with a mark by which spreadsheets
 * know it). What a spreadsheet would take for a formula gets an apostrophe before it.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const auditDownloads = {
  '/audit.csv': async (request, context) => {
    requireRole(context.identity, Role.AUDITOR, Role.ADMIN)
    const filter = askedFilter(request)
    const name = `${context.database.name} 审计记录（${context.today}）.csv`
    const content = Readable.from(lines(context, filter))
    return {
      name,
      type: 'text/csv; charset=utf-8',
      content,
      of: { entity: 'AuditTrail', entityId: context.database.name },
    }
  },
} satisfies FileRoutes['downloads']

/** @throws {InvalidInput} a day that does not exist */
function askedFilter({ query }: FileRequest): AuditFilter {
  const { account, action, entity, entityId, from, to } = query
  for (const [field, day] of Object.entries({ from, to })) {
    if (day && !isCalendarDate(day)) throw new InvalidInput(field, 'A date is written YYYY-MM-DD and must exist.')
  }
  return {
    account: account ?? null,
    action: action ?? null,
    entity: entity ?? null,
    entityId: entityId ?? null,
    from: from || null,
    to: to || null,
  }
}

async function* lines({ em }: RequestContext, filter: AuditFilter): AsyncGenerator<string> {
  yield csv([heads], true)
  for await (const entries of wholeAuditTrail(em, filter)) yield csv(entries.map(row))
}

function csv(rows: string[][], bom = false): string {
  return stringify(rows, { bom, escape_formulas: true, record_delimiter: 'windows' })
}

function row({ at, account, action, entity, entityId, before, after, address, requestId }: AuditEntry): string[] {
  const time = shanghai.format(new Date(at))
  return [time, account, action, entity, entityId, before ?? '', after ?? '', address ?? '', requestId ?? '']
}
