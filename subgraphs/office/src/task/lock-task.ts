import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, NotFound } from '@tongchou/runtime'
import { openPlan } from '../plan/open-plan.js'
import type { Plan } from '../plan/plan.js'
import { Task } from './task.js'

/**
 * A task in which something is about to change: changes of one task happen one after the other. The plan is locked
 * before the task, always, since the issue of a plan takes them in this order too.
 *
 * @throws {NotFound} no such task in the caller's jurisdiction @throws {PlanClosed}
 */
export async function lockTask(em: SqlEntityManager, id: string): Promise<{ task: Task; plan: Plan }> {
  const seen = isId(id) ? await em.findOne(Task, { id }) : null
  if (!seen) throw new NotFound('task', id)
  const plan = await openPlan(em, seen.planId)
  const task = await em.findOneOrFail(Task, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
  return { task, plan }
}
