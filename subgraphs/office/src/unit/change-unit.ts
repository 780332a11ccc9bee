import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, InvalidInput, isId, NotFound, Stale, type Actor } from '@tongchou/runtime'
import { flushNamed, knownSector, replaceMembers, unitText } from './create-unit.js'
import { moveSector } from './move-sector.js'
import { Unit } from './unit.js'

export interface UnitChange {
  unitId: string
  version: number
  name?: string | null
  shortName?: string | null
  surfaceForms?: string[] | null
  /** undefined: as it is; null: none. */
  sector?: string | null
  memberIds?: string[] | null
}

/**
 * Changes what is given and leaves the rest.
 *
 * @throws {NotFound} @throws {Stale} somebody changed the unit since `version` @throws {UnitNameTaken} @throws {InvalidInput}
 * @throws {UnitHasOpenDuties} the sector cannot change while its department keeps unfinished duties
 */
export async function changeUnit(em: SqlEntityManager, actor: Actor, change: UnitChange): Promise<string> {
  const unit = isId(change.unitId)
    ? await em.findOne(Unit, { id: change.unitId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null
  if (!unit) throw new NotFound('unit', change.unitId)
  if (unit.version !== change.version) throw new Stale({ yours: change, current: { ...unit } })
  const before = { ...unit }
  if (change.name != null) unit.name = unitText(change.name, 'name')
  if (change.shortName != null) unit.shortName = unitText(change.shortName, 'shortName')
  if (change.surfaceForms != null)
    unit.surfaceForms = [...new Set(change.surfaceForms.map((form) => unitText(form, 'surfaceForms')))]
  const movedDrafts = change.sector === undefined ? 0 : await moveSector(em, unit, knownSector(change.sector))
  unit.version += 1
  await flushNamed(em, unit.name)
  if (change.memberIds != null) {
    if (!unit.collective && change.memberIds.length > 0)
      throw new InvalidInput('memberIds', 'Only a collective unit has members.')
    await replaceMembers(em, unit, change.memberIds)
  }
  await audit(em, actor, {
    jurisdiction: unit.jurisdiction,
    action: 'changeUnit',
    entity: 'Unit',
    entityId: unit.id,
    before,
    after: {
      ...unit,
      ...(change.memberIds == null ? {} : { memberIds: change.memberIds }),
      ...(movedDrafts === 0 ? {} : { movedDrafts }),
    },
  })
  return unit.id
}
