import type { RouteLocationRaw } from 'vue-router'
import { currentPlanId } from '../plan/usePlans'
import { useSession } from '../session/useSession'

/**
 * Where somebody begins: who works for a unit at the desk, a leader at the overview and all others at the matrix of the
 * plan they last looked at.
 */
export async function startPage(): Promise<RouteLocationRaw> {
  const { worksForUnit, leads } = useSession()
  if (worksForUnit.value) return { name: 'desk' }
  const id = await currentPlanId()
  return id ? { name: leads.value ? 'overview' : 'matrix', params: { id } } : { name: 'plans' }
}
