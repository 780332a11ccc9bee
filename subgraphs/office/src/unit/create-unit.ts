import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, DomainError, InvalidInput, newId, NotFound, plainText, type Actor } from '@tongchou/runtime'
import { violates } from '../database/violation.js'
import { sectors, Unit } from './unit.js'

class UnitNameTaken extends DomainError {
  constructor(name: string) {
    super('UNIT_NAME_TAKEN', `There is a unit ${name} already.`, { name })
  }
}

export interface NewUnit {
  name: string
  shortName: string
  surfaceForms: string[]
  sector?: string | null
  collective: boolean
  memberIds: string[]
}

export const unitText = (value: string, field: string): string => plainText(value, { field, max: 60, required: true })

/** @throws {InvalidInput} no such sector */
export function knownSector(sector: string | null | undefined): string | null {
  if (sector == null || sector === '' || sector === 'office') return null
  if (!(sectors as readonly string[]).includes(sector)) {
    throw new InvalidInput('sector', `A sector is one of ${sectors.join(', ')}, or none.`, { allowed: sectors })
  }
  return sector
}

/**
 * Adds a unit to the caller's jurisdiction; a collective one stands for its members.
 *
 * @returns the new unit's id
 * @throws {UnitNameTaken} @throws {InvalidInput} @throws {NotFound} a member is no unit of this jurisdiction
 */
export async function createUnit(
  em: SqlEntityManager,
  actor: Actor,
  jurisdiction: string,
  input: NewUnit,
): Promise<string> {
  if (!input.collective && input.memberIds.length > 0)
    throw new InvalidInput('memberIds', 'Only a collective unit has members.')
  const unit = em.create(Unit, {
    id: newId(),
    jurisdiction,
    name: unitText(input.name, 'name'),
    shortName: unitText(input.shortName, 'shortName'),
    surfaceForms: [...new Set(input.surfaceForms.map((form) => unitText(form, 'surfaceForms')))],
    sector: knownSector(input.sector),
    collective: input.collective,
    version: 1,
  })
  await flushNamed(em, unit.name)
  await replaceMembers(em, unit, input.memberIds)
  await audit(em, actor, {
    jurisdiction,
    action: 'createUnit',
    entity: 'Unit',
    entityId: unit.id,
    after: { ...unit, memberIds: input.memberIds },
  })
  return unit.id
}

export async function flushNamed(em: SqlEntityManager, name: string): Promise<void> {
  try {
    await em.flush()
  } catch (error) {
    if (violates(error, 'unit_name_is_taken')) throw new UnitNameTaken(name)
    throw error
  }
}

/** Members are plain units of the same jurisdiction: a collective of collectives would have to be unfolded twice. */
export async function replaceMembers(em: SqlEntityManager, unit: Unit, memberIds: string[]): Promise<void> {
  const ids = [...new Set(memberIds)]
  if (ids.length > 0) {
    const known = await em.execute<{ id: string }[]>(
      'select id::text from unit where id::text in (?) and not collective',
      [ids],
    )
    const missing = ids.find((id) => !known.some((member) => member.id === id))
    if (missing) throw new NotFound('unit', missing)
  }
  await em.execute('delete from unit_member where collective_id = ?', [unit.id], 'run')
  for (const [position, id] of ids.entries()) {
    await em.execute(
      'insert into unit_member (collective_id, member_id, jurisdiction, position) values (?, ?, ?, ?)',
      [unit.id, id, unit.jurisdiction, position],
      'run',
    )
  }
}
