import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { InvalidInput, newId, NotFound } from '@tongchou/runtime'
import type { Deciding } from '../assignment/keep-change.js'
import { applyChanges, kindOfChange, type ImportChange } from './change/import-change.js'
import { keepImportChange } from './keep-import-change.js'
import { lockImport, type SeenImport } from './lock-import.js'
import { ImportStatus } from './policy-import.js'
import { readDirectory, type Directory } from './unit/directory.js'
import { UnitDecision } from './unit/imported-unit.js'
import { matchKnown } from './unit/known-unit.js'
import { proposeMembers } from './unit/propose-members.js'
import type { WorkingCopy } from './working-copy.js'

export interface Correcting extends SeenImport {
  /** All or none. */
  changes: ImportChange[]
}

/** More would hold the import from everybody else for too long. */
const mostChanges = 500

/**
 * Applies a clerk's corrections to the working copy, all or none, and keeps each of them.
 *
 * @returns the import's id
 * @throws {NotFound} the import, or something that a change names @throws {Stale} @throws {ImportClosed}
 * @throws {InvalidInput} @throws {ClassifiedContent}
 */
export async function correctImport(em: SqlEntityManager, actor: Deciding, input: Correcting): Promise<string> {
  const { changes } = input
  if (changes.length === 0 || changes.length > mostChanges)
    throw new InvalidInput('changes', `1 to ${mostChanges} changes at once.`, { max: mostChanges })
  const found = await lockImport(em, input, [ImportStatus.READ], { changes: changes.map(kindOfChange) })
  const directory = await readDirectory(em)
  for (const { matchUnits } of changes)
    if (matchUnits && !directory.byId.has(matchUnits.unitId)) throw new NotFound('unit', matchUnits.unitId)
  const before = found.working!
  const corrected = applyChanges(before, changes, newId)
  const working = withMembers(matchKnown(corrected, formsAdded(before, corrected), directory), changes, directory)
  await keepImportChange(em, actor, found, 'correctImport', { working }, changes)
  return found.id
}

/** Forms that a clerk wrote for the first time; those that he opened again stay open. */
function formsAdded(before: WorkingCopy, after: WorkingCopy): string[] {
  const forms = (copy: WorkingCopy): Set<string> =>
    new Set(copy.tasks.flatMap((task) => task.responsible.map((one) => one.surfaceForm)))
  const known = forms(before)
  return [...forms(after)].filter((form) => !known.has(form))
}

/** Members are proposed to a new collective unit of which the clerk says nothing about them. */
function withMembers(copy: WorkingCopy, changes: ImportChange[], directory: Directory): WorkingCopy {
  const units = { ...copy.units }
  const forms = changes.flatMap(({ newUnits }) => (newUnits && newUnits.members == null ? newUnits.surfaceForms : []))
  for (const form of forms) {
    const choice = units[form]
    if (choice?.decision === UnitDecision.NEW && choice.collective && choice.members.length === 0)
      units[form] = { ...choice, members: proposeMembers(form, Object.values(units), directory) }
  }
  return { ...copy, units }
}
