import DataLoader from 'dataloader'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { capped, connection, InvalidInput, isId, Role, type Connection, type RequestContext } from '@tongchou/runtime'
import { cursorOf, keyOf } from '../paging.js'
import { type Account, accountColumns } from './account.js'

/** All given conditions hold. */
export interface AccountsWanted {
  /** Part of the user name, the name, or the name of a unit. */
  text?: string | null
  role?: Role | null
  disabled?: boolean | null
}

/** The few that look after all, then those who work for a unit. An account stands where its first role does. */
const rank = [Role.ADMIN, Role.OFFICE, Role.LEADER, Role.AUDITOR, Role.UNIT_HEAD, Role.LIAISON]
const sorting = `(select coalesce(min(array_position(array['${rank.join("','")}'], role)), 0) from unnest(roles) role) as "sortRank",
  coalesce((select min(short_name collate "C") from unit where unit.id = any(unit_ids)), '') as "sortUnit"`
const key = '"sortRank", "sortUnit" collate "C", name collate "C", id'

interface Sorted extends Account {
  sortRank: number
  sortUnit: string
  totalCount: string
}

/**
 * One page of a jurisdiction's accounts by role, then unit, then name.
 *
 * @throws {InvalidInput} `first` or `after` is out of form
 */
export async function readAccounts(
  em: SqlEntityManager,
  { text, role, disabled }: AccountsWanted,
  { first: asked, after }: { first: number; after: string | null },
): Promise<Connection<Account>> {
  const conditions: string[] = []
  const params: unknown[] = []
  if (text?.trim()) {
    // In a pattern, these signs would stand for others.
    const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(`(username ilike ? or name ilike ? or exists (
      select from unit where unit.id = any(account.unit_ids) and (unit.name ilike ? or unit.short_name ilike ?)))`)
    params.push(pattern, pattern, pattern, pattern)
  }
  if (role != null) {
    conditions.push('? = any(roles)')
    params.push(role)
  }
  if (disabled != null) conditions.push(`disabled_at is ${disabled ? 'not null' : 'null'}`)
  const first = capped(asked)
  const last = after == null ? null : lastOf(after)
  const rows = await em.execute<Sorted[]>(
    `with found as (select ${accountColumns}, ${sorting} from account where ${conditions.join(' and ') || 'true'})
     select total.count as "totalCount", page.* from (select count(*) from found) total
     left join lateral (
       select * from found ${last ? `where (${key}) > (?::int, ?, ?, ?::uuid)` : ''} order by ${key} limit ?) page on true
     order by ${key}`,
    [...params, ...(last ?? []), first + 1],
  )
  const totalCount = Number(rows[0]?.totalCount ?? 0)
  return connection<Account>(
    rows.filter((row) => row.id !== null),
    { first, after, totalCount, cursorOf: (row) => cursorOf(placeOf(row as Sorted)) },
  )
}

const placeOf = ({ sortRank, sortUnit, name, id }: Sorted) => [sortRank, sortUnit, name, id]

function lastOf(after: string): unknown[] {
  const place = keyOf(after, 4)
  const [rank, unit, name, id] = place
  if (!Number.isInteger(rank) || typeof unit !== 'string' || typeof name !== 'string' || !isId(String(id))) {
    throw new InvalidInput('after', '`after` is not a cursor of this list.')
  }
  return place
}

/** Of an account that is there. */
export async function accountById(em: SqlEntityManager, id: string): Promise<Account> {
  const [account] = await em.execute<Account[]>(`select ${accountColumns} from account where id = ?`, [id])
  return account!
}

/** When somebody last signed in with each account. */
export function lastSignIns({ em }: RequestContext): DataLoader<string, Date | string | null> {
  return new DataLoader(async (ids) => {
    const rows = await em.execute<{ id: string; at: string }[]>(
      'select account_id as id, max(created_at) as at from session where account_id in (?) group by account_id',
      [ids],
    )
    const byId = new Map(rows.map(({ id, at }) => [id, at]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}
