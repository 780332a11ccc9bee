import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, plainText, Stale, type Actor } from '@tongchou/runtime'
import { openPlan } from './open-plan.js'
import { PlanStatus } from './plan.js'

export interface Closing {
  planId: string
  /** The version of the plan that the user saw. */
  version: number
  reason: string
}

/**
 * Ends a plan, also a draft that will not be issued. Everything in it stays readable; the office changes nothing in it
 * any more.
 *
 * @returns the plan's id
 * @throws {NotFound} @throws {PlanClosed} it is closed already @throws {Stale} @throws {InvalidInput}
 */
export async function closePlan(em: SqlEntityManager, actor: Actor, input: Closing): Promise<string> {
  const reason = plainText(input.reason, { field: 'reason', max: 1000, required: true })
  const plan = await openPlan(em, input.planId, LockMode.PESSIMISTIC_WRITE)
  if (plan.version !== input.version) throw new Stale({ yours: input, current: { ...plan } })
  const before = { ...plan }
  plan.status = PlanStatus.CLOSED
  plan.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: plan.jurisdictionCode,
    action: 'closePlan',
    entity: 'Plan',
    entityId: plan.id,
    before,
    after: { ...plan, reason },
  })
  return plan.id
}
