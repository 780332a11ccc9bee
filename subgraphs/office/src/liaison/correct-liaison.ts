import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, InvalidInput, isId, NotFound, plainText, Stale, type Actor } from '@tongchou/runtime'
import { checkedPhone } from './checked-phone.js'
import { Liaison } from './liaison.js'

export interface Correction {
  liaisonId: string
  /** The version that the user saw. */
  version: number
  name?: string | null
  /** undefined: as it is; null: none. */
  phone?: string | null
  /** undefined: as it is; null: until somebody succeeds. */
  to?: string | null
}

/**
 * Corrects how a liaison is written and reached, and when he ends; who is to answer instead is a new appointment.
 *
 * @returns the liaison's id
 * @throws {NotFound} @throws {Stale} @throws {InvalidInput}
 */
export async function correctLiaison(em: SqlEntityManager, actor: Actor, change: Correction): Promise<string> {
  const { liaisonId, version } = change
  const liaison = isId(liaisonId)
    ? await em.findOne(Liaison, { id: liaisonId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null
  if (!liaison) throw new NotFound('liaison', liaisonId)
  const { name, phone, servesTo } = liaison
  if (liaison.version !== version) {
    throw new Stale({ yours: change, current: { name, phone, to: servesTo, version: liaison.version } })
  }
  if (change.name != null) liaison.name = plainText(change.name, { field: 'name', max: 60, required: true })
  if (change.phone !== undefined) liaison.phone = checkedPhone(change.phone)
  if (change.to !== undefined) liaison.servesTo = await lastDay(em, liaison, change.to)
  liaison.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: liaison.jurisdiction,
    action: 'correctLiaison',
    entity: 'Liaison',
    entityId: liaison.id,
    before: { name, phone, to: servesTo },
    after: { name: liaison.name, phone: liaison.phone, to: liaison.servesTo },
  })
  return liaison.id
}

/** @throws {InvalidInput} before the first day of service, or beyond the first day of a successor */
async function lastDay(
  em: SqlEntityManager,
  { id, unitId, substitute, servesFrom, superseded }: Liaison,
  to: string | null,
): Promise<string | null> {
  if (to !== null && to < servesFrom) {
    throw new InvalidInput('to', 'The last day of service lies before the first.', { reason: 'DATES_REVERSED' })
  }
  const [successor] = await em.execute<{ name: string; from: string }[]>(
    `select name, serves_from::text as from from liaison where unit_id = ? and substitute = ? and id <> ? and not superseded
       and serves_from > ? and (?::date is null or serves_from <= ?::date) limit 1`,
    [unitId, substitute, id, servesFrom, to, to],
  )
  if (successor && !superseded) {
    throw new InvalidInput('to', `${successor.name} serves from ${successor.from} on.`, {
      reason: 'LATER_APPOINTMENT',
      ...successor,
    })
  }
  return to
}
