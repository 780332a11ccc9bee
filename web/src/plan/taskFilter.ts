import type { PlanQuery } from '../gql/graphql'

export type PlanTask = NonNullable<PlanQuery['plan']>['tasks'][number]

export interface TaskFilter {
  text: string
  chapter: string
  noLead: boolean
  outside: boolean
}
export const everyTask: TaskFilter = { text: '', chapter: '', noLead: false, outside: false }

const standing = (task: PlanTask) => task.assignments.filter((assignment) => !assignment.withdrawn)

/** The tasks for which all conditions hold. Text is looked for in number, title, leader and the units' names. */
export function tasksThat(tasks: readonly PlanTask[], { text, chapter, noLead, outside }: TaskFilter): PlanTask[] {
  const wanted = text.trim().toLocaleLowerCase()
  return tasks.filter(
    (task) =>
      (!chapter || task.chapter === chapter) &&
      (!outside || task.outsideText) &&
      (!noLead || !standing(task).some(({ role }) => role === 'LEAD')) &&
      (!wanted ||
        [task.number, task.title, task.leader ?? '', ...standing(task).map(({ unit }) => unit.shortName)].some((part) =>
          part.toLocaleLowerCase().includes(wanted),
        )),
  )
}
