import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DutyRole } from '@tongchou/department'
import { assign } from '../../assignment/assign.js'
import type { Deciding } from '../../assignment/keep-change.js'
import { reassign, withdraw } from '../../assignment/reassign.js'
import { grouped } from '../../grouped.js'
import { dutyRole, type DesiredPair, type DesiredTask } from '../issue/desired.js'
import type { PlanChange } from './plan-changes.js'

/** One assignment with everything that becomes different in it. */
interface Reassignment {
  assignmentId: string
  revision: number
  role?: DutyRole
  dueOn?: string | null
  jointLead: boolean
}

/**
 * Withdraws, reassigns and assigns as the changes say, each with its history and its delivery. A task's old lead goes
 * before the new one comes.
 *
 * @param taskIds  ids of the tasks in the plan, by those of the document
 */
export async function changeAssignments(
  em: SqlEntityManager,
  actor: Deciding,
  { changes, taskIds, reason }: { changes: PlanChange[]; taskIds: Map<DesiredTask, string>; reason: string },
): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'UNIT_REMOVED') continue
    const { id: assignmentId, revision } = change.assignment
    await withdraw(em, actor, { assignmentId, revision, reason })
  }
  const reassignments = reassignmentsOf(changes)
  const leadsLast = (one: Reassignment): number => (one.role === DutyRole.LEAD ? 1 : 0)
  for (const one of reassignments.sort((a, b) => leadsLast(a) - leadsLast(b)))
    await reassign(em, actor, { ...one, reason })
  for (const change of changes) {
    if (change.kind !== 'UNIT_ADDED') continue
    const { unit, role, jointLead } = change.pair
    await assign(em, actor, { taskId: taskIds.get(change.to)!, unitId: unit.id!, role: dutyRole(role), jointLead })
  }
}

function reassignmentsOf(changes: PlanChange[]): Reassignment[] {
  const touching = changes.flatMap((change) =>
    (change.kind === 'ROLE_CHANGED' || change.kind === 'DATE_CHANGED') && change.assignment
      ? [{ change, assignment: change.assignment }]
      : [],
  )
  return [...grouped(touching, ({ assignment }) => assignment.id).values()].map((group) => {
    const { id, revision, jointLead } = group[0]!.assignment
    const one: Reassignment = { assignmentId: id, revision, jointLead }
    for (const { change } of group) {
      if (change.kind === 'DATE_CHANGED') one.dueOn = change.dueOn
      else Object.assign(one, roleOf(change.pair))
    }
    return one
  })
}

const roleOf = ({ role, jointLead }: DesiredPair) => ({ role: dutyRole(role), jointLead })
