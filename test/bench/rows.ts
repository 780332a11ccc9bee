/** The six keepers, in the order in which units are dealt to them. */
export const keepers = ['office', 'housing', 'planning', 'finance', 'water', 'utilities'] as const
export type Keeper = (typeof keepers)[number]

export interface Size {
  tasks: number
  units: number
  /** How many of the units owe something to one task; all of them unless told. */
  unitsPerTask?: number
}

export interface UnitRow {
  id: string
  jurisdiction: string
  name: string
  short_name: string
  sector: Keeper
}

export interface PlanRow {
  id: string
  jurisdiction: string
  title: string
}

export interface TaskRow {
  id: string
  jurisdiction: string
  plan_id: string
  position: number
  number: string
  chapter: string
  title: string
  due_on: string
  leader: string
}

export interface DutyRow {
  id: string
  jurisdiction: string
  plan_id: string
  task_id: string
  unit_id: string
  sector: Keeper
  role: 'LEAD' | 'COOPERATE'
  status: 'ASSIGNED' | 'ACCEPTED' | 'IN_PROGRESS' | 'DONE'
  progress: number
  due_on: string
  original_due_on: string
  assigned_on: string
  revision: number
  version: number
  open_obstacles: number
  last_reported_at: string | null
  changed_at: string
}

/** One plan in which every unit owes something to every task, `tasks` × `units` duties, or to its share of them. */
export interface PlanRows {
  plan: PlanRow
  units: UnitRow[]
  tasks: TaskRow[]
  duties: DutyRow[]
}

const statuses = ['IN_PROGRESS', 'IN_PROGRESS', 'ACCEPTED', 'DONE', 'ASSIGNED', 'IN_PROGRESS', 'IN_PROGRESS'] as const

/** "YYYY-MM-DD", so many days from `today`. */
function day(today: string, offset: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Makes a plan by counting, without chance, so that every run measures the same rows. All states and healths occur.
 *
 * @param prefix  four hexadecimal digits that set this plan's ids apart
 * @param today   "YYYY-MM-DD", from which dates are counted
 */
export function planOf(size: Size, jurisdiction: string, prefix: string, today: string): PlanRows {
  let count = 0
  // In the form of the application's UUIDv7: ordered as they are made.
  const id = (): string => `0199${prefix}-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`
  const plan: PlanRow = { id: id(), jurisdiction, title: `城市更新行动实施方案（${size.tasks} × ${size.units}）` }
  const units = Array.from({ length: size.units }, (_, n): UnitRow => {
    const sector = keepers[n % keepers.length]!
    return { id: id(), jurisdiction, name: `${prefix}第${n + 1}责任单位`, short_name: `单位${n + 1}`, sector }
  })
  const tasks = Array.from({ length: size.tasks }, (_, n): TaskRow => {
    const chapter = `第${Math.floor(n / 20) + 1}章`
    const common = { id: id(), jurisdiction, plan_id: plan.id, position: n, number: String(n + 1), chapter }
    return {
      ...common,
      title: `第${n + 1}项重点任务：老旧小区改造`,
      due_on: day(today, (n % 120) - 30),
      leader: '分管领导',
    }
  })
  const some = size.unitsPerTask ?? size.units
  const duties = tasks.flatMap((task, t) =>
    Array.from({ length: some }, (_, place): DutyRow => {
      const u = some < size.units ? (t * some + place) % size.units : place
      const unit = units[u]!
      const n = t * size.units + u
      const status = statuses[n % statuses.length]!
      const progress = status === 'DONE' ? 100 : status === 'IN_PROGRESS' ? (n * 13) % 95 : 0
      const reported = progress > 0
      return {
        ...{ id: id(), jurisdiction, plan_id: plan.id, task_id: task.id, unit_id: unit.id, sector: unit.sector },
        ...{ role: (some < size.units ? place === 0 : t % size.units === u) ? 'LEAD' : 'COOPERATE', status, progress },
        ...{ due_on: task.due_on, original_due_on: task.due_on, assigned_on: day(today, -60) },
        ...{ revision: 1, version: 1 + (n % 9), open_obstacles: n % 11 === 0 && reported ? 1 : 0 },
        last_reported_at: reported ? `${day(today, -(n % 28) - 1)}T08:00:00.000Z` : null,
        changed_at: `${day(today, -(n % 28) - 1)}T08:00:00.000Z`,
      }
    }),
  )
  return { plan, units, tasks, duties }
}
