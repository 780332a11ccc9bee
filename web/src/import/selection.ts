import type { ImportChange, ImportedRole } from '../gql/graphql'
import { type ImportedTask, type ImportState, standing } from './reading'

/** How several undecided lists are settled in one act. */
export const settlements = ['FIRST_LEADS', 'ALL_COOPERATE', 'ALL_LEAD'] as const
export type Settlement = (typeof settlements)[number]

/** Units of the chosen tasks whose role nobody has decided yet. */
export function undecidedIn(tasks: readonly ImportedTask[]): string[] {
  return tasks.flatMap((task) =>
    task.dropped ? [] : task.responsible.filter((one) => !one.dropped && one.role === 'UNDECIDED').map(({ id }) => id),
  )
}

/**
 * Decides every undecided role in the given tasks; roles that are decided stay. FIRST_LEADS gives the lead to the
 * first unit of each list, unless the task has a lead already.
 *
 * @returns one change for each role that is given; none where nothing is undecided
 */
export function settled(tasks: readonly ImportedTask[], how: Settlement): ImportChange[] {
  const given: Record<Exclude<ImportedRole, 'UNDECIDED' | 'SUPERVISE'>, string[]> = { LEAD: [], COOPERATE: [] }
  for (const task of tasks.filter(({ dropped }) => !dropped)) {
    const units = task.responsible.filter(({ dropped }) => !dropped)
    const led = units.some(({ role }) => role === 'LEAD')
    units.forEach(({ id, role }, at) => {
      if (role !== 'UNDECIDED') return
      const leads = how === 'ALL_LEAD' || (how === 'FIRST_LEADS' && !led && at === 0)
      given[leads ? 'LEAD' : 'COOPERATE'].push(id)
    })
  }
  return (['LEAD', 'COOPERATE'] as const)
    .filter((role) => given[role].length)
    .map((role) => ({ setResponsible: { responsibleIds: given[role], role } }))
}

export const filters = [
  'ALL',
  'UNDECIDED',
  'UNKNOWN_UNIT',
  'NO_UNITS',
  'NO_LEAD',
  'SEVERAL_LEADS',
  'DUPLICATE_NUMBER',
  'NO_DUE',
  'NO_LEADER',
  'DROPPED',
] as const
export type Filter = (typeof filters)[number]

/** The tasks that a filter leaves, in the order of the document. */
export function filtered(state: ImportState, filter: Filter): ImportedTask[] {
  if (filter === 'ALL') return state.tasks
  if (filter === 'DROPPED')
    return state.tasks.filter((task) => task.dropped || task.responsible.some((one) => one.dropped))
  const open = new Set(state.units.filter(({ decision }) => decision === 'OPEN').map((unit) => unit.surfaceForm))
  const tasks = standing(state)
  const numbers = new Map<string, number>()
  for (const { number } of tasks) numbers.set(number, (numbers.get(number) ?? 0) + 1)
  const leads = ({ responsible }: ImportedTask) => responsible.filter(({ role }) => role === 'LEAD').length
  const holds: Record<Exclude<Filter, 'ALL' | 'DROPPED'>, (task: ImportedTask) => boolean> = {
    UNDECIDED: ({ responsible }) => responsible.some(({ role }) => role === 'UNDECIDED'),
    UNKNOWN_UNIT: ({ responsible }) => responsible.some(({ surfaceForm }) => open.has(surfaceForm)),
    NO_UNITS: ({ responsible }) => !responsible.length,
    NO_LEAD: (task) => !leads(task),
    SEVERAL_LEADS: (task) => leads(task) > 1 && !task.jointLead,
    DUPLICATE_NUMBER: ({ number }) => numbers.get(number)! > 1,
    NO_DUE: ({ dueOn }) => !dueOn,
    NO_LEADER: ({ leader }) => !leader,
  }
  const kept = new Set(tasks.filter(holds[filter]).map(({ id }) => id))
  return state.tasks.filter(({ id }) => kept.has(id))
}

/** Tasks under their chapters, in the order of the document; a chapter that returns later opens again. */
export function byChapter(tasks: readonly ImportedTask[]): { chapter: string | null; tasks: ImportedTask[] }[] {
  const groups: { chapter: string | null; tasks: ImportedTask[] }[] = []
  for (const task of tasks) {
    const last = groups.at(-1)
    if (last && last.chapter === task.chapter) last.tasks.push(task)
    else groups.push({ chapter: task.chapter, tasks: [task] })
  }
  return groups
}
