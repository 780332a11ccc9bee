import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, DomainError, newId, plainText } from '@tongchou/runtime'
import { violates } from '../database/violation.js'
import { assign, type Assigning } from '../assignment/assign.js'
import type { Deciding } from '../assignment/keep-change.js'
import { openPlan } from '../plan/open-plan.js'
import { PlanStatus } from '../plan/plan.js'
import { Task } from './task.js'

export class TaskNumberTaken extends DomainError {
  constructor(number: string) {
    super('TASK_NUMBER_TAKEN', `The plan has a task ${number} already.`, { number })
  }
}

export interface NewTask {
  planId: string
  number: string
  chapter?: string | null
  title: string
  dueOn?: string | null
  leader?: string | null
  /** Who answers for it from the beginning. */
  units?: Omit<Assigning, 'taskId'>[]
}

/**
 * The office adds a task: to a draft one of its text, to an issued plan one outside its text (临时交办), which is marked.
 * It stands after the others.
 *
 * @param input  `dueOn` is "YYYY-MM-DD"
 * @returns the new task's id
 * @throws {NotFound} no such plan or unit @throws {PlanClosed} @throws {TaskNumberTaken} @throws {InvalidInput}
 * @throws what assign throws; then there is no task either
 */
export async function addTask(em: SqlEntityManager, actor: Deciding, input: NewTask): Promise<string> {
  // Locked, so that two new tasks do not take the same place.
  const plan = await openPlan(em, input.planId, LockMode.PESSIMISTIC_WRITE)
  const [last] = await em.execute<{ next: number }[]>(
    'select coalesce(max(position) + 1, 0) as next from task where plan_id = ?',
    [plan.id],
  )
  const task = em.create(Task, {
    id: newId(),
    jurisdiction: plan.jurisdictionCode,
    planId: plan.id,
    position: last!.next,
    number: plainText(input.number, { field: 'number', max: 20, required: true }),
    chapter: optionalText(input.chapter, 'chapter', 200),
    title: plainText(input.title, { field: 'title', max: 500, required: true }),
    dueOn: input.dueOn ?? null,
    dueOnInvented: false,
    outsideText: plan.status !== PlanStatus.DRAFT,
    leader: optionalText(input.leader, 'leader', 60),
    version: 1,
  })
  await flushNumbered(em, task.number)
  await audit(em, actor, {
    jurisdiction: task.jurisdiction,
    action: 'addTask',
    entity: 'Task',
    entityId: task.id,
    after: { ...task },
  })
  for (const unit of input.units ?? []) await assign(em, actor, { ...unit, taskId: task.id })
  return task.id
}

export function optionalText(value: string | null | undefined, field: string, max: number): string | null {
  return value == null ? null : plainText(value, { field, max }) || null
}

export async function flushNumbered(em: SqlEntityManager, number: string): Promise<void> {
  try {
    await em.flush()
  } catch (error) {
    if (violates(error, 'task_number_is_taken')) throw new TaskNumberTaken(number)
    throw error
  }
}
