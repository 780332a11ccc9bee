import DataLoader from 'dataloader'
import { isId, type RequestContext } from '@tongchou/runtime'
import { grouped } from '../grouped.js'
import { type Unit, unitColumns } from './unit.js'

/** Units by id; null for one that the caller's jurisdiction does not have. */
export function unitsById({ em }: RequestContext): DataLoader<string, Unit | null> {
  return new DataLoader(async (ids) => {
    const wanted = ids.filter(isId)
    const rows =
      wanted.length === 0 ? [] : await em.execute<Unit[]>(`select ${unitColumns} from unit where id in (?)`, [wanted])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** The members of collective units, in their order. */
export function membersOf({ em }: RequestContext): DataLoader<string, Unit[]> {
  return new DataLoader(async (ids) => {
    const rows = await em.execute<(Unit & { collectiveId: string })[]>(
      `select m.collective_id as "collectiveId", ${unitColumns} from unit_member m join unit on unit.id = m.member_id
       where m.collective_id in (?) order by m.position`,
      [ids],
    )
    const groups = grouped(rows, (row) => row.collectiveId)
    return ids.map((id) => groups.get(id) ?? [])
  })
}

export interface UnitLoad {
  openDuties: number
  lastReportedAt: Date | string | null
}

/** What units owe, and when they last reported, over all plans in force as the index knows them. */
export function loadsOfUnits({ em }: RequestContext): DataLoader<string, UnitLoad> {
  return new DataLoader(async (ids) => {
    const rows = await em.execute<(UnitLoad & { unitId: string })[]>(
      `select e.unit_id as "unitId", count(*) filter (where e.status not in ('DONE', 'WITHDRAWN'))::int as "openDuties",
         max(e.last_reported_at) as "lastReportedAt"
       from duty_index_entry e join plan p on p.id = e.plan_id
       where p.status = 'ISSUED' and e.unit_id in (?) group by e.unit_id`,
      [ids],
    )
    const byUnit = new Map(rows.map((row) => [row.unitId, row]))
    return ids.map((id) => byUnit.get(id) ?? { openDuties: 0, lastReportedAt: null })
  })
}
