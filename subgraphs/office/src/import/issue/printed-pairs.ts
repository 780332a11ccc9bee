import { counted } from '../unit/units-named.js'
import type { WorkingCopy } from '../working-copy.js'

/** Pairs of a task and a unit as the document prints them: a collective unit counts once. */
export function printedPairs(copy: WorkingCopy): number {
  return copy.tasks.reduce((sum, task) => sum + counted(task).length, 0)
}
