import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, newId } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import type { Plan } from '../../plan/plan.js'
import { TaskNumberTaken } from '../../task/add-task.js'
import { Task } from '../../task/task.js'
import type { DesiredTask } from '../issue/desired.js'
import { newDate, newWord } from './plan-changes.js'
import type { PlanInForce, TaskInForce } from './plan-in-force.js'

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
  await freeNumbers(em, inForce, pairs, wanted)

  const ids = new Map<DesiredTask, string>()
  for (const [position, to] of desired.entries()) {
    const from = pairs.get(to)
    const task = from ? byId.get(from.id)! : begun(em, plan)
    const before = from && { ...from, assignments: undefined }
    Object.assign(task, from ? stateAfter(from, to) : stateOf(to), { position })
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
  { tasks }: PlanInForce,
  pairs: Map<DesiredTask, TaskInForce>,
  wanted: Set<string>,
): Promise<void> {
  const kept = new Set(pairs.values())
  const moving = [...pairs].filter(([to, from]) => to.task.number !== from.number).map(([, from]) => from.id)
  if (moving.length > 0) await em.execute('update task set number = id::text where id in (?)', [moving], 'run')
  const numbers = new Set([...wanted, ...tasks.map(({ number }) => number)])
  for (const { id, number } of tasks.filter((task) => !kept.has(task) && wanted.has(task.number))) {
    let old = `${number}（原）`
    for (let next = 2; numbers.has(old); next++) old = `${number}（原${next}）`
    numbers.add(old)
    await em.execute('update task set number = ?, version = version + 1 where id = ?', [old, id], 'run')
  }
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

function stateOf({ task }: DesiredTask): Partial<Task> {
  const { number, chapter, title, leader, dueOn, dueOnPrinted } = task
  return { number, chapter, title, leader, dueOn, dueOnInvented: dueOn !== null && !dueOnPrinted }
}

function stateAfter(from: TaskInForce, to: DesiredTask): Partial<Task> {
  const dueOn = newDate(from, to)
  return {
    ...stateOf(to),
    chapter: newWord('chapter', from, to),
    leader: newWord('leader', from, to),
    dueOn,
    dueOnInvented: dueOn !== null && !to.task.dueOnPrinted,
    // The first date stays beside the new one.
    ...(dueOn === from.dueOn ? {} : { originalDueOn: from.originalDueOn ?? from.dueOn }),
  }
}

function isSame(from: TaskInForce, task: Task): boolean {
  return (['number', 'chapter', 'title', 'leader', 'dueOn'] as const).every((field) => from[field] === task[field])
}
