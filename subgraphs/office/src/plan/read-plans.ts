import DataLoader from 'dataloader'
import { isId, type RequestContext } from '@tongchou/runtime'
import { grouped } from '../grouped.js'
import { type Task, taskColumns } from '../task/task.js'
import { type Unit, unitColumns } from '../unit/unit.js'
import { type Plan, planColumns } from './plan.js'

/** Plans by id; null for one that the caller's jurisdiction does not have. */
export function plansById({ em }: RequestContext): DataLoader<string, Plan | null> {
  return new DataLoader(async (ids) => {
    const wanted = ids.filter(isId)
    const rows =
      wanted.length === 0 ? [] : await em.execute<Plan[]>(`select ${planColumns} from plan where id in (?)`, [wanted])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** The tasks of plans, in the order of the document; tasks that the office added stand last. */
export function tasksOfPlans({ em }: RequestContext): DataLoader<string, Task[]> {
  return new DataLoader(async (planIds) => {
    const rows = await em.execute<Task[]>(`select ${taskColumns} from task where plan_id in (?) order by position`, [
      planIds,
    ])
    const groups = grouped(rows, (row) => row.planId)
    return planIds.map((id) => groups.get(id) ?? [])
  })
}

/**
 * The units that owe something under a plan, in the order in which they were entered. Asked of each unit, since a county
 * has some dozens of units and thousands of assignments; `offset 0` keeps PostgreSQL from joining those all the same.
 */
export function unitsOfPlans({ em }: RequestContext): DataLoader<string, Unit[]> {
  return new DataLoader(async (planIds) => {
    const rows = await em.execute<(Unit & { planId: string })[]>(
      `select plan.id as "planId", ${unitColumns}
       from plan join unit on unit.jurisdiction = plan.jurisdiction
       where plan.id in (?) and exists (
         select from assignment
         where assignment.plan_id = plan.id and assignment.unit_id = unit.id and not assignment.withdrawn offset 0)
       order by unit.id`,
      [planIds],
    )
    const groups = grouped(rows, (row) => row.planId)
    return planIds.map((id) => groups.get(id) ?? [])
  })
}
