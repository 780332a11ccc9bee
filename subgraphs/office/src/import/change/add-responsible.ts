import { plainText } from '@tongchou/runtime'
import { Field, ID, InputType } from 'type-graphql'
import { ImportedRole, type ImportedResponsible } from '../imported-task.js'
import type { WorkingCopy } from '../working-copy.js'
import { changed } from './items.js'

@InputType({ description: 'A unit that the reader did not see; in a task that names it already, its role changes.' })
export class AddResponsibleChange {
  @Field(() => [ID])
  taskIds!: string[]

  @Field(() => String)
  surfaceForm!: string

  @Field(() => ImportedRole)
  role!: ImportedRole
}

/** @throws {NotFound} @throws {InvalidInput} @throws {ClassifiedContent} */
export function addResponsible(copy: WorkingCopy, change: AddResponsibleChange, newId: () => string): WorkingCopy {
  const surfaceForm = plainText(change.surfaceForm, { field: 'surfaceForm', max: 60, required: true })
  const decided = { role: change.role, basis: 'CLERK', dropped: false, corrected: true }
  const tasks = changed(copy.tasks, 'task', change.taskIds, (task) => {
    if (task.responsible.some((one) => one.surfaceForm === surfaceForm)) {
      const responsible = task.responsible.map((one) =>
        one.surfaceForm === surfaceForm ? { ...one, ...decided } : one,
      )
      return { ...task, responsible }
    }
    const added: ImportedResponsible = { id: newId(), surfaceForm, line: 0, spans: [], ...decided }
    return { ...task, responsible: [...task.responsible, added] }
  })
  return { ...copy, tasks }
}
