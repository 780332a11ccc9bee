import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DutyRole } from '@tongchou/department'
import { isId, NotFound, plainText, Stale } from '@tongchou/runtime'
import { returnDeadline } from '../calendar/return-deadline.js'
import type { Plan } from '../plan/plan.js'
import { lockTask } from '../task/lock-task.js'
import { Assignment } from './assignment.js'
import { keepChange, leaderOf, type Deciding } from './keep-change.js'
import { AssignmentWithdrawn, LeadAlreadyAssigned } from './refusals.js'

export interface SeenAssignment {
  assignmentId: string
  /** The revision that the user saw. */
  revision: number
  reason: string
}

export interface Reassigning extends SeenAssignment {
  role?: DutyRole | null
  /** undefined: as it is; null: without a date. */
  dueOn?: string | null
  jointLead: boolean
}

/**
 * Gives an assignment another role or date, or lays it before a unit again that returned it. The original date stays,
 * and the unit may return it anew for seven working days.
 *
 * @throws {NotFound} @throws {Stale} @throws {AssignmentWithdrawn} @throws {PlanClosed}
 * @throws {LeadAlreadyAssigned} another unit leads, and no joint lead is confirmed
 */
export async function reassign(em: SqlEntityManager, actor: Deciding, input: Reassigning): Promise<string> {
  const { assignment, plan, reason } = await lockAssignment(em, input)
  const leadsAnew = input.role === DutyRole.LEAD && (assignment.role !== DutyRole.LEAD || !assignment.jointLead)
  const leader = leadsAnew && !input.jointLead ? await leaderOf(em, assignment.taskId, assignment.id) : null
  if (leader !== null) throw new LeadAlreadyAssigned(assignment.taskId, leader)
  await keepReassigned(em, actor, plan, assignment, input, reason)
  return assignment.id
}

/** The change itself; the task is locked, and the lead is clear. */
export async function keepReassigned(
  em: SqlEntityManager,
  actor: Deciding,
  plan: Plan,
  assignment: Assignment,
  input: Pick<Reassigning, 'role' | 'dueOn' | 'jointLead'>,
  reason: string | null,
): Promise<void> {
  const before = { ...assignment }
  const role = input.role ?? assignment.role
  const dueOn = input.dueOn === undefined ? assignment.dueOn : input.dueOn
  const changes = [
    ...(role === assignment.role ? [] : [`role:${assignment.role}>${role}`]),
    ...(dueOn === assignment.dueOn ? [] : [`dueOn:${assignment.dueOn}>${dueOn}`]),
  ]
  assignment.jointLead =
    role === DutyRole.LEAD && (input.jointLead || (assignment.role === DutyRole.LEAD && assignment.jointLead))
  assignment.role = role
  assignment.dueOn = dueOn
  assignment.originalDueOn ??= dueOn
  assignment.returnBy = await returnDeadline(em, actor)
  assignment.revision += 1
  await keepChange(em, actor, plan, assignment, before, ['REASSIGNED', ...changes].join(' '), reason)
}

/**
 * Takes an assignment back. It stays readable, and may be taken up again by assigning.
 *
 * @throws {NotFound} @throws {Stale} @throws {AssignmentWithdrawn} @throws {PlanClosed}
 */
export async function withdraw(em: SqlEntityManager, actor: Deciding, input: SeenAssignment): Promise<string> {
  const { assignment, plan, reason } = await lockAssignment(em, input)
  const before = { ...assignment }
  assignment.withdrawn = true
  assignment.revision += 1
  await keepChange(em, actor, plan, assignment, before, 'WITHDRAWN', reason)
  return assignment.id
}

async function lockAssignment(em: SqlEntityManager, seen: SeenAssignment) {
  const { assignmentId: id, revision } = seen
  const reason = plainText(seen.reason, { field: 'reason', max: 1000, required: true })
  const found = isId(id) ? await em.findOne(Assignment, { id }) : null
  if (!found) throw new NotFound('assignment', id)
  const { plan } = await lockTask(em, found.taskId)
  // Read again under the task's lock: another change may have come in between.
  const assignment = await em.refresh(found)
  if (!assignment) throw new NotFound('assignment', id)
  if (assignment.revision !== revision) throw new Stale({ yours: seen, current: { ...assignment } })
  if (assignment.withdrawn) throw new AssignmentWithdrawn(id)
  return { assignment, plan, reason }
}
