import type { AssignmentState } from '@tongchou/department'
import type { Assignment } from './assignment.js'

/** An assignment as its keeper receives it: the full state, of which the highest revision wins. */
export function stateForKeeper(assignment: Assignment): AssignmentState {
  const {
    id: dutyId,
    jurisdiction,
    planId,
    taskId,
    unitId,
    role,
    dueOn,
    originalDueOn,
    assignedOn,
    returnBy,
    withdrawn,
    revision,
  } = assignment
  return {
    dutyId,
    jurisdiction,
    planId,
    taskId,
    unitId,
    role,
    dueOn,
    originalDueOn,
    assignedOn,
    returnBy,
    withdrawn,
    revision,
  }
}
