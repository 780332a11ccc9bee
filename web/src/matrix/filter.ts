import type { DutyHealth, DutyRole } from '../gql/graphql'
import { keeperOf, type Sector, sectors } from '../graph/sectors'
import type { Cell, MatrixTask, MatrixUnit } from './joinCells'

export interface MatrixFilter {
  text: string
  health: DutyHealth | null
  role: DutyRole | null
  changedOnly: boolean
  sector: Sector | null
  /** The id of a unit. */
  unit: string | null
}

export const noFilter: MatrixFilter = {
  text: '',
  health: null,
  role: null,
  changedOnly: false,
  sector: null,
  unit: null,
}

export type MatrixRow =
  | { kind: 'chapter'; key: string; chapter: string | null; count: number }
  | { kind: 'task'; key: string; task: MatrixTask; cells: Map<string, Cell> }

export interface MatrixView {
  rows: MatrixRow[]
  columns: MatrixUnit[]
  /** Duties that match; null when nothing is filtered. Cells of shown rows that do not match are dimmed. */
  matching: Set<string> | null
}

/** How bad a health is, for "worst first". */
const badness: Record<DutyHealth, number> = {
  OVERDUE: 1_000_000,
  BLOCKED: 10_000,
  AT_RISK: 100,
  NOT_STARTED: 1,
  ON_TRACK: 0,
  DONE: 0,
}

/**
 * What of the matrix is shown: rows in the plan's order by chapter, or worst first; columns by sector; both narrowed to
 * what the filter leaves.
 *
 * @param isChanged whether a duty changed since the reader's last visit
 */
export function viewOf(
  matrix: { tasks: readonly MatrixTask[]; units: readonly MatrixUnit[]; cells: ReadonlyMap<string, Cell> },
  filter: MatrixFilter,
  order: 'chapter' | 'worst',
  isChanged: (cell: Cell) => boolean,
): MatrixView {
  const words = filter.text.trim().toLocaleLowerCase()
  const has = (...texts: (string | null | undefined)[]) => texts.some((s) => s?.toLocaleLowerCase().includes(words))
  const tasksNamed = words ? matrix.tasks.filter((t) => has(t.title, t.number, t.chapter, t.leader)) : matrix.tasks
  const unitsNamed = words
    ? matrix.units.filter((u) => has(u.name, u.shortName, u.liaison?.name, u.substitute?.name))
    : matrix.units
  const nothingNamed = tasksNamed.length + unitsNamed.length === 0
  // A word narrows the side that it names; a word that names nothing leaves nothing.
  const tasks = nothingNamed || tasksNamed.length ? tasksNamed : matrix.tasks
  const units = nothingNamed || unitsNamed.length ? unitsNamed : matrix.units
  const taskIds = new Set(tasks.map((task) => task.id))
  const unitIds = new Set(units.map((unit) => unit.id))

  const matches = (cell: Cell) =>
    taskIds.has(cell.taskId) &&
    unitIds.has(cell.unitId) &&
    (!filter.health || cell.health === filter.health) &&
    (!filter.role || cell.role === filter.role) &&
    (!filter.changedOnly || isChanged(cell)) &&
    (!filter.sector || cell.sector === filter.sector) &&
    (!filter.unit || cell.unitId === filter.unit)

  const cellFilter = Boolean(filter.health || filter.role || filter.changedOnly || filter.sector || filter.unit)
  const filtered = cellFilter || Boolean(words)
  const byTask = new Map<string, Map<string, Cell>>(matrix.tasks.map((task) => [task.id, new Map()]))
  const matching = filtered ? new Set<string>() : null
  const taskHit = new Set<string>()
  const unitHit = new Set<string>()
  /** Within a sector: who leads most stands first, then who has most to do; the same however the view is filtered. */
  const load = new Map(matrix.units.map((unit) => [unit.id, { leads: 0, others: 0 }]))
  for (const cell of matrix.cells.values()) {
    byTask.get(cell.taskId)?.set(cell.unitId, cell)
    const unit = load.get(cell.unitId)
    if (unit && cell.role === 'LEAD') unit.leads += 1
    else if (unit) unit.others += 1
    if (!matching || !matches(cell)) continue
    matching.add(cell.dutyId)
    taskHit.add(cell.taskId)
    unitHit.add(cell.unitId)
  }

  const narrowed = cellFilter || unitsNamed.length < matrix.units.length
  const isUsed = (unit: MatrixUnit) => load.get(unit.id)!.leads + load.get(unit.id)!.others > 0
  const byLoad = (a: MatrixUnit, b: MatrixUnit) => {
    const [one, other] = [load.get(a.id)!, load.get(b.id)!]
    return other.leads - one.leads || other.others - one.others
  }
  const shownTasks = tasks.filter((task) => !narrowed || taskHit.has(task.id))
  const columns = [...units]
    // A collective unit's duties go to its members.
    .filter((unit) => (filtered ? unitHit.has(unit.id) : !unit.collective || isUsed(unit)))
    .sort((a, b) => sectors.indexOf(keeperOf(a.sector)) - sectors.indexOf(keeperOf(b.sector)) || byLoad(a, b))
  return { rows: rowsOf(shownTasks, byTask, order), columns, matching }
}

function rowsOf(
  tasks: readonly MatrixTask[],
  byTask: Map<string, Map<string, Cell>>,
  order: 'chapter' | 'worst',
): MatrixRow[] {
  const row = (task: MatrixTask): MatrixRow => ({ kind: 'task', key: task.id, task, cells: byTask.get(task.id)! })
  if (order === 'worst') {
    const score = new Map(
      tasks.map((task) => [task.id, [...byTask.get(task.id)!.values()].reduce((sum, c) => sum + badness[c.health], 0)]),
    )
    return [...tasks].sort((a, b) => score.get(b.id)! - score.get(a.id)!).map(row)
  }
  const chapters = new Map<string | null, MatrixTask[]>()
  for (const task of tasks) {
    const members = chapters.get(task.chapter)
    if (members) members.push(task)
    else chapters.set(task.chapter, [task])
  }
  if (chapters.size === 1 && chapters.has(null)) return tasks.map(row)
  return [...chapters].flatMap(([chapter, members]): MatrixRow[] => [
    { kind: 'chapter', key: `chapter ${chapter}`, chapter, count: members.length },
    ...members.map(row),
  ])
}
