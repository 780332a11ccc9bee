import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, plainText, Stale, type Actor } from '@tongchou/runtime'
import { flushNumbered, optionalText } from './add-task.js'
import { lockTask } from './lock-task.js'

export interface TaskChange {
  taskId: string
  version: number
  number?: string | null
  chapter?: string | null
  title?: string | null
  dueOn?: string | null
  leader?: string | null
}

/**
 * Changes what is given and leaves the rest. The dates of existing assignments stay: each is changed by reassigning,
 * with a reason.
 *
 * @throws {NotFound} @throws {PlanClosed} @throws {Stale} @throws {TaskNumberTaken} @throws {InvalidInput}
 */
export async function changeTask(em: SqlEntityManager, actor: Actor, change: TaskChange): Promise<string> {
  const { task } = await lockTask(em, change.taskId)
  if (task.version !== change.version) throw new Stale({ yours: change, current: { ...task } })
  const before = { ...task }
  if (change.number != null) task.number = plainText(change.number, { field: 'number', max: 20, required: true })
  if (change.title != null) task.title = plainText(change.title, { field: 'title', max: 500, required: true })
  if (change.chapter !== undefined) task.chapter = optionalText(change.chapter, 'chapter', 200)
  if (change.leader !== undefined) task.leader = optionalText(change.leader, 'leader', 60)
  if (change.dueOn !== undefined && change.dueOn !== task.dueOn) {
    const documentGaveNone = !task.outsideText && (task.dueOn === null || task.dueOnInvented)
    task.dueOnInvented = documentGaveNone && change.dueOn !== null
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
    after: { ...task },
  })
  return task.id
}
