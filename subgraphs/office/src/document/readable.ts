import { isId, loader, NotFound, type RequestContext } from '@tongchou/runtime'
import type { Plan } from '../plan/plan.js'
import { plansById } from '../plan/read-plans.js'
import { unitsById } from '../unit/read-units.js'
import type { Unit } from '../unit/unit.js'
import { chineseDate, referenceNumber } from './words.js'

/** @throws {NotFound} no such plan in the caller's jurisdiction */
export async function readablePlan(context: RequestContext, id: string): Promise<Plan> {
  const plan = isId(id) ? await loader(context, plansById).load(id) : null
  if (!plan) throw new NotFound('plan', id)
  return plan
}

/** @throws {NotFound} no such unit in the caller's jurisdiction */
export async function readableUnit(context: RequestContext, id: string): Promise<Unit> {
  const unit = isId(id) ? await loader(context, unitsById).load(id) : null
  if (!unit) throw new NotFound('unit', id)
  return unit
}

/** What stands above a plan's table. */
export function notesOn(plan: Plan, today: string): string[] {
  return [
    ...(plan.docNumber ? [`文号：${referenceNumber(plan.docNumber)}`] : []),
    `统计日期：${chineseDate(today)}`,
    ...(plan.demo ? ['注：本表为演示数据，其中的完成情况、时限和人员姓名均为虚构。'] : []),
  ]
}
