import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, DomainError, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { endSessionsOf } from '../session/end-session.js'
import { Account } from './account.js'
import { lockedAccount, OwnAccount } from './locked-account.js'
import { hashPassword, passwordMatches } from './password.js'

class WrongPassword extends DomainError {
  constructor() {
    super('WRONG_PASSWORD', 'The present password is another one.')
  }
}

export interface PasswordReset {
  accountId: string
  password: string
}

/**
 * Gives somebody a new password, for instance after it was forgotten; whoever is signed in as him is signed out.
 *
 * @throws {NotFound} @throws {WeakPassword} @throws {OwnAccount} one's own needs the present one: changePassword
 */
export async function resetPassword(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  { accountId, password }: PasswordReset,
): Promise<string> {
  const account = await lockedAccount(em, accountId)
  if (account.id === actor.identity.accountId) throw new OwnAccount()
  account.passwordHash = await hashPassword(password)
  account.temporaryPassword = true
  await em.flush()
  await endSessionsOf(em, account.id, actor.now)
  await audit(em, actor, {
    jurisdiction: account.jurisdictionCode,
    action: 'resetPassword',
    entity: 'Account',
    entityId: account.id,
  })
  return account.id
}

/**
 * One's own new password. Every other session of the account ends, this one stays.
 *
 * @throws {WrongPassword} `current` does not fit @throws {WeakPassword}
 */
export async function changePassword(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  current: string,
  next: string,
): Promise<void> {
  const account = await em.findOneOrFail(Account, { id: actor.identity.accountId })
  if (!(await passwordMatches(account.passwordHash, current))) throw new WrongPassword()
  account.passwordHash = await hashPassword(next)
  account.temporaryPassword = false
  await em.flush()
  await endSessionsOf(em, account.id, actor.now, { except: actor.identity.sessionId })
  await audit(em, actor, {
    jurisdiction: account.jurisdictionCode,
    action: 'changePassword',
    entity: 'Account',
    entityId: account.id,
  })
}
