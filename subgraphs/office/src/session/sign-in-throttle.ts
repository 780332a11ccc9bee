import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError } from '@tongchou/runtime'

/** Failures allowed within a window of `seconds`: a few for one name, more for an address that many share. */
export const limits = { account: 8, address: 40, seconds: 15 * 60 }

export class TooManyAttempts extends DomainError {
  constructor(retryAfter: number) {
    super('TOO_MANY_ATTEMPTS', `Too many attempts. Try again in ${retryAfter} seconds.`, { retryAfter })
  }
}

export interface Attempt {
  username: string
  address: string
}

function subjectsOf({ username, address }: Attempt): { subject: string; limit: number }[] {
  return [
    { subject: `account:${username.trim().slice(0, 64)}`, limit: limits.account },
    { subject: `address:${address.slice(0, 64)}`, limit: limits.address },
  ]
}

/**
 * Counts an attempt before its password is looked at, so that a thousand at the same moment pass no more often than one
 * after the other. Kept in the database: a restart or another replica changes nothing.
 *
 * @param system  an entity manager over the whole installation, outside of a transaction: a refusal must stay counted
 * @throws {TooManyAttempts} with `retryAfter` in seconds
 */
export async function countAttempt(system: SqlEntityManager, attempt: Attempt, now: Date): Promise<void> {
  const since = new Date(now.getTime() - limits.seconds * 1000)
  let wait = 0
  for (const { subject, limit } of subjectsOf(attempt)) {
    const [row] = await system.execute<{ failures: number; since: string }[]>(
      `insert into sign_in_attempt as a (subject, failures, since) values (?, 1, ?)
       on conflict (subject) do update set
         failures = case when a.since < ? then 1 else a.failures + 1 end,
         since = case when a.since < ? then excluded.since else a.since end
       returning failures, since`,
      [subject, now, since, since],
    )
    if (row && row.failures > limit) {
      const until = new Date(row.since).getTime() + limits.seconds * 1000
      wait = Math.max(wait, Math.ceil((until - now.getTime()) / 1000), 1)
    }
  }
  if (wait > 0) throw new TooManyAttempts(wait)
}

/** Takes back what `countAttempt` counted: the password was right. The account's earlier failures are forgotten. */
export async function forgiveAttempt(system: SqlEntityManager, attempt: Attempt): Promise<void> {
  const [account, address] = subjectsOf(attempt)
  await system.execute('delete from sign_in_attempt where subject = ?', [account!.subject], 'run')
  await system.execute(
    'update sign_in_attempt set failures = greatest(failures - 1, 0) where subject = ?',
    [address!.subject],
    'run',
  )
}
