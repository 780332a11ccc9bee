import type { ImportChange } from '../gql/graphql'
import type { ImportState } from './reading'

/** A part of the reading that a change rests on. */
export type Thing =
  | { kind: 'document' }
  | { kind: 'task' | 'units-of-task' | 'responsible' | 'member' | 'indicator' | 'finding'; id: string }
  | { kind: 'unit'; surfaceForm: string }

/** What the changes rest on: where a colleague changed any of it, the clerk is asked. */
export function concerned(changes: readonly ImportChange[]): Thing[] {
  const things: Thing[] = []
  const add = (kind: Exclude<Thing['kind'], 'document' | 'unit'>, ids: readonly (string | number)[]) =>
    things.push(...ids.map((id) => ({ kind, id: String(id) })))
  for (const change of changes) {
    if (change.setDocument) things.push({ kind: 'document' })
    if (change.setTasks) add('task', change.setTasks.taskIds)
    if (change.splitTask) {
      add('task', [change.splitTask.taskId])
      add('units-of-task', [change.splitTask.taskId])
    }
    if (change.mergeTasks) {
      add('task', change.mergeTasks.taskIds)
      add('units-of-task', change.mergeTasks.taskIds)
    }
    if (change.setResponsible) add('responsible', change.setResponsible.responsibleIds)
    if (change.addResponsible) add('units-of-task', change.addResponsible.taskIds)
    if (change.setMembers) add('member', change.setMembers.memberIds)
    if (change.setIndicators) add('indicator', change.setIndicators.indicatorIds)
    if (change.decideFindings) add('finding', change.decideFindings.findingIds)
    const forms = (change.matchUnits ?? change.newUnits ?? change.reopen)?.surfaceForms ?? []
    things.push(...forms.map((surfaceForm) => ({ kind: 'unit' as const, surfaceForm })))
  }
  return things
}

/** Whether two states agree about a thing; that it was once changed and changed back makes no difference. */
export function sameIn(thing: Thing, one: ImportState, other: ImportState): boolean {
  return said(lookUp(thing, one)) === said(lookUp(thing, other))
}
const trace: ReadonlySet<string> = new Set(['corrected', 'basis'])
const said = (found: unknown) => JSON.stringify(found, (name, value: unknown) => (trace.has(name) ? undefined : value))

/** A thing as a state has it; null where it has no such thing. */
export function lookUp(thing: Thing, state: ImportState): unknown {
  switch (thing.kind) {
    case 'document':
      return state.document
    case 'unit': {
      const unit = state.units.find(({ surfaceForm }) => surfaceForm === thing.surfaceForm)
      if (!unit) return null
      const { suggestions, count, ...decided } = unit
      return decided
    }
    case 'responsible':
      return state.tasks.flatMap(({ responsible }) => responsible).find(({ id }) => id === thing.id) ?? null
    case 'member':
      return state.roster.find(({ id }) => id === thing.id) ?? null
    case 'indicator':
      return state.indicators.find(({ id }) => id === thing.id) ?? null
    case 'finding':
      return state.findings.find(({ id }) => id === thing.id) ?? null
    default: {
      const task = state.tasks.find(({ id }) => id === thing.id)
      if (!task) return null
      const { responsible, ...rest } = task
      return thing.kind === 'task'
        ? rest
        : responsible.map(({ id, surfaceForm, dropped }) => [id, surfaceForm, dropped])
    }
  }
}
