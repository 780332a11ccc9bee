import { createHash } from 'node:crypto'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { IdempotencyConflict, InvalidInput } from '../errors/domain-error.js'
import { requireAccount } from '../identity/identity.js'
import type { Actor } from './audit.js'
import { tenancySql } from './tenancy.js'

/** Table of the answers that were given, per account, mutation and key; kept 30 days. */
export function idempotencySql(schema: string): string[] {
  return [
    `create table "${schema}".idempotency_record (
      jurisdiction text not null, account_id uuid not null, mutation text not null, key text not null,
      body_hash text not null, result jsonb not null, created_at timestamptz not null,
      primary key (account_id, mutation, key))`,
    `create index on "${schema}".idempotency_record (created_at)`,
    ...tenancySql(schema, 'idempotency_record'),
    `grant delete on "${schema}".idempotency_record to "${schema}_runtime"`,
  ]
}

/** JSON with sorted keys, so that the same body written in another order is the same body. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/**
 * Runs `act` in a transaction, and at most once per account, mutation and idempotencyKey.
 *
 * A repeated call with the same body answers with the stored result (something small: the ids from which the resolver
 * reads the present state) and has no second effect. Two at the same moment wait for one another.
 *
 * @throws {IdempotencyConflict} the key was used before with another body
 */
export async function once<T>(
  em: SqlEntityManager,
  actor: Actor,
  call: { mutation: string; key: string; body: unknown },
  act: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const account = requireAccount(actor.identity)
  if (!/^[\w.:-]{8,128}$/.test(call.key)) {
    throw new InvalidInput('idempotencyKey', 'idempotencyKey has 8 to 128 letters, digits or . _ : -', {
      reason: 'FORM',
    })
  }
  const hash = createHash('sha256').update(canonical(call.body)).digest('hex')
  return em.transactional(async (inner) => {
    const tx = inner as SqlEntityManager
    const identity = [account.accountId, call.mutation, call.key]
    await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [identity.join('\n')])
    const [stored] = await tx.execute<{ body_hash: string; result: T }[]>(
      'select body_hash, result from idempotency_record where account_id = ? and mutation = ? and key = ?',
      identity,
    )
    if (stored) {
      if (stored.body_hash !== hash) throw new IdempotencyConflict(call.key)
      return stored.result
    }
    const result = await act(tx)
    await tx.execute(
      `insert into idempotency_record (jurisdiction, account_id, mutation, key, body_hash, result, created_at) values (?, ?, ?, ?, ?, ?, ?)`,
      [account.jurisdiction, ...identity, hash, JSON.stringify(result), actor.now],
      'run',
    )
    return result
  })
}

/** Days for which a key answers again with what it did. */
const kept = 30

/** Forgets the answers that are too old to be asked for again. */
export async function forgetOldAnswers(em: SqlEntityManager, now: Date): Promise<void> {
  const before = new Date(now.getTime() - kept * 24 * 60 * 60 * 1000)
  await em.execute('delete from idempotency_record where created_at < ?', [before], 'run')
}
