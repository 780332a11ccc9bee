import { NotFound, plainText } from '@tongchou/runtime'
import { Field, ID, InputType } from 'type-graphql'
import { optionalText } from '../../task/add-task.js'
import type { ImportedTask } from '../imported-task.js'
import type { WorkingCopy } from '../working-copy.js'
import { taskNumber, taskTitle } from './set-tasks.js'

@InputType({ description: 'A task that the reader did not see.' })
export class AddTaskChange {
  @Field(() => ID, { nullable: true, description: 'Absent or null: it becomes the first.' })
  afterTaskId?: string | null

  @Field(() => String)
  number!: string

  @Field(() => String, { nullable: true })
  chapter?: string | null

  @Field(() => String)
  title!: string

  @Field(() => String, { nullable: true })
  text?: string | null
}

/** @throws {NotFound} no such task to stand after @throws {InvalidInput} @throws {ClassifiedContent} */
export function addTask(copy: WorkingCopy, change: AddTaskChange, newId: () => string): WorkingCopy {
  const at = change.afterTaskId == null ? 0 : copy.tasks.findIndex((task) => task.id === change.afterTaskId) + 1
  if (change.afterTaskId != null && at === 0) throw new NotFound('task', change.afterTaskId)
  const task: ImportedTask = {
    id: newId(),
    number: taskNumber(change.number),
    chapter: optionalText(change.chapter, 'chapter', 200),
    title: taskTitle(change.title),
    text: plainText(change.text ?? '', { field: 'text', max: 10_000 }),
    dueOn: null,
    dueOnPrinted: false,
    leader: null,
    jointLead: false,
    dropped: false,
    corrected: true,
    line: 0,
    spans: [],
    responsible: [],
    textStart: null,
  }
  return { ...copy, tasks: copy.tasks.toSpliced(at, 0, task) }
}
