import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { enqueueEach } from '@tongchou/runtime'
import { returnDeadline } from '../calendar/return-deadline.js'
import { deliverAssignment, type Deciding } from './keep-change.js'

/**
 * Delivers what a draft holds, when it is issued: every duty stands in the index, and a job is written for its keeper.
 * Nobody knew of them before, so the days count from today and the present dates are the original ones. Three
 * statements, however many duties.
 *
 * @returns how many assignments are delivered
 */
export async function deliverPlan(
  em: SqlEntityManager,
  actor: Pick<Deciding, 'today' | 'log' | 'identity'>,
  planId: string,
): Promise<number> {
  const assignments = await em.execute<{ id: string }[]>(
    `update assignment set assigned_on = ?, return_by = ?, original_due_on = due_on
     where plan_id = ? and not withdrawn returning id`,
    [actor.today, await returnDeadline(em, actor), planId],
  )
  await em.execute(
    // Version 0: whatever the keeper says, knows better.
    `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on, assigned_on, version, open_obstacles)
     select id, jurisdiction, plan_id, task_id, unit_id, sector, role, 'ASSIGNED', 0, due_on, assigned_on, 0, 0
     from assignment where plan_id = ? and not withdrawn on conflict (duty_id) do nothing`,
    [planId],
    'run',
  )
  await enqueueEach(
    em,
    'office',
    deliverAssignment,
    assignments.map(({ id }) => ({ payload: { assignmentId: id }, key: id })),
  )
  return assignments.length
}
