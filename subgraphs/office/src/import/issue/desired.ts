import { DutyRole } from '@tongchou/department'
import type { Directory, DirectoryUnit } from '../unit/directory.js'
import { UnitDecision } from '../unit/imported-unit.js'
import { namesOf, plainName } from '../unit/known-unit.js'
import { counted } from '../unit/units-named.js'
import { ImportedRole, type ImportedTask } from '../imported-task.js'
import type { WorkingCopy } from '../working-copy.js'

/** A unit as the import wants it; `id` is null while it is yet to be created, or not known at all. */
export interface DesiredUnit {
  id: string | null
  name: string
}

export interface DesiredPair {
  unit: DesiredUnit
  role: ImportedRole
  jointLead: boolean
}

/** A task as the import wants it in the plan, collective units unfolded, each unit once. */
export interface DesiredTask {
  task: ImportedTask
  pairs: DesiredPair[]
}

/** The role in which a unit stands that a task names twice, itself and among a collective's members. */
const strongest = [ImportedRole.LEAD, ImportedRole.COOPERATE, ImportedRole.SUPERVISE, ImportedRole.UNDECIDED]

/** The plan as the import wants it, in the order of the document. */
export function desiredTasks(copy: WorkingCopy, directory: Directory): DesiredTask[] {
  return copy.tasks
    .filter(({ dropped }) => !dropped)
    .map((task) => ({ task, pairs: pairsOf(task, (form) => unitsMeant(copy, form, directory)) }))
}

function pairsOf(task: ImportedTask, meant: (form: string) => DesiredUnit[]): DesiredPair[] {
  const named = counted(task).flatMap(({ surfaceForm, role }) => meant(surfaceForm).map((unit) => ({ unit, role })))
  const byUnit = new Map<string, { unit: DesiredUnit; role: ImportedRole }>()
  for (const one of named) {
    const key = one.unit.id ?? one.unit.name
    const known = byUnit.get(key)
    if (!known || strongest.indexOf(one.role) < strongest.indexOf(known.role)) byUnit.set(key, one)
  }
  const pairs = [...byUnit.values()]
  // Several lead where the office confirmed it, or where the document itself says that a whole group leads.
  const jointly = pairs.filter(({ role }) => role === ImportedRole.LEAD).length > 1
  return pairs.map((pair) => ({ ...pair, jointLead: jointly && pair.role === ImportedRole.LEAD }))
}

/** The units that a surface form means: its unit, or the members of a collective one. */
function unitsMeant(copy: WorkingCopy, form: string, directory: Directory): DesiredUnit[] {
  const choice = copy.units[form]
  if (!choice) return [{ id: null, name: form }]
  const named = (name: string): DesiredUnit => unitNamed(directory, name) ?? { id: null, name }
  if (choice.decision === UnitDecision.NEW && !choice.collective) return [named(choice.name)]
  const unit =
    choice.decision === UnitDecision.MATCHED ? directory.byId.get(choice.unitId) : unitNamed(directory, choice.name)
  if (unit && !unit.collective) return [unit]
  if (unit && unit.memberIds.length > 0) return unit.memberIds.map((id) => directory.byId.get(id)!)
  if (choice.members.length > 0) return choice.members.map(named)
  return [unit ?? { id: null, name: choice.decision === UnitDecision.NEW ? choice.name : form }]
}

/** The unit of this name, else the one that is called so in short or in documents. */
export function unitNamed({ units }: Directory, name: string): DirectoryUnit | null {
  const plain = plainName(name)
  return (
    units.find((unit) => plainName(unit.name) === plain) ??
    units.find((unit) => namesOf(unit).some((one) => plainName(one) === plain)) ??
    null
  )
}

/** @throws {Error} the questions of an import must be settled before its roles become duties */
export function dutyRole(role: ImportedRole): DutyRole {
  if (role === ImportedRole.UNDECIDED) throw new Error('an undecided role reached the plan')
  return DutyRole[role]
}
