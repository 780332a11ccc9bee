import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, type AccountIdentity, type Actor } from '@tongchou/runtime'

/** Ends every open session of an account, but for one where wanted. */
export async function endSessionsOf(
  em: SqlEntityManager,
  accountId: string,
  now: Date,
  { except = '' } = {},
): Promise<void> {
  await em.execute(
    'update session set ended_at = ? where account_id = ? and ended_at is null and id::text <> ?',
    [now, accountId, except],
    'run',
  )
}

/** Signs out: ends the caller's own session; an ended one stays ended as it was. */
export async function endSession(em: SqlEntityManager, actor: Actor & { identity: AccountIdentity }): Promise<void> {
  const { sessionId, accountId, jurisdiction } = actor.identity
  await em.execute('update session set ended_at = ? where id = ? and ended_at is null', [actor.now, sessionId], 'run')
  await audit(em, actor, {
    jurisdiction,
    action: 'signOut',
    entity: 'Account',
    entityId: accountId,
    after: { session: sessionId },
  })
}

/** Whether a session may still act, asked before every event of a subscription. */
export async function sessionLives(em: SqlEntityManager, sessionId: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>('select 1 from session where id = ? and ended_at is null', [sessionId])
  return rows.length > 0
}
