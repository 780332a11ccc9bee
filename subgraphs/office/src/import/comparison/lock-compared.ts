import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { InvalidInput, Stale } from '@tongchou/runtime'
import { openPlan } from '../../plan/open-plan.js'
import { type Plan, PlanStatus } from '../../plan/plan.js'
import { readDirectory } from '../unit/directory.js'
import { comparisonOf, type Compared } from './compare-import.js'
import { readPlanInForce, type PlanInForce } from './plan-in-force.js'

export interface ComparedPlan {
  plan: Plan
  inForce: PlanInForce
}

/**
 * The plan that an import replaces, kept from everybody else until the transaction ends, and with it the jurisdiction's
 * units: what is written must be what was shown.
 *
 * @param digest  of the comparison that the user saw
 * @throws {NotFound} @throws {PlanClosed} @throws {InvalidInput} the plan is not in force, or nothing was compared
 * @throws {Stale} the comparison would show something else by now
 */
export async function lockCompared(
  em: SqlEntityManager,
  imported: Compared,
  { planId, digest }: { planId: string; digest: string | null | undefined },
): Promise<ComparedPlan> {
  if (digest == null) throw new InvalidInput('digest', 'Compare with the plan first.', { reason: 'EMPTY' })
  const plan = await openPlan(em, planId, LockMode.PESSIMISTIC_WRITE)
  if (plan.status !== PlanStatus.ISSUED)
    throw new InvalidInput('replacesPlanId', 'Only a plan in force can be reissued.', { reason: 'NOT_IN_FORCE' })
  await em.execute('select 1 from unit order by id for no key update')
  const inForce = await readPlanInForce(em, planId)
  const now = comparisonOf(inForce, imported, await readDirectory(em))
  if (now.digest !== digest) {
    const { title, status } = plan
    const current = { digest: now.digest, changes: now.differences.length, title, status }
    throw new Stale({ yours: { digest }, current })
  }
  return { plan, inForce }
}
