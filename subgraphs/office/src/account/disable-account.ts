import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, Role, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { endSessionsOf } from '../session/end-session.js'
import { anotherAdministrator, lockedAccount, oneAtATime, OwnAccount } from './locked-account.js'

export interface SeenAccount {
  accountId: string
  /** The version that the user saw. */
  version: number
}

/**
 * Shuts a person out at once: no new session, and the open ones end.
 *
 * @returns the account's id; a disabled account stays as it is
 * @throws {NotFound} @throws {Stale} @throws {OwnAccount} @throws {LastAdministrator}
 */
export async function disableAccount(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  seen: SeenAccount,
): Promise<string> {
  await oneAtATime(em, actor.identity.jurisdiction)
  const account = await lockedAccount(em, seen.accountId, seen)
  if (account.id === actor.identity.accountId) throw new OwnAccount()
  if (account.disabledAt !== null) return account.id
  if (account.roles.includes(Role.ADMIN)) await anotherAdministrator(em, account)
  account.disabledAt = actor.now
  account.version += 1
  await em.flush()
  await endSessionsOf(em, account.id, actor.now)
  await audit(em, actor, {
    jurisdiction: account.jurisdictionCode,
    action: 'disableAccount',
    entity: 'Account',
    entityId: account.id,
    before: { disabled: false },
    after: { disabled: true },
  })
  return account.id
}

/**
 * Lets a person in again, with the password and the rights that he had.
 *
 * @returns the account's id; an enabled account stays as it is
 * @throws {NotFound} @throws {Stale}
 */
export async function enableAccount(em: SqlEntityManager, actor: Actor, seen: SeenAccount): Promise<string> {
  const account = await lockedAccount(em, seen.accountId, seen)
  if (account.disabledAt === null) return account.id
  account.disabledAt = null
  account.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: account.jurisdictionCode,
    action: 'enableAccount',
    entity: 'Account',
    entityId: account.id,
    before: { disabled: true },
    after: { disabled: false },
  })
  return account.id
}
