import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DutyStatus } from '@tongchou/department'
import { audit, plainText, Stale } from '@tongchou/runtime'
import { Assignment } from '../assignment/assignment.js'
import type { Deciding } from '../assignment/keep-change.js'
import { keepReassigned } from '../assignment/reassign.js'
import { type Plan, PlanStatus } from '../plan/plan.js'
import { flushNumbered, optionalText } from './add-task.js'
import { lockTask } from './lock-task.js'
import type { Task } from './task.js'

export interface TaskChange {
  taskId: string
  version: number
  number?: string | null
  chapter?: string | null
  title?: string | null
  dueOn?: string | null
  leader?: string | null
  /** With a new date: the units that had the task's own date get the new one, and are told. */
  moveUnits?: boolean
  /** Why; needed to move units. */
  reason?: string | null
}

/**
 * Changes what is given and leaves the rest. The first date of an issued task stays beside the new one. The dates of
 * its units stay too, unless `moveUnits` says otherwise: then each is reassigned, for the reason given; who has a date
 * of his own or is done keeps it.
 *
 * @throws {NotFound} @throws {PlanClosed} @throws {Stale} @throws {TaskNumberTaken} @throws {InvalidInput}
 */
export async function changeTask(em: SqlEntityManager, actor: Deciding, change: TaskChange): Promise<string> {
  const { task, plan } = await lockTask(em, change.taskId)
  if (task.version !== change.version) throw new Stale({ yours: change, current: { ...task } })
  const reason = plainText(change.reason ?? '', { field: 'reason', max: 1000, required: change.moveUnits ?? false })
  const before = { ...task }
  if (change.number != null) task.number = plainText(change.number, { field: 'number', max: 20, required: true })
  if (change.title != null) task.title = plainText(change.title, { field: 'title', max: 500, required: true })
  if (change.chapter !== undefined) task.chapter = optionalText(change.chapter, 'chapter', 200)
  if (change.leader !== undefined) task.leader = optionalText(change.leader, 'leader', 60)
  if (change.dueOn !== undefined && change.dueOn !== task.dueOn) {
    const documentGaveNone = !task.outsideText && (task.dueOn === null || task.dueOnInvented)
    task.dueOnInvented = documentGaveNone && change.dueOn !== null
    // Until it is issued nobody was told a date.
    if (plan.status === PlanStatus.ISSUED) task.originalDueOn ??= task.dueOn
    task.dueOn = change.dueOn
  }
  task.version += 1
  await flushNumbered(em, task.number)
  await audit(em, actor, {
    jurisdiction: task.jurisdiction,
    action: 'changeTask',
    entity: 'Task',
    entityId: task.id,
    before,
    after: { ...task, ...(reason ? { reason } : {}) },
  })
  if (change.moveUnits && task.dueOn !== before.dueOn) await moveUnits(em, actor, plan, task, before.dueOn, reason)
  return task.id
}

async function moveUnits(
  em: SqlEntityManager,
  actor: Deciding,
  plan: Plan,
  task: Task,
  from: string | null,
  reason: string,
): Promise<void> {
  const done = await em.execute<{ id: string }[]>(
    'select duty_id as id from duty_index_entry where task_id = ? and status = ?',
    [task.id, DutyStatus.DONE],
  )
  const assignments = await em.find(
    Assignment,
    { taskId: task.id, withdrawn: false, dueOn: from, id: { $nin: done.map(({ id }) => id) } },
    { orderBy: { id: 'asc' }, refresh: true },
  )
  for (const assignment of assignments) {
    await keepReassigned(em, actor, plan, assignment, { dueOn: task.dueOn, jointLead: false }, reason)
  }
}
