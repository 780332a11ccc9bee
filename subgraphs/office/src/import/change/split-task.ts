import { InvalidInput, NotFound } from '@tongchou/runtime'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { ImportedTask } from '../imported-task.js'
import type { WorkingCopy } from '../working-copy.js'

@InputType({ description: 'Makes two tasks of one; both keep the units.' })
export class SplitTaskChange {
  @Field(() => ID)
  taskId!: string

  @Field(() => Int, { description: 'Offset into the task’s own text, where the second half begins.' })
  at!: number
}

/** @throws {NotFound} @throws {InvalidInput} a half would be empty */
export function splitTask(copy: WorkingCopy, { taskId, at }: SplitTaskChange, newId: () => string): WorkingCopy {
  const index = copy.tasks.findIndex(({ id }) => id === taskId)
  const task = copy.tasks[index]
  if (!task) throw new NotFound('task', taskId)
  const [first, second] = [task.text.slice(0, at).trim(), task.text.slice(at).trim()]
  if (at < 1 || first === '' || second === '' || !first.isWellFormed())
    throw new InvalidInput('at', 'Both halves need text.', { reason: 'EMPTY', max: task.text.length - 1 })
  const start = task.textStart === null ? null : task.textStart + at + task.text.slice(at).search(/\S/u)
  const title = titleOf(second)
  const half: ImportedTask = {
    ...task,
    id: newId(),
    number: nextNumber(copy, task.number),
    title,
    text: second,
    corrected: true,
    // What is marked of a task is its title.
    spans: start === null ? [] : [{ start, end: start + title.length }],
    textStart: start,
    responsible: task.responsible.map((one) => ({ ...one, id: newId() })),
  }
  return {
    ...copy,
    tasks: copy.tasks.toSpliced(index, 1, { ...task, text: first, corrected: true }, half),
  }
}

/** The first sentence, as far as a title goes. */
function titleOf(text: string): string {
  const sentence = /^[^。；;\n]{1,60}/u.exec(text)?.[0] ?? [...text].slice(0, 60).join('')
  return sentence.trim()
}

/** "2" → "2-2", or the next one that is free. */
function nextNumber(copy: WorkingCopy, number: string): string {
  const taken = new Set(copy.tasks.map((task) => task.number))
  for (let part = 2; ; part++) if (!taken.has(`${number}-${part}`)) return `${number}-${part}`
}
