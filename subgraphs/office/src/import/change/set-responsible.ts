import { NotFound } from '@tongchou/runtime'
import { Field, ID, InputType } from 'type-graphql'
import { ImportedRole } from '../imported-task.js'
import type { WorkingCopy } from '../working-copy.js'

@InputType({ description: 'The role of units in their tasks, or whether they count; several at once.' })
export class SetResponsibleChange {
  @Field(() => [ID])
  responsibleIds!: string[]

  @Field(() => ImportedRole, { nullable: true })
  role?: ImportedRole | null

  @Field(() => Boolean, { nullable: true })
  dropped?: boolean | null
}

/** @throws {NotFound} */
export function setResponsible(copy: WorkingCopy, change: SetResponsibleChange): WorkingCopy {
  const missing = new Set(change.responsibleIds)
  const tasks = copy.tasks.map((task) => {
    if (!task.responsible.some(({ id }) => change.responsibleIds.includes(id))) return task
    const responsible = task.responsible.map((one) => {
      if (!change.responsibleIds.includes(one.id)) return one
      missing.delete(one.id)
      return {
        ...one,
        role: change.role ?? one.role,
        basis: change.role == null ? one.basis : 'CLERK',
        dropped: change.dropped ?? one.dropped,
        corrected: true,
      }
    })
    return { ...task, responsible }
  })
  for (const id of missing) throw new NotFound('responsible', id)
  return { ...copy, tasks }
}
