import type { Forget } from '@tongchou/runtime'
import { idleHours, longestDays } from './session-identity.js'
import { limits } from './sign-in-throttle.js'

/** Days for which a session that is over can still be looked up beside the audit trail. */
const kept = 30

/**
 * Forgets sessions that have been over for thirty days, but for the last one of each account, which tells when it was
 * used, and failed sign-ins that count no more.
 */
export const forgetSessions: Forget = async (system, now) => {
  await system.execute(
    `delete from session s
     where coalesce(s.ended_at, least(s.last_seen_at + make_interval(hours => ?), s.created_at + make_interval(days => ?)))
           < ?::timestamptz - make_interval(days => ?)
       and exists (select from session newer where newer.account_id = s.account_id
                   and (newer.created_at, newer.id) > (s.created_at, s.id))`,
    [idleHours, longestDays, now, kept],
    'run',
  )
  const before = new Date(now.getTime() - limits.seconds * 1000)
  await system.execute('delete from sign_in_attempt where since < ?', [before], 'run')
}
