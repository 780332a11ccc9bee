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

/** The units that owe something under a plan, in the order in which they were entered. */
export function unitsOfPlans({ em }: RequestContext): DataLoader<string, Unit[]> {
  return new DataLoader(async (planIds) => {
    const rows = await em.execute<(Unit & { planId: string })[]>(
      `select owing.plan_id as "planId", ${unitColumns}
       from (select distinct plan_id, unit_id from assignment where plan_id in (?) and not withdrawn) owing
       join unit on unit.id = owing.unit_id order by unit.id`,
      [planIds],
    )
    const groups = grouped(rows, (row) => row.planId)
    return planIds.map((id) => groups.get(id) ?? [])
  })
}
