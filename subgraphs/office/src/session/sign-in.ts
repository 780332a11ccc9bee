import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, DomainError, Forbidden, newId, type Actor, type Database, type Identity } from '@tongchou/runtime'
import { accountColumns, type Account } from '../account/account.js'
import { passwordMatches } from '../account/password.js'
import { hashOf, newSecret } from './secret.js'
import { countAttempt, forgiveAttempt } from './sign-in-throttle.js'

class WrongCredentials extends DomainError {
  constructor() {
    super('WRONG_CREDENTIALS', 'User name or password is wrong.')
  }
}

/** An account as everything but the password check may hold it. */
export type Person = Omit<Account, 'passwordHash'>

/** `token` is the session's secret; only its hash is kept. */
export interface OpenedSession {
  account: Person
  token: string
}

/** Opens a session for somebody whose right to it is proven. */
export async function openSession(em: SqlEntityManager, actor: Actor, account: Person): Promise<OpenedSession> {
  const token = newSecret()
  const id = newId()
  await em.execute(
    `insert into session (id, jurisdiction, account_id, secret_hash, address, created_at, last_seen_at) values (?, ?, ?, ?, ?, ?, ?)`,
    [id, account.jurisdictionCode, account.id, hashOf(token), addressOf(actor.identity), actor.now, actor.now],
    'run',
  )
  const { name, roles, unitIds: units, jurisdictionCode: jurisdiction } = account
  const address = addressOf(actor.identity)
  const { requestId } = actor.identity
  const person = { kind: 'account' as const, accountId: account.id, sessionId: id, address, requestId }
  // He was nobody when he asked; the trail says who he turned out to be.
  await audit(
    em,
    { ...actor, identity: { ...person, name, roles, units, jurisdiction } },
    {
      jurisdiction: account.jurisdictionCode,
      action: 'signIn',
      entity: 'Account',
      entityId: account.id,
      after: { session: id },
    },
  )
  return { account, token }
}

function addressOf(identity: Identity): string {
  return identity.kind === 'service' ? `service:${identity.service}` : identity.address
}

/**
 * Opens a session by user name and password.
 *
 * An unknown user, a wrong password and a disabled account get the same answer after the same work.
 *
 * @throws {WrongCredentials} @throws {TooManyAttempts} with `retryAfter` in seconds
 */
export async function signIn(
  database: Database,
  actor: Actor,
  username: string,
  password: string,
): Promise<OpenedSession> {
  const attempt = { username, address: addressOf(actor.identity) }
  const system = database.system()
  await countAttempt(system, attempt, actor.now)
  const [found] = await system.execute<Account[]>(
    `select ${accountColumns}, password_hash as "passwordHash" from account where username = ?`,
    [username.trim()],
  )
  const matches = await passwordMatches(found?.passwordHash ?? null, password)
  if (!found || !matches || found.disabledAt) throw new WrongCredentials()
  await forgiveAttempt(system, attempt, actor.now)
  const em = database.em(found.jurisdictionCode)
  return em.transactional((tx) => openSession(tx as SqlEntityManager, actor, found))
}

/**
 * Opens a session for a demo account without a password, where the gateway allows it for this request.
 *
 * @throws {Forbidden} the gateway does not @throws {WrongCredentials} no such demo account
 */
export async function signInDemo(database: Database, actor: Actor, username: string): Promise<OpenedSession> {
  if (!demoAllowed(actor.identity)) throw new Forbidden()
  const [account] = await database.system().execute<Person[]>(
    `select ${accountColumns} from account where username = ? and demo and disabled_at is null
       and jurisdiction in (select code from jurisdiction where demo)`,
    [username],
  )
  if (!account) throw new WrongCredentials()
  return database
    .em(account.jurisdictionCode)
    .transactional((em) => openSession(em as SqlEntityManager, actor, account))
}

/** One click, no password: only where the gateway vouches that the visitor sits at this machine. */
export function demoAllowed(identity: Identity): boolean {
  return identity.kind === 'anonymous' && identity.demoSignIn
}
