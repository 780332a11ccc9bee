import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, DomainError, Unauthenticated, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { endSessionsOf, sessionLives } from '../session/end-session.js'
import { lockedAccount, OwnAccount } from './locked-account.js'
import { hashPassword, passwordMatches } from './password.js'

class WrongPassword extends DomainError {
  constructor() {
    super('WRONG_PASSWORD', 'The present password is another one.')
  }
}

class SamePassword extends DomainError {
  constructor() {
    super('SAME_PASSWORD', 'The new password is the present one.')
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
 * @throws {WrongPassword} `current` does not fit, or was replaced this very moment
 * @throws {SamePassword} whoever gave it would still know it @throws {WeakPassword}
 * @throws {Unauthenticated} the session was ended this very moment
 */
export async function changePassword(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  current: string,
  next: string,
): Promise<void> {
  const { accountId, sessionId } = actor.identity
  const [found] = await em.execute<{ hash: string }[]>('select password_hash as hash from account where id = ?', [
    accountId,
  ])
  if (!found || !(await passwordMatches(found.hash, current))) throw new WrongPassword()
  if (next === current) throw new SamePassword()
  const passwordHash = await hashPassword(next)
  // Checking and hashing take their time, and nobody is locked out by it: only now it is sure that nothing came between.
  const account = await lockedAccount(em, accountId)
  if (!(await sessionLives(em, sessionId))) throw new Unauthenticated()
  if (account.passwordHash !== found.hash) throw new WrongPassword()
  Object.assign(account, { passwordHash, temporaryPassword: false })
  await em.flush()
  await endSessionsOf(em, account.id, actor.now, { except: sessionId })
  await audit(em, actor, {
    jurisdiction: account.jurisdictionCode,
    action: 'changePassword',
    entity: 'Account',
    entityId: account.id,
  })
}
