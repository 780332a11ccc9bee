import type { SqlEntityManager } from '@mikro-orm/postgresql'

/** Ends every open session of an account, but for one where wanted. */
export async function endSessionsOf(em: SqlEntityManager, accountId: string, now: Date, { except = '' } = {}): Promise<void> {
  await em.execute('update session set ended_at = ? where account_id = ? and ended_at is null and id::text <> ?', [now, accountId, except], 'run')
}

/** Ends one session; an ended one stays ended as it was. */
export async function endSession(em: SqlEntityManager, sessionId: string, now: Date): Promise<void> {
  await em.execute('update session set ended_at = ? where id = ? and ended_at is null', [now, sessionId], 'run')
}

/** Whether a session may still act, asked before every event of a subscription. */
export async function sessionLives(em: SqlEntityManager, sessionId: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>('select 1 from session where id = ? and ended_at is null', [sessionId])
  return rows.length > 0
}
