import type { Unit } from '../../unit/unit.js'
import type { WorkingCopy } from '../working-copy.js'
import type { Directory } from './directory.js'
import { UnitDecision } from './imported-unit.js'

/** A name without what printing varies: blanks, the width of signs, the kind of brackets. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[〔〈<[【]/gu, '(')
    .replace(/[〕〉>\]】]/gu, ')')
}

export const namesOf = (unit: Unit): string[] => [unit.name, unit.shortName, ...unit.surfaceForms]

/**
 * The unit that a form certainly means: one whose name, short name or known form it is; else the one that the office
 * matched it to before. Null where none or several fit.
 */
function knownUnit(surfaceForm: string, { units, remembered, byId }: Directory): string | null {
  const form = plainName(surfaceForm)
  const fitting = units.filter((unit) => namesOf(unit).some((name) => plainName(name) === form))
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0]!.id : null
  const before = remembered.get(form)
  return before !== undefined && byId.has(before) ? before : null
}

/** The copy with those of the forms matched of which the unit is certain; decisions that were made stay. */
export function matchKnown(copy: WorkingCopy, forms: Iterable<string>, directory: Directory): WorkingCopy {
  const units = { ...copy.units }
  for (const form of forms) {
    const unitId = form in units ? null : knownUnit(form, directory)
    if (unitId !== null) units[form] = { decision: UnitDecision.MATCHED, unitId, members: [] }
  }
  return { ...copy, units }
}
