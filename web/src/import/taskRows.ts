import type { ImportedTask } from './reading'

/** A line of the list of tasks: the head of a chapter with the ids that count in it, or a task. */
export type TaskRow = { key: string; chapter: string | null; ids: string[] } | { key: string; task: ImportedTask }

/** Chapters with their tasks as lines below each other. */
export function rowsOf(groups: readonly { chapter: string | null; tasks: ImportedTask[] }[]): TaskRow[] {
  return groups.flatMap(({ chapter, tasks }): TaskRow[] => [
    { key: `chapter ${tasks[0]!.id}`, chapter, ids: tasks.filter(({ dropped }) => !dropped).map(({ id }) => id) },
    ...tasks.map((task) => ({ key: task.id, task })),
  ])
}
