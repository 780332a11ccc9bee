import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, isId, NotFound, Stale, type Actor } from '@tongchou/runtime'
import { Duty, stateOf } from './duty.js'
import type { Keeping } from './keeping.js'
import { InvalidTransition } from './refusals.js'
import { standingOf, type Standing } from './rights.js'
import { transitions, type Act } from './transitions.js'

/** What every change by a person names: the duty, and the version of it that he saw. */
export interface SeenDuty {
  dutyId: string
  version: number
}

/** What a change does beyond the status; the facts it returns go to the audit trail. */
export type Effect = (duty: Duty, standing: Standing) => Promise<object> | object

/**
 * Lets one act happen to one duty: locked, allowed, seen in its present version, possible in its status; then kept in
 * the audit trail and told to the office. All in the transaction of `tx`.
 *
 * @param seen  what the user sent; shown to him again when it is stale, so that nothing he wrote is lost
 * @throws {NotFound} no such duty in his jurisdiction
 * @throws {Forbidden} not his unit's, or an act of the office
 * @throws {Stale} the duty changed since he saw it
 * @throws {InvalidTransition} its status does not allow the act
 */
export async function changeDuty(
  tx: SqlEntityManager,
  keeping: Keeping,
  actor: Actor,
  act: Act,
  seen: SeenDuty,
  effect: Effect,
): Promise<Duty> {
  const duty = await lockDuty(tx, seen.dutyId)
  const standing = standingOf(actor.identity, duty, act)
  if (seen.version !== duty.version) throw new Stale({ yours: seen, current: stateOf(duty, keeping.sector) })
  const status = transitions[duty.status][act]
  if (!status) throw new InvalidTransition(duty.status, act)

  const before = stateOf(duty, keeping.sector)
  const facts = await effect(duty, standing)
  duty.status = status
  await keepChange(tx, keeping, actor, duty, { act, before, facts: { ...facts, onBehalf: standing.onBehalf } })
  return duty
}

async function lockDuty(tx: SqlEntityManager, id: string): Promise<Duty> {
  if (!isId(id)) throw new NotFound('duty', id)
  const duty = await tx.findOne(Duty, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
  if (!duty) throw new NotFound('duty', id)
  return duty
}

/** Raises the version, writes the duty and its trace, and tells the office: the end of every change, whoever made it. */
export async function keepChange(
  tx: SqlEntityManager,
  keeping: Keeping,
  actor: Actor,
  duty: Duty,
  { act, before, facts }: { act: Act; before: object | undefined; facts: object },
): Promise<void> {
  duty.version += 1
  duty.changedAt = actor.now
  await tx.flush()
  const state = stateOf(duty, keeping.sector)
  await audit(tx, actor, {
    jurisdiction: duty.jurisdiction,
    action: act,
    entity: keeping.typeName,
    entityId: duty.id,
    before,
    after: { ...state, ...facts },
  })
  await keeping.tellOffice(tx, state, actor)
}
