import DataLoader from 'dataloader'
import { isId, requireAccount, type RequestContext } from '@tongchou/runtime'
import { Duty } from './duty.js'
import { KeptSheets, type SheetText } from './kept-sheets.js'

/** Of this process, which keeps the duties of one sector. */
const sheets = new KeptSheets()

/**
 * What many references in one request ask for, read together. Each reads one jurisdiction only: the account's.
 * The explicit condition beside row-level security lets PostgreSQL use the indexes, which lead with it.
 *
 * @throws {Unauthenticated} nobody signed in
 */
export function sheetLoader(context: RequestContext): DataLoader<string, SheetText> {
  const { jurisdiction } = requireAccount(context.identity)
  return new DataLoader((planIds) => sheets.read(context.em, jurisdiction, planIds, context.today))
}

export function dutyLoader(context: RequestContext): DataLoader<string, Duty | null> {
  requireAccount(context.identity)
  return new DataLoader(async (ids) => {
    const duties = await context.em.find(Duty, { id: ids.filter(isId) })
    const byId = new Map(duties.map((duty) => [duty.id, duty]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** Duties by the plan, task or unit that they belong to, ordered by id. */
function dutiesBy(key: 'planId' | 'taskId' | 'unitId') {
  return (context: RequestContext): DataLoader<string, Duty[]> => {
    const { jurisdiction } = requireAccount(context.identity)
    return new DataLoader(async (ids) => {
      const condition = { jurisdiction, [key]: ids.filter(isId) }
      const duties = await context.em.find(Duty, condition, { orderBy: { id: 'asc' } })
      const groups = Map.groupBy(duties, (duty) => duty[key])
      return ids.map((id) => groups.get(id) ?? [])
    })
  }
}

export const dutiesOfPlans = dutiesBy('planId')
export const dutiesOfTasks = dutiesBy('taskId')
export const dutiesOfUnits = dutiesBy('unitId')
