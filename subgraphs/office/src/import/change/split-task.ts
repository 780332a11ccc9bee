import { InvalidInput, NotFound } from '@tongchou/runtime'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { ImportedSpan, ImportedTask, WorkingCopy } from '../working-copy.js'

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
  const [before, after] = cut(task.spans, at)
  const half: ImportedTask = {
    ...task,
    id: newId(),
    number: nextNumber(copy, task.number),
    title: titleOf(second),
    text: second,
    corrected: true,
    spans: after,
    responsible: task.responsible.map((one) => ({ ...one, id: newId() })),
  }
  return {
    ...copy,
    tasks: copy.tasks.toSpliced(index, 1, { ...task, text: first, corrected: true, spans: before }, half),
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

/** Spans parted after `length` letters of them. */
function cut(spans: ImportedSpan[], length: number): [ImportedSpan[], ImportedSpan[]] {
  const parts: [ImportedSpan[], ImportedSpan[]] = [[], []]
  let left = length
  for (const { start, end } of spans) {
    const middle = Math.min(end, start + left)
    if (middle > start) parts[0].push({ start, end: middle })
    if (middle < end) parts[1].push({ start: middle, end })
    left -= middle - start
  }
  return parts
}
