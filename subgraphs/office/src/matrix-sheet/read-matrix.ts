import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { DutyHealth, DutyRole } from '@tongchou/department'
import { loader, type RequestContext } from '@tongchou/runtime'
import { healthSql } from '../duty-index/health-sql.js'
import { conditionsOf } from '../duty-index/read-index.js'
import { liaisonsOfUnits, servingOn } from '../liaison/liaison.js'
import type { Plan } from '../plan/plan.js'
import { tasksOfPlans, unitsOfPlans } from '../plan/read-plans.js'
import type { Task } from '../task/task.js'
import { keeperOf, type Keeper, type Unit } from '../unit/unit.js'
import type { MatrixFilter } from './asked-filter.js'

export interface MatrixCell {
  taskId: string
  unitId: string
  role: DutyRole
  health: DutyHealth
  progress: number
}

export interface MatrixColumn {
  unit: Unit
  keeper: Keeper
  /** Who serves today; null where nobody does. */
  liaison: string | null
}

/** What of a plan's matrix is left by a filter; without one, all tasks and units of the plan. */
export interface MatrixData {
  plan: Plan
  tasks: Task[]
  columns: MatrixColumn[]
  /** By task, then by unit. */
  cells: Map<string, Map<string, MatrixCell>>
  duties: number
}

/** In the order in which the page shows them. */
const order: readonly Keeper[] = ['housing', 'planning', 'finance', 'water', 'utilities', 'office']

/** Reads the matrix as keepers last told it, narrowed as the page narrows it. */
export async function readMatrix(context: RequestContext, plan: Plan, filter: MatrixFilter): Promise<MatrixData> {
  const [allTasks, allUnits] = await Promise.all([
    loader(context, tasksOfPlans).load(plan.id),
    loader(context, unitsOfPlans).load(plan.id),
  ])
  const allColumns = await Promise.all(allUnits.map((unit) => columnOf(context, unit)))
  const words = (filter.text ?? '').trim().toLocaleLowerCase()
  const { tasks, columns } = named(allTasks, allColumns, words)
  const [taskIds, unitIds] = [new Set(tasks.map(({ id }) => id)), new Set(columns.map(({ unit }) => unit.id))]
  const found = await matching(context.em, plan.id, context.today, filter)
  const shown = found.filter((cell) => taskIds.has(cell.taskId) && unitIds.has(cell.unitId))

  const cells = new Map<string, Map<string, MatrixCell>>()
  const load = new Map<string, number>()
  for (const cell of shown) {
    cells.set(cell.taskId, (cells.get(cell.taskId) ?? new Map<string, MatrixCell>()).set(cell.unitId, cell))
    load.set(cell.unitId, (load.get(cell.unitId) ?? 0) + (cell.role === 'LEAD' ? 10_000 : 1))
  }
  const { text: _, ...conditions } = filter
  const narrowed = words !== '' || Object.values(conditions).some((condition) => condition != null)
  const weight = ({ unit }: MatrixColumn): number => load.get(unit.id) ?? 0
  return {
    plan,
    tasks: narrowed ? tasks.filter((task) => cells.has(task.id)) : tasks,
    columns: columns
      .filter((column) => (narrowed ? load.has(column.unit.id) : !column.unit.collective || load.has(column.unit.id)))
      .sort((a, b) => order.indexOf(a.keeper) - order.indexOf(b.keeper) || weight(b) - weight(a)),
    cells,
    duties: shown.length,
  }
}

/** A word narrows the side that it names; a word that names nothing leaves nothing. */
function named(tasks: Task[], columns: MatrixColumn[], words: string): { tasks: Task[]; columns: MatrixColumn[] } {
  if (words === '') return { tasks, columns }
  const has = (...texts: (string | null)[]): boolean => texts.some((text) => text?.toLocaleLowerCase().includes(words))
  const [byTask, byUnit] = [
    tasks.filter((task) => has(task.title, task.number, task.chapter, task.leader)),
    columns.filter(({ unit, liaison }) => has(unit.name, unit.shortName, liaison)),
  ]
  const nothing = byTask.length + byUnit.length === 0
  return {
    tasks: nothing || byTask.length > 0 ? byTask : tasks,
    columns: nothing || byUnit.length > 0 ? byUnit : columns,
  }
}

async function columnOf(context: RequestContext, unit: Unit): Promise<MatrixColumn> {
  const serving = servingOn(await loader(context, liaisonsOfUnits).load(unit.id), context.today, false)
  return { unit, keeper: keeperOf(unit.sector), liaison: serving?.name ?? null }
}

function matching(em: SqlEntityManager, planId: string, today: string, filter: MatrixFilter): Promise<MatrixCell[]> {
  const { conditions, params } = conditionsOf(filter, today)
  if (filter.changedAfter != null) {
    conditions.push('changed_at > ?::timestamptz')
    params.push(filter.changedAfter)
  }
  return em.execute<MatrixCell[]>(
    `select task_id as "taskId", unit_id as "unitId", role, health, progress
     from (select e.*, ${healthSql(`date '${today}'`)} as health from duty_index_entry e where plan_id = ? and status <> 'WITHDRAWN') healthy
     ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`,
    [planId, ...params],
  )
}
