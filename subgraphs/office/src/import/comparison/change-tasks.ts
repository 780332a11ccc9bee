import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, newId } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import type { Plan } from '../../plan/plan.js'
import { TaskNumberTaken } from '../../task/add-task.js'
import { Task } from '../../task/task.js'
import type { DesiredTask } from '../issue/desired.js'
import type { PlanInForce, TaskInForce } from './plan-in-force.js'
import { taskAfter, taskOf } from './task-after.js'
import { numbersGivenUp } from './task-changes.js'

/**
 * Brings the tasks of a plan into the state and order of a new document; the office's own additions, and the tasks that
 * the document no longer has, stand last.
 *
 * @returns the ids of the tasks, by those of the document
 * @throws {TaskNumberTaken} the office added a task of this number
 */
export async function changeTasks(
  em: SqlEntityManager,
  actor: Deciding,
  { plan, inForce, desired, pairs }: Changing,
): Promise<Map<DesiredTask, string>> {
  const tasks = await em.find(Task, { planId: plan.id }, { orderBy: { position: 'asc' }, refresh: true })
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const wanted = new Set(desired.map(({ task }) => task.number))
  const taken = tasks.find(({ outsideText, number }) => outsideText && wanted.has(number))
  if (taken) throw new TaskNumberTaken(taken.number)
  await freeNumbers(em, numbersGivenUp(inForce.tasks, desired, pairs), pairs)

  const ids = new Map<DesiredTask, string>()
  for (const [position, to] of desired.entries()) {
    const from = pairs.get(to)
    const task = from ? byId.get(from.id)! : begun(em, plan)
    const before = from && { ...from, assignments: undefined }
    Object.assign(task, from ? stateAfter(from, to) : taskOf(to), { position })
    ids.set(to, task.id)
    byId.delete(task.id)
    const changed = !from || !isSame(from, task)
    if (from && changed) task.version += 1
    await em.flush()
    if (!changed) continue
    const action = from ? 'changeTask' : 'addTask'
    const record = { jurisdiction: plan.jurisdictionCode, action, entity: 'Task', entityId: task.id }
    await audit(em, actor, { ...record, before, after: { ...task } })
  }
  // What is left keeps its order behind the document.
  for (const [at, task] of [...byId.values()].entries()) {
    const renamed = await numberNow(em, task.id)
    Object.assign(task, { number: renamed, position: desired.length + at })
  }
  await em.flush()
  return ids
}

interface Changing {
  plan: Plan
  inForce: PlanInForce
  desired: DesiredTask[]
  pairs: Map<DesiredTask, TaskInForce>
}

/** Numbers are unique in a plan: those that change are set aside first, and a task that goes leaves its number. */
async function freeNumbers(
  em: SqlEntityManager,
  givenUp: Map<string, string>,
  pairs: Map<DesiredTask, TaskInForce>,
): Promise<void> {
  const moving = [...pairs].filter(([to, from]) => to.task.number !== from.number).map(([, from]) => from.id)
  if (moving.length > 0) await em.execute('update task set number = id::text where id in (?)', [moving], 'run')
  for (const [id, number] of givenUp)
    await em.execute('update task set number = ?, version = version + 1 where id = ?', [number, id], 'run')
}

async function numberNow(em: SqlEntityManager, id: string): Promise<string> {
  const [row] = await em.execute<{ number: string }[]>('select number from task where id = ?', [id])
  return row!.number
}

function begun(em: SqlEntityManager, plan: Plan): Task {
  const { id: planId, jurisdictionCode: jurisdiction } = plan
  return em.create(Task, {
    ...{ id: newId(), jurisdiction, planId, position: 0, number: '', chapter: null, title: '', dueOn: null },
    ...{ dueOnInvented: false, outsideText: false, leader: null, version: 1 },
  })
}

function stateAfter(from: TaskInForce, to: DesiredTask): Partial<Task> {
  const after = taskAfter(from, to)
  // The first date stays beside the new one.
  return after.dueOn === from.dueOn ? after : { ...after, originalDueOn: from.originalDueOn ?? from.dueOn }
}

function isSame(from: TaskInForce, task: Task): boolean {
  return (['number', 'chapter', 'title', 'leader', 'dueOn', 'dueOnInvented'] as const).every(
    (field) => from[field] === task[field],
  )
}
