import type { ImportListsFragment, ImportWorkFragment } from '../gql/graphql'

/** The stored reading of one document with the clerks' corrections upon it. */
export type ImportState = ImportWorkFragment & Pick<ImportListsFragment, 'roster' | 'indicators' | 'findings'>
export type ImportedTask = ImportState['tasks'][number]
export type ImportedResponsible = ImportedTask['responsible'][number]
export type ImportedUnit = ImportState['units'][number]
export type ImportedMember = ImportState['roster'][number]
export type ImportedIndicator = ImportState['indicators'][number]
export type ImportedFinding = ImportState['findings'][number]
export type ImportedMark = ImportState['marks'][number]
export type ImportQuestion = ImportState['questions'][number]
/** Offsets in UTF-16 code units into the text. */
export interface Span {
  start: number
  end: number
}

export const tabs = ['tasks', 'units', 'roster', 'indicators', 'findings', 'questions'] as const
export type Tab = (typeof tabs)[number]

/** Where an item of the reading is shown, and where it stands in the text. */
export interface Place {
  tab: Tab
  /** The task that a responsible unit belongs to; of everything else the item itself. */
  row: string
  spans: readonly Span[]
}

/** Every item of a reading by its id: tasks, their units, members, indicators, findings. */
export function placesOf(state: ImportState): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const task of state.tasks) {
    places.set(task.id, { tab: 'tasks', row: task.id, spans: task.spans })
    for (const { id, spans } of task.responsible) places.set(id, { tab: 'tasks', row: task.id, spans })
  }
  for (const { id, spans } of state.roster) places.set(id, { tab: 'roster', row: id, spans })
  for (const { id, spans } of state.indicators) places.set(id, { tab: 'indicators', row: id, spans })
  for (const { id, quotes } of state.findings)
    places.set(id, { tab: 'findings', row: id, spans: quotes.flatMap(({ spans }) => spans) })
  return places
}

/** Tasks and their units that still count: nothing that was dropped. */
export function standing(state: ImportState): ImportedTask[] {
  return state.tasks
    .filter((task) => !task.dropped)
    .map((task) => ({ ...task, responsible: task.responsible.filter(({ dropped }) => !dropped) }))
}

/** The heads of the leading group (组长, 常务副组长, 副组长): who is responsible for tasks is mostly one of them. */
export function headsOf({ roster }: Pick<ImportState, 'roster'>): string[] {
  const heads = roster.filter(({ dropped, role }) => !dropped && role.includes('组长'))
  return [...new Set(heads.map(({ name }) => name))]
}
