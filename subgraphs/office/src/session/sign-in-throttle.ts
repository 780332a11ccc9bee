import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError } from '@tongchou/runtime'

/** Failures allowed within a window of `seconds`: a few for one name, more for an address that many share. */
export const limits = { account: 8, address: 40, seconds: 15 * 60 }

class TooManyAttempts extends DomainError {
  constructor(retryAfter: number) {
    super('TOO_MANY_ATTEMPTS', `Too many attempts. Try again in ${retryAfter} seconds.`, { retryAfter })
  }
}

export interface Attempt {
  username: string
  address: string
}

function accountOf({ username }: Attempt): string {
  return `account:${username.trim().slice(0, 64)}`
}

function addressOf({ address }: Attempt): string {
  return `address:${address.slice(0, 64)}`
}

/**
 * Counts an attempt before its password is looked at, so that a thousand at the same moment pass no more often than one
 * after the other. Kept in the database: a restart or another replica changes nothing.
 *
 * @param system  an entity manager over the whole installation, outside of a transaction: a refusal must stay counted
 * @throws {TooManyAttempts} with `retryAfter` in seconds
 */
export async function countAttempt(system: SqlEntityManager, attempt: Attempt, now: Date): Promise<void> {
  // The address first: one that is shut out leaves no trace at the names that it makes up.
  await count(system, addressOf(attempt), limits.address, now)
  await count(system, accountOf(attempt), limits.account, now)
}

async function count(system: SqlEntityManager, subject: string, limit: number, now: Date): Promise<void> {
  const [row] = await system.execute<{ failures: number; since: string }[]>(
    `insert into sign_in_attempt as a (subject, failures, since) values (?, 1, ?)
     on conflict (subject) do update set
       failures = case when a.since < ? then 1 else a.failures + 1 end,
       since = case when a.since < ? then excluded.since else a.since end
     returning failures, since`,
    [subject, now, windowBegin(now), windowBegin(now)],
  )
  if (!row || row.failures <= limit) return
  const until = new Date(row.since).getTime() + limits.seconds * 1000
  throw new TooManyAttempts(Math.max(1, Math.ceil((until - now.getTime()) / 1000)))
}

function windowBegin(now: Date): Date {
  return new Date(now.getTime() - limits.seconds * 1000)
}

/**
 * Takes back what `countAttempt` counted: the password was right. The account's earlier failures are forgotten, and so
 * is everybody's whose window is over.
 */
export async function forgiveAttempt(system: SqlEntityManager, attempt: Attempt, now: Date): Promise<void> {
  await system.execute(
    'delete from sign_in_attempt where subject = ? or since < ?',
    [accountOf(attempt), windowBegin(now)],
    'run',
  )
  await system.execute(
    'update sign_in_attempt set failures = greatest(failures - 1, 0) where subject = ?',
    [addressOf(attempt)],
    'run',
  )
}
