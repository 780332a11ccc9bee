import { createHash } from 'node:crypto'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, NotFound } from '@tongchou/runtime'
import { unitOfPosts } from '../issue/unit-of-posts.js'
import { ImportClosed } from '../refusals.js'
import { readDirectory, type Directory } from '../unit/directory.js'
import type { WorkingCopy } from '../working-copy.js'
import { differenceOf } from './difference-row.js'
import { planChanges, type PlanChange } from './plan-changes.js'
import { PlanComparison } from './plan-comparison.js'
import { readPlanInForce, type PlanInForce } from './plan-in-force.js'

/** An import as it is compared. */
export interface Compared {
  version: number
  copy: WorkingCopy
}

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
    ? await em.execute<{ status: string; version: number; working: WorkingCopy | null }[]>(
        'select status, version, working from policy_import where id = ?',
        [importId],
      )
    : []
  if (!found) throw new NotFound('import', importId)
  const inForce = await readPlanInForce(em, planId)
  if (!found.working) throw new ImportClosed(importId, found.status)
  return comparisonOf(inForce, { version: found.version, copy: found.working }, await readDirectory(em))
}

/** The comparison as it is shown, with the digest by which issuing knows that it is still the same. */
export function comparisonOf(inForce: PlanInForce, { version, copy }: Compared, directory: Directory): PlanComparison {
  const { changes, unchanged } = planChanges(inForce, copy, directory)
  const differences = changes.map((change) => differenceOf(change, directory))
  const rows = differences.map(({ told, ...row }) => [row, told.map(({ id }) => id)])
  const seen = JSON.stringify([version, inForce.version, rows, unitsOfPosts(changes, copy, directory), unchanged])
  const digest = createHash('sha256').update(seen).digest('hex')
  return Object.assign(new PlanComparison(), { planId: inForce.plan.id, digest, differences, unchanged })
}

/** Where the group changes, to whom its members belong is taken from their posts by the units' names. */
function unitsOfPosts(changes: PlanChange[], { roster }: WorkingCopy, directory: Directory): (string | null)[] {
  const touched = changes.some(({ kind }) => kind.startsWith('MEMBER'))
  return touched ? roster.map(({ posts }) => unitOfPosts(posts, directory)) : []
}
