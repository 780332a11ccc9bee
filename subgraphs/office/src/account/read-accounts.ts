import DataLoader from 'dataloader'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Connection, RequestContext, Role } from '@tongchou/runtime'
import { pageById } from '../paging.js'
import { type Account, accountColumns } from './account.js'

/** All given conditions hold. */
export interface AccountsWanted {
  /** Part of the user name, the name, or the name of a unit. */
  text?: string | null
  role?: Role | null
  disabled?: boolean | null
}

/** One page of a jurisdiction's accounts, the newest first. @throws {InvalidInput} `first` or `after` is out of form */
export function readAccounts(
  em: SqlEntityManager,
  { text, role, disabled }: AccountsWanted,
  page: { first: number; after: string | null },
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
  const where = conditions.join(' and ') || 'true'
  return pageById(em, { columns: accountColumns, table: 'account', where, params, ...page, descending: true })
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
