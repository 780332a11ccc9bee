import { DutyRole, DutyStatus } from '@tongchou/department'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import {
  audit,
  enqueue,
  requireRole,
  Role,
  type AccountIdentity,
  type Live,
  type RequestContext,
} from '@tongchou/runtime'
import { violates } from '../database/violation.js'
import { matrixTopic, type MatrixEvent } from '../duty-index/matrix-topic.js'
import { PlanStatus, type Plan } from '../plan/plan.js'
import { AssignmentChange, type Assignment } from './assignment.js'
import { LeadAlreadyAssigned } from './refusals.js'

export const deliverAssignment = 'deliver-assignment'

/** Who decides, when, and where notes go: what every change of an assignment needs of the request. */
export type Deciding = Pick<RequestContext, 'now' | 'today' | 'log' | 'live'> & { identity: AccountIdentity }

/** @throws {Forbidden} only the office decides who answers for what */
export function deciding({ identity, now, today, log, live }: RequestContext): Deciding {
  return { identity: requireRole(identity, Role.OFFICE), now, today, log, live }
}

/**
 * The end of every change: the row, its history, the audit trail and the delivery, all in one transaction, so that no
 * department ever hears of something that did not happen, nor misses what did.
 *
 * @param before  null for a new assignment
 * @throws {LeadAlreadyAssigned} another lead was quicker
 */
export async function keepChange(
  em: SqlEntityManager,
  actor: Deciding,
  plan: Plan,
  assignment: Assignment,
  before: Assignment | null,
  what: string,
  reason: string | null,
): Promise<void> {
  const { id, jurisdiction, revision } = assignment
  try {
    await em.flush()
  } catch (error) {
    // Two leads can race past any check made before; the index sees both.
    if (violates(error, 'assignment_one_lead_per_task')) throw new LeadAlreadyAssigned(assignment.taskId, null)
    throw error
  }
  em.create(AssignmentChange, {
    assignmentId: id,
    revision,
    jurisdiction,
    changedAt: actor.now,
    changedBy: actor.identity.name,
    what,
    reason,
  })
  await em.flush()
  await audit(em, actor, {
    jurisdiction,
    action: what.split(' ')[0]!.toLowerCase(),
    entity: 'Assignment',
    entityId: id,
    before: before ?? undefined,
    after: { ...assignment, reason },
  })
  if (plan.status === PlanStatus.ISSUED) await deliver(em, assignment, actor.live)
}

/**
 * Shows the duty in the index from its first moment, and writes the job that tells its keeper.
 *
 * @param live  tells the browsers of a new duty; absent where nobody can be watching yet
 */
export async function deliver(em: SqlEntityManager, assignment: Assignment, live?: Live): Promise<void> {
  const { id, jurisdiction, planId, taskId, unitId, sector, role, dueOn, assignedOn } = assignment
  const begun = await em.execute<unknown[]>(
    // Version 0: whatever the keeper says, knows better.
    `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on, assigned_on, version, open_obstacles)
     values (?, ?, ?, ?, ?, ?, ?, 'ASSIGNED', 0, ?, ?, 0, 0) on conflict (duty_id) do nothing returning 1`,
    [id, jurisdiction, planId, taskId, unitId, sector, role, dueOn, assignedOn],
  )
  if (begun.length > 0) {
    const event: MatrixEvent = {
      dutyId: id,
      taskId,
      unitId,
      sector,
      role,
      status: DutyStatus.ASSIGNED,
      progress: 0,
      dueOn,
      assignedOn,
      version: 0,
      openObstacles: 0,
      changedAt: null,
      lastReportedAt: null,
    }
    await live?.publish(em, matrixTopic(planId), event)
  }
  await enqueue(em, 'office', deliverAssignment, { assignmentId: id }, { key: id })
}

/** Which other unit leads the task now, or null. The task's row is locked, so nobody can begin to meanwhile. */
export async function leaderOf(em: SqlEntityManager, taskId: string, besides: string | null): Promise<string | null> {
  const [lead] = await em.execute<{ unitId: string }[]>(
    `select unit_id as "unitId" from assignment where task_id = ? and role = '${DutyRole.LEAD}' and not withdrawn and (?::uuid is null or id <> ?::uuid)`,
    [taskId, besides, besides],
  )
  return lead?.unitId ?? null
}
