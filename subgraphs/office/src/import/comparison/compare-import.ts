import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { PlanComparison } from './plan-comparison.js'

export async function compareImport(
  _em: SqlEntityManager,
  _asked: { importId: string; planId: string },
): Promise<PlanComparison> {
  throw new Error('not written yet')
}
