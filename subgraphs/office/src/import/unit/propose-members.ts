import { UnitDecision, type UnitChoice } from './imported-unit.js'
import type { Directory } from './directory.js'

const kinds = ['街道', '镇', '乡', '社区', '村'] as const

/**
 * Who a new collective unit stands for, as far as its name tells and the units are known: 各镇街 are the towns and the
 * streets. A proposal, which the clerk edits.
 *
 * @param choices  of the same import: new units can be members as well
 */
export function proposeMembers(surfaceForm: string, choices: UnitChoice[], directory: Directory): string[] {
  const wanted = kinds.filter(
    (kind) => surfaceForm.includes(kind) || (kind === '街道' && /镇街|街镇/u.test(surfaceForm)),
  )
  const names = [
    ...directory.units.filter(({ collective }) => !collective).map(({ name }) => name),
    ...choices.flatMap((choice) => (choice.decision === UnitDecision.NEW && !choice.collective ? [choice.name] : [])),
  ]
  const isOne = new RegExp(`(?:${wanted.join('|')})(?:办事处|人民政府|党工委)?$`, 'u')
  return wanted.length === 0 ? [] : [...new Set(names)].filter((name) => isOne.test(name))
}
