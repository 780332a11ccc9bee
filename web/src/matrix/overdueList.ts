import { daysBetween } from '../locale/dates'
import type { Cell, MatrixTask, MatrixUnit } from './joinCells'

export interface OverdueDuty {
  unit: string
  task: string
  due: string
  days: number
  progress: number
}

/** The overdue duties, the longest overdue first: what the office pastes into the liaisons' group. */
export function overdueDuties(
  cells: Iterable<Cell>,
  tasks: readonly MatrixTask[],
  units: readonly MatrixUnit[],
  today: string,
): OverdueDuty[] {
  const task = new Map(tasks.map(({ id, title }) => [id, title]))
  const unit = new Map(units.map(({ id, shortName }) => [id, shortName]))
  return [...cells]
    .flatMap((cell) =>
      cell.health === 'OVERDUE' && cell.dueOn
        ? [
            {
              unit: unit.get(cell.unitId) ?? '',
              task: task.get(cell.taskId) ?? '',
              due: cell.dueOn,
              days: daysBetween(cell.dueOn, today),
              progress: cell.progress,
            },
          ]
        : [],
    )
    .sort((a, b) => b.days - a.days)
}
