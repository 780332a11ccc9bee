import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError } from '@tongchou/runtime'
import { type Keeper, keeperOf, type Unit } from './unit.js'

class UnitHasOpenDuties extends DomainError {
  constructor(unitId: string, count: number, keeper: Keeper) {
    super('UNIT_HAS_OPEN_DUTIES', `The unit owes ${count} duties, which ${keeper} keeps.`, { unitId, count, keeper })
  }
}

/**
 * Gives a unit, whose row is locked, another sector (docs/decisions/0013). What stands in drafts goes along, since no
 * keeper has heard of it; what is finished or withdrawn stays with the department that kept it.
 *
 * @returns how many assignments of drafts went along
 * @throws {UnitHasOpenDuties} a department keeps duties that are not finished
 */
export async function moveSector(em: SqlEntityManager, unit: Unit, sector: string | null): Promise<number> {
  const [from, to] = [keeperOf(unit.sector), keeperOf(sector)]
  unit.sector = sector
  if (from === to) return 0
  // A plan that is being issued waits, or is waited for: its assignments are either drafts or delivered.
  await em.execute('select 1 from plan where id in (select plan_id from assignment where unit_id = ?) for share', [
    unit.id,
  ])
  const [open] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from assignment a join plan p on p.id = a.plan_id left join duty_index_entry e on e.duty_id = a.id
     where a.unit_id = ? and not a.withdrawn and p.status = 'ISSUED' and coalesce(e.status, 'ASSIGNED') <> 'DONE'`,
    [unit.id],
  )
  if (open!.count > 0) throw new UnitHasOpenDuties(unit.id, open!.count, from)
  const moved = await em.execute<unknown[]>(
    `update assignment set sector = ? where unit_id = ? and plan_id in (select id from plan where status = 'DRAFT') returning 1`,
    [to, unit.id],
  )
  return moved.length
}
