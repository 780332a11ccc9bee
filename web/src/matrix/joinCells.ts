import type { DutyHealth, DutyRole, DutyStatus, IndexEntryFragment, MatrixQuery } from '../gql/graphql'
import { keeperOf, type Sector, sectors } from '../graph/sectors'
import { isLater } from './moments'

export type MatrixPlan = NonNullable<MatrixQuery['plan']>
export type MatrixTask = MatrixPlan['tasks'][number]
export type MatrixUnit = MatrixPlan['units'][number]
type Sheet = NonNullable<MatrixPlan['waterSheet']>

/** One duty as the matrix shows it. */
export interface Cell {
  dutyId: string
  taskId: string
  unitId: string
  sector: Sector
  role: DutyRole
  status: DutyStatus
  health: DutyHealth
  /** Percent, 0 to 100. */
  progress: number
  dueOn: string | null
  version: number
  openObstacles: number
  /** When it last changed, ISO UTC; null before anything happened. */
  changedAt: string | null
  /** Last known state of a keeper that does not answer. */
  stale: boolean
}

export interface Matrix {
  cells: Map<string, Cell>
  /** Keepers that did not answer though the plan has duties or units of theirs, with the time of their last state. */
  silent: { sector: Sector; asOf: string | null }[]
}

/**
 * Joins the keepers' sheets with the office's index. A sheet shows the keeper's own state; the index stands in for a
 * keeper that is silent, and overrides a sheet where it knows a higher version. Withdrawn duties are left out.
 *
 * @param plan     the answer to the matrix query; a sheet is null where its keeper did not answer
 * @param entries  further states: later pages of the index, and changes that came live
 */
export function joinCells(plan: MatrixPlan, entries: Iterable<IndexEntryFragment> = []): Matrix {
  const cells = new Map<string, Cell>()
  for (const sector of sectors) {
    const sheet = plan[`${sector}Sheet`]
    if (sheet) readSheet(sheet, sector, cells)
  }
  const down = new Set(sectors.filter((sector) => !plan[`${sector}Sheet`]))
  const asOf = new Map<Sector, string | null>()

  for (const entry of [...plan.dutyIndex.edges.map((edge) => edge.node), ...entries]) {
    const sector = keeperOf(entry.sector)
    const known = cells.get(entry.dutyId)
    if (!known || entry.version > known.version) cells.set(entry.dutyId, fromIndex(entry, down.has(sector)))
    if (down.has(sector)) asOf.set(sector, latest(asOf.get(sector) ?? null, entry.asOf))
  }
  for (const [id, cell] of cells) if (cell.status === 'WITHDRAWN') cells.delete(id)

  const concerned = new Set([...plan.units.map((unit) => keeperOf(unit.sector)), ...asOf.keys()])
  const silent = [...down]
    .filter((sector) => concerned.has(sector))
    .map((sector) => ({ sector, asOf: asOf.get(sector) ?? null }))
  return { cells, silent }
}

function readSheet(sheet: Sheet, sector: Sector, into: Map<string, Cell>): void {
  // Each column is looked up once, not once a row.
  const { id, task, unit, role, status, health, progress, dueOn, version, openObstacles, changedAt } = sheet
  for (let row = 0; row < id.length; row++) {
    into.set(id[row]!, {
      dutyId: id[row]!,
      taskId: task[row]!,
      unitId: unit[row]!,
      sector,
      role: role[row]!,
      status: status[row]!,
      health: health[row]!,
      progress: progress[row]!,
      dueOn: dueOn[row] ?? null,
      version: version[row]!,
      openObstacles: openObstacles[row]!,
      changedAt: changedAt[row] ?? null,
      stale: false,
    })
  }
}

function fromIndex(entry: IndexEntryFragment, stale: boolean): Cell {
  const { asOf, sector, ...rest } = entry
  return { ...rest, sector: keeperOf(sector), changedAt: asOf, stale }
}

/** The later of two ISO times. */
function latest(one: string | null, other: string | null): string | null {
  if (!one || !other) return one ?? other
  return isLater(other, one) ? other : one
}
