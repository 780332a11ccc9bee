import type { JobContext } from '@tongchou/runtime'
import { receiveOwnAssignment } from '../duty/office-keeper.js'
import type { Sector } from '../unit/unit.js'
import { type Assignment, assignmentColumns } from './assignment.js'
import { stateForKeeper } from './state-for-keeper.js'

/** `water` → the internal mutation of docs/contract.md. */
function mutationOf(sector: Sector): string {
  const name = `receive${sector.charAt(0).toUpperCase()}${sector.slice(1)}Assignments`
  return `mutation ($assignments: [AssignmentState!]!) { ${name}(assignments: $assignments) }`
}

/**
 * The job: tells the keeper the assignment's present state, not the one it had when the job was written. Repetition and
 * order do not matter, since the highest revision wins.
 *
 * @throws {PeerFailed} the keeper did not take it; the queue tries again, for ever
 */
export async function deliver(payload: Record<string, unknown>, context: JobContext): Promise<void> {
  const [assignment] = await context.database
    .system()
    .execute<Assignment[]>(`select ${assignmentColumns} from assignment where id = ?`, [payload.assignmentId])
  if (!assignment) throw new Error(`assignment ${String(payload.assignmentId)} is missing`)
  if (assignment.sector === 'office') return receiveOwnAssignment(context, assignment)
  const about = { jurisdiction: assignment.jurisdiction }
  await context.peers.call(
    assignment.sector,
    mutationOf(assignment.sector),
    { assignments: [stateForKeeper(assignment)] },
    about,
  )
}
