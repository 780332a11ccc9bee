import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, DomainError, isId, NotFound, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { endSessionsOf } from '../session/end-session.js'
import { Account } from './account.js'

class OwnAccount extends DomainError {
  constructor() {
    super('OWN_ACCOUNT', 'Nobody can shut out himself.')
  }
}

/** @throws {NotFound} no such account in the caller's jurisdiction */
export async function accountOf(em: SqlEntityManager, id: string): Promise<Account> {
  const account = isId(id) ? await em.findOne(Account, { id }) : null
  if (!account) throw new NotFound('account', id)
  return account
}

/**
 * Shuts a person out at once: no new session, and the open ones end.
 *
 * @returns the account's id; a disabled account stays as it is
 * @throws {NotFound} @throws {OwnAccount}
 */
export async function disableAccount(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  accountId: string,
): Promise<string> {
  const account = await accountOf(em, accountId)
  if (account.id === actor.identity.accountId) throw new OwnAccount()
  if (account.disabledAt === null) {
    account.disabledAt = actor.now
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
  }
  return account.id
}
