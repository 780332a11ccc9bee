import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { DutyHealth, DutyRole } from '@tongchou/department'
import { loader, type RequestContext } from '@tongchou/runtime'
import { notesOn, readablePlan } from '../document/readable.js'
import type { OfficialTable } from '../document/table.js'
import { chineseDate, healthWords } from '../document/words.js'
import { healthSql } from '../duty-index/health-sql.js'
import { grouped } from '../grouped.js'
import { tasksOfPlans } from '../plan/read-plans.js'
import type { Task } from '../task/task.js'

interface Part {
  taskId: string
  role: DutyRole
  unit: string
  health: DutyHealth | null
  progress: number | null
}

const columns = [
  { title: '任务类别', width: 7 },
  { title: '编号', width: 4, centred: true },
  { title: '重点任务', width: 18 },
  { title: '牵头单位', width: 8 },
  { title: '配合单位', width: 12 },
  { title: '督导单位', width: 6 },
  { title: '分管领导', width: 5, centred: true },
  { title: '完成时限', width: 8, centred: true },
  { title: '进展情况', width: 7, centred: true },
]

/**
 * The task breakdown (任务分解表) of a plan: who leads, who cooperates, by when, and how it stands today. A task without
 * a lead says so.
 *
 * @throws {NotFound} no such plan
 */
export async function taskBreakdown(context: RequestContext, planId: string): Promise<OfficialTable> {
  const plan = await readablePlan(context, planId)
  const tasks = await loader(context, tasksOfPlans).load(plan.id)
  const parts = grouped(await partsOf(context.em, plan.id, context.today), (part) => part.taskId)
  const chaptered = tasks.some((task) => task.chapter)
  const rows = tasks.map((task) => rowOf(task, parts.get(task.id) ?? []))
  return {
    title: `${plan.title}任务分解表`,
    notes: notesOn(plan, context.today),
    columns: chaptered ? columns : columns.slice(1),
    rows: chaptered ? rows : rows.map((row) => row.slice(1)),
    joined: chaptered ? 1 : 0,
  }
}

function rowOf(task: Task, parts: Part[]): string[] {
  const named = (role: DutyRole): Part[] => parts.filter((part) => part.role === role)
  const leads = named('LEAD' as DutyRole)
  const units = (of: Part[]): string => of.map(({ unit }) => unit).join('、')
  return [
    task.chapter ?? (task.outsideText ? '临时交办' : ''),
    task.number,
    task.title,
    units(leads) || '未明确',
    units(named('COOPERATE' as DutyRole)),
    units(named('SUPERVISE' as DutyRole)),
    task.leader ?? '',
    dateOf(task),
    leads.map(standing).join('\n'),
  ]
}

function dateOf({ dueOn, originalDueOn }: Task): string {
  const now = dueOn ? chineseDate(dueOn) : '未定'
  return originalDueOn && originalDueOn !== dueOn ? `${now}\n（原定${chineseDate(originalDueOn)}）` : now
}

function standing({ health, progress }: Part): string {
  return health === null ? '未反馈' : `${healthWords[health]} ${progress}%`
}

function partsOf(em: SqlEntityManager, planId: string, today: string): Promise<Part[]> {
  return em.execute<Part[]>(
    `select a.task_id as "taskId", a.role, unit.short_name as unit, e.health, e.progress
     from assignment a join unit on unit.id = a.unit_id
     left join (select duty_id, progress, ${healthSql(`date '${today}'`)} as health from duty_index_entry) e on e.duty_id = a.id
     where a.plan_id = ? and not a.withdrawn order by a.id`,
    [planId],
  )
}
