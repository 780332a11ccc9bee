import { DateScalar, plainText } from '@tongchou/runtime'
import { Field, ID, InputType } from 'type-graphql'
import { optionalText } from '../../task/add-task.js'
import type { ImportedTask } from '../imported-task.js'
import type { WorkingCopy } from '../working-copy.js'
import { changed } from './items.js'

@InputType({ description: 'The same for several tasks; what is absent stays as it is, null clears.' })
export class SetTasksChange {
  @Field(() => [ID])
  taskIds!: string[]

  @Field(() => String, { nullable: true })
  title?: string | null

  @Field(() => String, { nullable: true })
  chapter?: string | null

  @Field(() => String, { nullable: true })
  number?: string | null

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null

  @Field(() => String, { nullable: true })
  leader?: string | null

  @Field(() => Boolean, { nullable: true, description: 'The office confirms that several units lead.' })
  jointLead?: boolean | null

  @Field(() => Boolean, { nullable: true })
  dropped?: boolean | null
}

export const taskNumber = (number: string): string => plainText(number, { field: 'number', max: 20, required: true })
export const taskTitle = (title: string): string => plainText(title, { field: 'title', max: 500, required: true })

/** @throws {NotFound} @throws {InvalidInput} @throws {ClassifiedContent} */
export function setTasks(copy: WorkingCopy, { taskIds, ...change }: SetTasksChange): WorkingCopy {
  const tasks = changed(copy.tasks, 'task', taskIds, (before) => {
    const task: ImportedTask = { ...before, corrected: true }
    if (change.title != null) task.title = taskTitle(change.title)
    if (change.number != null) task.number = taskNumber(change.number)
    if (change.chapter !== undefined) task.chapter = optionalText(change.chapter, 'chapter', 200)
    if (change.leader !== undefined) task.leader = optionalText(change.leader, 'leader', 60)
    if (change.jointLead != null) task.jointLead = change.jointLead
    if (change.dropped != null) task.dropped = change.dropped
    if (change.dueOn !== undefined && change.dueOn !== task.dueOn) {
      task.dueOn = change.dueOn
      task.dueOnPrinted = false
    }
    return task
  })
  return { ...copy, tasks }
}
