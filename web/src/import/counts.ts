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
    newUnits: [
      ...new Set(made.flatMap(({ newName, surfaceForm, newMembers }) => [newName ?? surfaceForm, ...newMembers])),
    ],
    members: state.roster.filter(({ dropped }) => !dropped).length,
    indicators: state.indicators.filter(({ dropped }) => !dropped).length,
    withoutDue: tasks.filter(({ dueOn }) => !dueOn).length,
    told: [...told.values()],
  }

  function receivers(surfaceForm: string): [string, string][] {
    const found = unitOf.get(surfaceForm)
    if (found?.decision === 'MATCHED' && found.unit) {
      const { unit } = found
      const members = unit.collective ? unit.members : []
      return members.length ? members.map(({ id, shortName }) => [id, shortName]) : [[unit.id, unit.shortName]]
    }
    const members = found?.newCollective ? found.newMembers : []
    if (members.length) return members.map((name) => [`new ${name}`, name])
    const name = found?.newName ?? surfaceForm
    return [[`new ${name}`, found?.newShortName ?? name]]
  }
}
