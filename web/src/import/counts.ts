import { type ImportState, standing } from './reading'

/** What issuing will make: shown before it is confirmed. */
export interface IssueCounts {
  tasks: number
  /** Units that get a duty, a collective one counted as its members. */
  units: number
  /** Pairs of task and unit; a collective unit counts as its members. */
  assignments: number
  newUnits: string[]
  members: number
  indicators: number
  withoutDue: number
  /** Short names of all who will be told, in the order of the document. */
  told: string[]
}

export function issueCounts(state: ImportState): IssueCounts {
  const unitOf = new Map(state.units.map((unit) => [unit.surfaceForm, unit]))
  const byName = new Map<string, [string, string]>()
  for (const { unit } of state.units) {
    if (unit) for (const name of [unit.name, unit.shortName]) byName.set(name, [unit.id, unit.shortName])
  }
  const tasks = standing(state)
  const told = new Map<string, string>()
  const pairs = new Set<string>()
  const used = new Set<string>()
  for (const task of tasks) {
    for (const { surfaceForm } of task.responsible) {
      used.add(surfaceForm)
      for (const [key, name] of receivers(surfaceForm)) {
        told.set(key, name)
        pairs.add(`${task.id} ${key}`)
      }
    }
  }
  const made = state.units.filter(({ surfaceForm, decision }) => decision === 'NEW' && used.has(surfaceForm))
  return {
    tasks: tasks.length,
    units: told.size,
    assignments: pairs.size,
    newUnits: [...new Set(made.map(({ newName, surfaceForm }) => newName ?? surfaceForm))],
    members: state.roster.filter(({ dropped }) => !dropped).length,
    indicators: state.indicators.filter(({ dropped }) => !dropped).length,
    withoutDue: tasks.filter(({ dueOn }) => !dueOn).length,
    told: [...told.values()],
  }

  /** The units behind a name: key and short name. Members that are typed may be units that the document names too. */
  function receivers(surfaceForm: string): [string, string][] {
    const found = unitOf.get(surfaceForm)
    const typed = (found?.newMembers ?? []).map((name): [string, string] => byName.get(name) ?? [`new ${name}`, name])
    if (found?.decision === 'MATCHED' && found.unit) {
      const { unit } = found
      const members = unit.collective ? unit.members.map(({ id, shortName }): [string, string] => [id, shortName]) : []
      if (members.length || (unit.collective && typed.length)) return members.length ? members : typed
      return [[unit.id, unit.shortName]]
    }
    if (found?.newCollective && typed.length) return typed
    const name = found?.newName ?? surfaceForm
    return [[`new ${name}`, found?.newShortName ?? name]]
  }
}
