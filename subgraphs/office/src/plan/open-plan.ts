import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, NotFound } from '@tongchou/runtime'
import { Plan, PlanStatus } from './plan.js'
import { PlanClosed } from './refusals.js'

/**
 * A plan in which something may still change. It is locked, shared unless asked otherwise, so that what is decided in a
 * draft cannot slip past the issue of the plan undelivered.
 *
 * @throws {NotFound} no such plan in the caller's jurisdiction @throws {PlanClosed}
 */
export async function openPlan(em: SqlEntityManager, id: string, lockMode = LockMode.PESSIMISTIC_READ): Promise<Plan> {
  const plan = isId(id) ? await em.findOne(Plan, { id }, { lockMode }) : null
  if (!plan) throw new NotFound('plan', id)
  if (plan.status === PlanStatus.CLOSED) throw new PlanClosed(plan.id)
  return plan
}
