import type { ImportedTask } from '../imported-task.js'
import type { WorkingCopy } from '../working-copy.js'
import { readsCollective } from './collective.js'
import { ImportedUnit, UnitDecision } from './imported-unit.js'

/** The responsible of a task that count. */
export const counted = (task: ImportedTask): ImportedTask['responsible'] =>
  task.dropped ? [] : task.responsible.filter(({ dropped }) => !dropped)

/** Every surface form that still counts, the most frequent first. */
export function unitsNamed(copy: WorkingCopy): ImportedUnit[] {
  const counts = new Map<string, number>()
  for (const task of copy.tasks)
    for (const { surfaceForm } of counted(task)) counts.set(surfaceForm, (counts.get(surfaceForm) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([form, count]) => viewOf(copy, form, count))
}

function viewOf(copy: WorkingCopy, surfaceForm: string, count: number): ImportedUnit {
  const choice = copy.units[surfaceForm]
  const made = choice?.decision === UnitDecision.NEW ? choice : null
  return Object.assign(new ImportedUnit(), {
    surfaceForm,
    count,
    decision: choice?.decision ?? UnitDecision.OPEN,
    readsCollective: readsCollective(surfaceForm),
    newName: made?.name ?? null,
    newShortName: made?.shortName ?? null,
    newSector: made?.sector ?? null,
    newCollective: made?.collective ?? false,
    newMembers: choice?.members ?? [],
    unitId: choice?.decision === UnitDecision.MATCHED ? choice.unitId : null,
  })
}
