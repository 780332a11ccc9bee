import type { Directory } from '../unit/directory.js'
import { UnitDecision } from '../unit/imported-unit.js'
import { counted, unitsNamed } from '../unit/units-named.js'
import { ImportedRole, type ImportedTask } from '../imported-task.js'
import { FindingDecision, type WorkingCopy } from '../working-copy.js'
import type { ImportQuestion, QuestionCode } from './import-question.js'

/** What still stands in the way of issuing; an empty list lets the plan be issued. */
export function questionsOf(copy: WorkingCopy, directory: Directory): ImportQuestion[] {
  const tasks = copy.tasks.filter(({ dropped }) => !dropped)
  const units = unitsNamed(copy)
  const numbers = new Map<string, number>()
  for (const { number } of tasks) numbers.set(number, (numbers.get(number) ?? 0) + 1)
  const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id)
  const leads = (task: ImportedTask): number => counted(task).filter(({ role }) => role === ImportedRole.LEAD).length
  return [
    ...once('NO_TASKS', tasks.length === 0),
    ...once('NO_TITLE', !copy.document.title?.trim()),
    ...once('FOREIGN_JURISDICTION', copy.document.foreign && !copy.document.jurisdictionConfirmed),
    ...each('UNDECIDED_ROLE', ids(tasks.flatMap(counted).filter(({ role }) => role === ImportedRole.UNDECIDED))),
    ...each(
      'UNKNOWN_UNIT',
      units.filter((unit) => isUnknown(unit, directory)).map(({ surfaceForm }) => surfaceForm),
    ),
    ...each(
      'EMPTY_COLLECTIVE',
      units.filter(({ surfaceForm }) => isEmpty(copy, surfaceForm, directory)).map(({ surfaceForm }) => surfaceForm),
    ),
    ...each('TASK_WITHOUT_UNITS', ids(tasks.filter((task) => counted(task).length === 0))),
    ...each('SEVERAL_LEADS', ids(tasks.filter((task) => !task.jointLead && leads(task) > 1))),
    ...each('DUPLICATE_NUMBER', ids(tasks.filter(({ number }) => numbers.get(number)! > 1))),
    ...each('OPEN_FINDING', ids(copy.findings.filter(({ decision }) => decision === FindingDecision.OPEN))),
  ]
}

function once(code: QuestionCode, open: boolean): ImportQuestion[] {
  return open ? [{ code, count: 1, itemIds: [] }] : []
}

function each(code: QuestionCode, itemIds: string[]): ImportQuestion[] {
  return itemIds.length === 0 ? [] : [{ code, count: itemIds.length, itemIds }]
}

/** Open, or matched to a unit that is gone. */
function isUnknown(
  { decision, unitId }: { decision: UnitDecision; unitId: string | null },
  directory: Directory,
): boolean {
  return decision === UnitDecision.OPEN || (unitId !== null && !directory.byId.has(unitId))
}

function isEmpty(copy: WorkingCopy, surfaceForm: string, directory: Directory): boolean {
  const choice = copy.units[surfaceForm]
  if (!choice || choice.members.length > 0) return false
  if (choice.decision === UnitDecision.NEW) return choice.collective
  const unit = directory.byId.get(choice.unitId)
  return unit !== undefined && unit.collective && unit.memberIds.length === 0
}
