import DataLoader from 'dataloader'
import type { RequestContext } from '@tongchou/runtime'
import { grouped } from '../grouped.js'
import { type Assignment, type AssignmentChange, assignmentColumns } from './assignment.js'

/** The assignments of tasks, withdrawn ones too; the lead first. */
export function assignmentsOfTasks({ em }: RequestContext): DataLoader<string, Assignment[]> {
  return new DataLoader(async (taskIds) => {
    const rows = await em.execute<Assignment[]>(
      `select ${assignmentColumns} from assignment where task_id in (?)
       order by case role when 'LEAD' then 0 when 'COOPERATE' then 1 else 2 end, id`,
      [taskIds],
    )
    const groups = grouped(rows, (row) => row.taskId)
    return taskIds.map((id) => groups.get(id) ?? [])
  })
}

/** What happened to assignments, oldest first. */
export function historyOfAssignments({ em }: RequestContext): DataLoader<string, AssignmentChange[]> {
  return new DataLoader(async (ids) => {
    const rows = await em.execute<AssignmentChange[]>(
      `select assignment_id as "assignmentId", revision, jurisdiction, changed_at as "changedAt", changed_by as "changedBy", what, reason
       from assignment_change where assignment_id in (?) order by revision`,
      [ids],
    )
    const groups = grouped(rows, (row) => row.assignmentId)
    return ids.map((id) => groups.get(id) ?? [])
  })
}
