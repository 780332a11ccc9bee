import { keepers } from './rows.js'

type Sheet = Record<'id' | 'task' | 'unit' | 'health', string[]>
interface Duty {
  id: string
  health: string
  unit: { id: string }
}
interface Row {
  rowId: string
  taskId: string
  unitId: string
  health: string
}
interface Plan {
  tasks: ({ id: string } & Record<string, Duty[]>)[] | { nodes: unknown[] }
  units: unknown[] | { nodes: unknown[] }
  duties?: { nodes: Row[] }
  [sheet: string]: unknown
}

/**
 * The cells of a matrix in whatever form an entrant answers: "duty task unit health", sorted. Entrants that answer the
 * same question have the same cells.
 *
 * @throws {Error} the answer has errors
 */
export function cellsOf(text: string): string[] {
  const { data, errors } = JSON.parse(text) as { data: { plan: Plan } | null; errors?: unknown[] }
  if (errors?.length || !data?.plan) throw new Error(`no whole answer: ${text.slice(0, 500)}`)
  const { plan } = data
  return [...cells(plan)].sort()
}

function* cells(plan: Plan): Iterable<string> {
  for (const { rowId, taskId, unitId, health } of plan.duties?.nodes ?? []) yield line(rowId, taskId, unitId, health)
  for (const keeper of keepers) {
    const sheet = plan[`${keeper}Sheet`] as Sheet | null | undefined
    for (const [n, id] of sheet?.id.entries() ?? []) yield line(id, sheet!.task[n], sheet!.unit[n], sheet!.health[n])
  }
  if (!Array.isArray(plan.tasks)) return
  for (const task of plan.tasks) {
    for (const keeper of keepers) {
      for (const { id, unit, health } of task[`${keeper}Duties`] ?? []) yield line(id, task.id, unit.id, health)
    }
  }
}

const line = (...facts: (string | undefined)[]): string => facts.join(' ')
