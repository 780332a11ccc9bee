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
  if (kind.endsWith('_ADDED')) return 'ADDED'
  return kind.endsWith('_REMOVED') ? 'REMOVED' : 'CHANGED'
}

/** A task with its differences, or those of the plan itself, its leading group, its indicators or its order. */
export interface DifferenceGroup {
  key: string
  about: 'task' | 'plan' | 'members' | 'indicators' | 'order'
  number: string
  title: string
  rows: Difference[]
}

/** Differences of one thing stand together, in the order in which the office gave them. */
export function inGroups(differences: readonly Difference[]): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>()
  for (const difference of differences) {
    const about = aboutWhat(difference.kind)
    const [number, title] = about === 'task' ? [difference.taskNumber, difference.taskTitle] : ['', '']
    const key = `${about} ${number} ${title}`
    const group = groups.get(key) ?? { key, about, number, title, rows: [] }
    group.rows.push(difference)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function aboutWhat(kind: PlanDifferenceKind): DifferenceGroup['about'] {
  if (kind === 'PLAN_CHANGED') return 'plan'
  if (kind === 'TASKS_REORDERED') return 'order'
  if (kind.startsWith('MEMBER')) return 'members'
  return kind.startsWith('INDICATOR') ? 'indicators' : 'task'
}
