import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, NotFound } from '@tongchou/runtime'
import { desiredTasks } from '../issue/desired.js'
import { ImportClosed } from '../refusals.js'
import { readDirectory, type Directory } from '../unit/directory.js'
import type { WorkingCopy } from '../working-copy.js'
import { planChanges, told, type PlanChange } from './plan-changes.js'
import { PlanComparison, PlanDifference, PlanDifferenceKind } from './plan-comparison.js'
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
  const desired = desiredTasks(found.working, directory)
  const { changes, unchanged } = planChanges(inForce, desired, found.working.indicators)
  return Object.assign(new PlanComparison(), {
    planId,
    planVersion: inForce.version,
    differences: changes.map((change) => differenceOf(change, directory)),
    unchanged,
  })
}

/** A change as a row for the reader; a role is one of the words of DutyRole, a date "YYYY-MM-DD". */
function differenceOf(change: PlanChange, directory: Directory): PlanDifference {
  const { unitId, ...row } = rowOf(change)
  const unit = unitId === null ? undefined : directory.byId.get(unitId)
  return Object.assign(new PlanDifference(), {
    kind: PlanDifferenceKind[change.kind],
    ...{ taskNumber: '', unitName: unit?.name ?? null, before: null, after: null },
    ...row,
    told: unit ? [unit] : [],
  })
}

type Row = Pick<PlanDifference, 'taskTitle'> & Partial<Omit<PlanDifference, 'told'>> & { unitId: string | null }

function rowOf(change: PlanChange): Row {
  if (change.kind === 'INDICATOR_CHANGED') {
    const { from, to } = change
    return {
      taskTitle: (to ?? from)!.name,
      before: from && told(from),
      after: to && told(to),
      unitId: null,
    }
  }
  const { number: taskNumber, title: taskTitle } = 'to' in change ? change.to.task : change.from
  const task = { taskNumber, taskTitle }
  switch (change.kind) {
    case 'TASK_ADDED':
    case 'TASK_REMOVED':
      return { ...task, unitId: null }
    case 'TASK_CHANGED':
      return { ...task, before: change.before, after: change.after, unitId: null }
    case 'UNIT_ADDED':
      return { ...task, unitName: change.pair.unit.name, after: change.pair.role, unitId: change.pair.unit.id }
    case 'UNIT_REMOVED':
      return { ...task, before: change.assignment.role, unitId: change.assignment.unitId }
    case 'ROLE_CHANGED':
      return { ...task, before: change.assignment.role, after: change.pair.role, unitId: change.assignment.unitId }
    case 'DATE_CHANGED':
      return { ...task, before: change.from.dueOn, after: change.dueOn, unitId: change.assignment?.unitId ?? null }
  }
}
