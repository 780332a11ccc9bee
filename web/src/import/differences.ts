import type { CompareImportQuery, PlanDifferenceKind } from '../gql/graphql'

export type Difference = CompareImportQuery['compareImport']['differences'][number]

/** Short names of everybody who will hear of the differences, each once. */
export function toldBy(differences: readonly Difference[]): string[] {
  const names = new Map(differences.flatMap(({ told }) => told.map(({ id, shortName }) => [id, shortName])))
  return [...names.values()]
}

export type Way = 'ADDED' | 'REMOVED' | 'CHANGED'

/** Whether something is new, falls away or becomes other. */
export function wayOf(kind: PlanDifferenceKind): Way {
  if (kind === 'TASK_ADDED' || kind === 'UNIT_ADDED') return 'ADDED'
  return kind === 'TASK_REMOVED' || kind === 'UNIT_REMOVED' ? 'REMOVED' : 'CHANGED'
}

/** Differences of one task stand together, in the order in which the office gave them. */
export function byTask(
  differences: readonly Difference[],
): { key: string; number: string; title: string; rows: Difference[] }[] {
  const groups = new Map<string, { key: string; number: string; title: string; rows: Difference[] }>()
  for (const difference of differences) {
    const { taskNumber: number, taskTitle: title } = difference
    const key = `${number} ${title}`
    const group = groups.get(key) ?? { key, number, title, rows: [] }
    group.rows.push(difference)
    groups.set(key, group)
  }
  return [...groups.values()]
}
