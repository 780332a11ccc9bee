import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { capped, connection, InvalidInput, isId, type Connection } from '@tongchou/runtime'

/** An opaque cursor that holds what a row is sorted by. */
export function cursorOf(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * Reads back what `cursorOf` wrote.
 * @throws {InvalidInput} the text is no cursor of `length` parts
 */
export function keyOf(cursor: string, length: number): (string | number | null)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => part === null || typeof part === 'string' || typeof part === 'number')
    ) {
      return key as (string | number | null)[]
    }
  } catch {
    // Not JSON: refused below like any other text that is no cursor.
  }
  throw new InvalidInput('after', '`after` is not a cursor of this list.')
}

export interface PageOptions {
  columns: string
  table: string
  /** Condition with its parameters; without it every row that the caller may see. */
  where?: string
  params?: unknown[]
  first: number | null | undefined
  after: string | null | undefined
  descending?: boolean
}

/** One page of rows in the order of their ids (UUIDv7: of their making), with the total, in one statement. */
export async function pageById<T extends { id: string }>(
  em: SqlEntityManager,
  options: PageOptions,
): Promise<Connection<T>> {
  const { columns, table, where = 'true', params = [], after, descending = false } = options
  const first = capped(options.first)
  const [compare, order] = descending ? ['<', 'desc'] : ['>', 'asc']
  const last = after == null ? null : lastId(after)
  const rows = await em.execute<(T & { totalCount: string })[]>(
    `select total.count as "totalCount", page.* from (select count(*) from ${table} where ${where}) total
     left join lateral (
       select ${columns} from ${table} where ${where} ${last === null ? '' : `and id ${compare} ?`} order by id ${order} limit ?) page on true
     order by page.id ${order}`,
    [...params, ...params, ...(last === null ? [] : [last]), first + 1],
  )
  const totalCount = Number(rows[0]?.totalCount ?? 0)
  const found = rows.filter((row) => row.id !== null)
  return connection<T>(found, { first, after, totalCount, cursorOf: (row) => cursorOf([row.id]) })
}

function lastId(after: string): string {
  const [id] = keyOf(after, 1)
  if (typeof id !== 'string' || !isId(id)) throw new InvalidInput('after', '`after` is not a cursor of this list.')
  return id
}
