import { InvalidInput, NotFound } from '@tongchou/runtime'
import { Field, ID, InputType } from 'type-graphql'
import { ImportedRole, type ImportedResponsible } from '../imported-task.js'
import type { WorkingCopy } from '../working-copy.js'

@InputType({
  description: 'Makes one task of several: the first takes the text, the spans and the units of the others.',
})
export class MergeTasksChange {
  @Field(() => [ID])
  taskIds!: string[]
}

/** @throws {NotFound} @throws {InvalidInput} fewer than two tasks */
export function mergeTasks(copy: WorkingCopy, { taskIds }: MergeTasksChange): WorkingCopy {
  const tasks = [...new Set(taskIds)].map((id) => {
    const task = copy.tasks.find((one) => one.id === id)
    if (!task) throw new NotFound('task', id)
    return task
  })
  const [first, ...others] = tasks
  if (!first || others.length === 0) throw new InvalidInput('taskIds', 'Two tasks or more.', { reason: 'TOO_FEW' })
  const merged = {
    ...first,
    text: tasks.map(({ text }) => text).join('\n'),
    dueOn: first.dueOn ?? others.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null,
    dueOnPrinted: (first.dueOn === null ? others.find(({ dueOn }) => dueOn !== null) : first)?.dueOnPrinted ?? false,
    leader: first.leader ?? others.find(({ leader }) => leader !== null)?.leader ?? null,
    corrected: true,
    textStart: null,
    spans: tasks.flatMap(({ spans }) => spans),
    responsible: together(tasks.flatMap(({ responsible }) => responsible)),
  }
  const gone = new Set(others.map(({ id }) => id))
  return {
    ...copy,
    tasks: copy.tasks.filter(({ id }) => !gone.has(id)).map((task) => (task.id === first.id ? merged : task)),
  }
}

/** One of each unit: a role that was decided before one that was not, else the first. */
function together(all: ImportedResponsible[]): ImportedResponsible[] {
  const byForm = new Map<string, ImportedResponsible>()
  for (const one of all) {
    const known = byForm.get(one.surfaceForm)
    const better =
      !known ||
      (known.dropped && !one.dropped) ||
      (known.dropped === one.dropped && known.role === ImportedRole.UNDECIDED && one.role !== ImportedRole.UNDECIDED)
    if (better) byForm.set(one.surfaceForm, one)
  }
  return [...byForm.values()]
}
