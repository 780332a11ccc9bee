import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, isId, NotFound, Role, Stale } from '@tongchou/runtime'
import { Account } from './account.js'

export class OwnAccount extends DomainError {
  constructor() {
    super('OWN_ACCOUNT', 'Nobody can shut out himself.')
  }
}

class LastAdministrator extends DomainError {
  constructor() {
    super('LAST_ADMINISTRATOR', 'Nobody else could administer this jurisdiction any more.')
  }
}

/** What others may see of an account; a refusal shows both states. */
function shown({ id, username, name, roles, unitIds, disabledAt, version }: Account): object {
  return { id, username, name, roles, unitIds, disabled: disabledAt !== null, version }
}

/**
 * The account, locked until the transaction ends.
 *
 * @param seen  the version that the user saw, with whatever else he sent; without one the act does not depend on it
 * @throws {NotFound} no such account in the caller's jurisdiction
 * @throws {Stale} somebody changed it since
 */
export async function lockedAccount(em: SqlEntityManager, id: string, seen?: { version: number }): Promise<Account> {
  const account = isId(id) ? await em.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null
  if (!account) throw new NotFound('account', id)
  if (seen && seen.version !== account.version) throw new Stale({ yours: seen, current: shown(account) })
  return account
}

/**
 * Lets only one of two pass that would each take an administrator away, until the transaction ends; call it before any
 * account is locked.
 */
export async function oneAtATime(em: SqlEntityManager, jurisdiction: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`administrators ${jurisdiction}`])
}

/** @throws {LastAdministrator} without this account nobody could sign in as an administrator */
export async function anotherAdministrator(em: SqlEntityManager, besides: Account): Promise<void> {
  const others = await em.execute<unknown[]>(
    `select 1 from account where jurisdiction = ? and id <> ? and '${Role.ADMIN}' = any(roles) and disabled_at is null limit 1`,
    [besides.jurisdictionCode, besides.id],
  )
  if (others.length === 0) throw new LastAdministrator()
}
