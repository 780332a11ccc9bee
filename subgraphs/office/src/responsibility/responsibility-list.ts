import { type DutyHealth, type DutyRole, DutyStatus } from '@tongchou/department'
import type { RequestContext } from '@tongchou/runtime'
import { notesOn, readablePlan, readableUnit } from '../document/readable.js'
import type { OfficialTable } from '../document/table.js'
import { chineseDate, healthWords, roleWords } from '../document/words.js'
import { healthSql } from '../duty-index/health-sql.js'

interface Owed {
  plan: string
  number: string
  title: string
  role: DutyRole
  leader: string | null
  dueOn: string | null
  originalDueOn: string | null
  status: DutyStatus | null
  health: DutyHealth | null
  progress: number | null
}

const columns = [
  { title: '方案', width: 9 },
  { title: '编号', width: 4, centred: true },
  { title: '重点任务', width: 20 },
  { title: '责任', width: 4, centred: true },
  { title: '分管领导', width: 5, centred: true },
  { title: '完成时限', width: 8, centred: true },
  { title: '进展情况', width: 8, centred: true },
]

/**
 * The responsibility list (责任清单) of one unit: everything that it owes under one plan, or under every issued one.
 *
 * @throws {NotFound} no such unit, or no such plan
 */
export async function responsibilityList(
  context: RequestContext,
  unitId: string,
  planId: string | undefined,
): Promise<OfficialTable> {
  const unit = await readableUnit(context, unitId)
  const plan = planId === undefined ? null : await readablePlan(context, planId)
  const owed = await owedBy(context, unit.id, plan?.id ?? null)
  const rows = owed.map((one) => [
    one.plan,
    one.number,
    one.title,
    roleWords[one.role],
    one.leader ?? '',
    dates(one),
    standing(one),
  ])
  const count = `共${owed.length}项，其中牵头${owed.filter(({ role }) => role === 'LEAD').length}项。`
  return {
    title: `${unit.name}责任清单`,
    notes: [...(plan ? notesOn(plan, context.today) : [`统计日期：${chineseDate(context.today)}`]), count],
    columns: plan ? columns.slice(1) : columns,
    rows: plan ? rows.map((row) => row.slice(1)) : rows,
    joined: plan ? 0 : 1,
  }
}

function dates({ dueOn, originalDueOn }: Owed): string {
  const now = dueOn ? chineseDate(dueOn) : '未定'
  return originalDueOn && originalDueOn !== dueOn ? `${now}\n（原定${chineseDate(originalDueOn)}）` : now
}

function standing({ status, health, progress }: Owed): string {
  if (status === null) return '未反馈'
  if (status === DutyStatus.RETURNED) return '已退回，待办公室研究'
  return `${healthWords[health!]} ${progress}%`
}

function owedBy({ em, today }: RequestContext, unitId: string, planId: string | null): Promise<Owed[]> {
  return em.execute<Owed[]>(
    `select plan.title as plan, task.number, task.title, a.role, task.leader, a.due_on as "dueOn",
       a.original_due_on as "originalDueOn", e.status, e.health, e.progress
     from assignment a join task on task.id = a.task_id join plan on plan.id = a.plan_id
     left join (select duty_id, status, progress, ${healthSql(`date '${today}'`)} as health from duty_index_entry) e on e.duty_id = a.id
     where a.unit_id = ? and not a.withdrawn and ${planId === null ? `plan.status = 'ISSUED'` : 'a.plan_id = ?'}
     order by plan.issued_on desc nulls last, plan.id, task.position`,
    planId === null ? [unitId] : [unitId, planId],
  )
}
