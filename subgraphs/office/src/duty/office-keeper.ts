import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Duty, makeKeeper, receiveAssignments, stateOf } from '@tongchou/department'
import { enqueue, loader, type JobContext, type RequestContext } from '@tongchou/runtime'
import type { Assignment } from '../assignment/assignment.js'
import { stateForKeeper } from '../assignment/state-for-keeper.js'
import { applyDutyStates } from '../duty-index/apply-duty-states.js'
import { Plan } from '../plan/plan.js'
import { tasksById } from '../task/read-tasks.js'
import { Task } from '../task/task.js'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'

export const indexOfficeDuty = 'index-office-duty'

/** The office as keeper for units of no sector: the same kernel as a department's, on the office's own classes. */
export const officeKeeper = makeKeeper({
  sector: 'office',
  neighbours: {
    Plan,
    Task,
    Unit,
    taskOf: (id: string, context: RequestContext) => loader(context, tasksById).load(id),
    unitOf: (id: string, context: RequestContext) => loader(context, unitsById).load(id),
  },
  // No message needed: the index lies in the same database. By a job, since only a job may speak to the browsers.
  tellOffice: (tx, { dutyId }, actor) =>
    enqueue(tx, 'office', indexOfficeDuty, { dutyId, requestId: actor.identity.requestId }, { key: dutyId }),
})

/** The job that shows an office-kept duty's present state in the index. */
export async function indexOwnDuty(
  payload: Record<string, unknown>,
  { database, live, log }: JobContext,
): Promise<void> {
  await database.system().transactional(async (inner) => {
    const tx = inner as SqlEntityManager
    const duty = await tx.findOneOrFail(Duty, { id: payload.dutyId as string })
    await applyDutyStates(tx, live, log, 'office', [stateOf(duty, 'office')])
  })
}

/** Delivers an assignment to the office's own kernel. */
export async function receiveOwnAssignment(context: JobContext, assignment: Assignment): Promise<void> {
  const actor = {
    identity: {
      kind: 'service' as const,
      service: 'office',
      jurisdiction: assignment.jurisdiction,
      requestId: assignment.id,
    },
    now: new Date(),
  }
  await context.database.system().transactional(async (tx) => {
    await receiveAssignments(tx as SqlEntityManager, officeKeeper, actor, [stateForKeeper(assignment)])
  })
}
