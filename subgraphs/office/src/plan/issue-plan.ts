import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, Stale } from '@tongchou/runtime'
import { deliverPlan } from '../assignment/deliver-plan.js'
import type { Deciding } from '../assignment/keep-change.js'
import { Task } from '../task/task.js'
import { openPlan } from './open-plan.js'
import { PlanStatus } from './plan.js'
import { PlanEmpty, PlanIssued } from './refusals.js'

export interface Issuing {
  planId: string
  /** The version of the plan that the user saw. */
  version: number
  /** "YYYY-MM-DD", as the document says; without it today. */
  issuedOn?: string | null
}

/**
 * Puts a draft into force: in the same transaction every one of its assignments is delivered, once. What the draft's
 * dates were meanwhile is forgotten; the dates with which it is issued are the original ones.
 *
 * @returns the plan's id
 * @throws {NotFound} @throws {PlanClosed} @throws {PlanIssued} @throws {Stale} @throws {PlanEmpty}
 */
export async function issuePlan(em: SqlEntityManager, actor: Deciding, input: Issuing): Promise<string> {
  // Locked: whoever adds a task or a unit meanwhile waits, and then finds an issued plan.
  const plan = await openPlan(em, input.planId, LockMode.PESSIMISTIC_WRITE)
  if (plan.status === PlanStatus.ISSUED) throw new PlanIssued(plan.id)
  if (plan.version !== input.version) throw new Stale({ yours: input, current: { ...plan } })
  if ((await em.count(Task, { planId: plan.id })) === 0) throw new PlanEmpty(plan.id)
  const before = { ...plan }
  plan.status = PlanStatus.ISSUED
  plan.issuedOn = input.issuedOn ?? plan.issuedOn ?? actor.today
  plan.version += 1
  await em.flush()
  const delivered = await deliverPlan(em, actor, plan.id)
  await audit(em, actor, {
    jurisdiction: plan.jurisdictionCode,
    action: 'issuePlan',
    entity: 'Plan',
    entityId: plan.id,
    before,
    after: { ...plan, delivered },
  })
  return plan.id
}
