import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, NotFound } from '@tongchou/runtime'
import { ImportClosed } from '../refusals.js'
import { readDirectory } from '../unit/directory.js'
import type { WorkingCopy } from '../working-copy.js'
import { differenceOf } from './difference-row.js'
import { planChanges } from './plan-changes.js'
import { PlanComparison } from './plan-comparison.js'
import { readPlanInForce } from './plan-in-force.js'

/**
 * What issuing an import in place of a plan would change, row by row. Nothing is changed by asking.
 *
 * @throws {NotFound} no such import or plan @throws {ImportClosed} the import is not read
 */
export async function compareImport(
  em: SqlEntityManager,
  { importId, planId }: { importId: string; planId: string },
): Promise<PlanComparison> {
  const [found] = isId(importId)
    ? await em.execute<{ status: string; working: WorkingCopy | null }[]>(
        'select status, working from policy_import where id = ?',
        [importId],
      )
    : []
  if (!found) throw new NotFound('import', importId)
  const inForce = await readPlanInForce(em, planId)
  if (!found.working) throw new ImportClosed(importId, found.status)
  const directory = await readDirectory(em)
  const { changes, unchanged } = planChanges(inForce, found.working, directory)
  return Object.assign(new PlanComparison(), {
    planId,
    planVersion: inForce.version,
    differences: changes.map((change) => differenceOf(change, directory)),
    unchanged,
  })
}
