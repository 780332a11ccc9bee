import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, NotFound } from '@tongchou/runtime'
import { type Assignment, assignmentColumns } from '../../assignment/assignment.js'
import { grouped } from '../../grouped.js'
import type { Indicator } from '../../indicator/indicator.js'
import { type Plan, planColumns } from '../../plan/plan.js'
import type { RosterMember } from '../../roster/roster-member.js'
import { type Task, taskColumns } from '../../task/task.js'

export interface TaskInForce extends Task {
  /** Those that were not withdrawn. */
  assignments: Assignment[]
}

export interface PlanInForce {
  plan: Plan
  /** Grows with every change of the plan, its tasks or its assignments. */
  version: number
  /** Those of the document; what the office added outside its text is no concern of a reissue. */
  tasks: TaskInForce[]
  roster: RosterMember[]
  indicators: Indicator[]
}

/** A plan as it stands, to be compared. @throws {NotFound} */
export async function readPlanInForce(em: SqlEntityManager, planId: string): Promise<PlanInForce> {
  // The version first: a change that comes between makes the comparison older than it is, never newer.
  const [counted] = isId(planId)
    ? await em.execute<{ version: number }[]>(
        `select (plan.version + (select coalesce(sum(version), 0) from task where plan_id = plan.id)
           + (select coalesce(sum(revision), 0) from assignment where plan_id = plan.id))::int as version from plan where id = ?`,
        [planId],
      )
    : []
  if (!counted) throw new NotFound('plan', planId)
  const [plan] = await em.execute<Plan[]>(`select ${planColumns} from plan where id = ?`, [planId])
  const tasks = await em.execute<Task[]>(
    `select ${taskColumns} from task where plan_id = ? and not outside_text order by position`,
    [planId],
  )
  const assignments = await em.execute<Assignment[]>(
    `select ${assignmentColumns} from assignment where plan_id = ? and not withdrawn order by id`,
    [planId],
  )
  const byTask = grouped(assignments, ({ taskId }) => taskId)
  const indicators = await em.execute<Indicator[]>(
    `select id, jurisdiction, plan_id as "planId", position, number, name, unit, nature, cumulative, targets
     from indicator where plan_id = ? order by position`,
    [planId],
  )
  const roster = await em.execute<RosterMember[]>(
    `select id, jurisdiction, plan_id as "planId", position, role, name, posts, unit_id as "unitId"
     from roster_member where plan_id = ? order by position`,
    [planId],
  )
  return {
    plan: plan!,
    version: counted.version,
    tasks: tasks.map((task) => ({ ...task, assignments: byTask.get(task.id) ?? [] })),
    roster,
    indicators,
  }
}
