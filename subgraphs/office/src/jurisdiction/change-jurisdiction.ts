import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, DomainError, InvalidInput, plainText, Stale, type AccountIdentity, type Actor } from '@tongchou/runtime'
import { violates } from '../database/violation.js'
import { Jurisdiction } from './jurisdiction.js'

class DivisionCodeTaken extends DomainError {
  constructor(code: string) {
    super('DIVISION_CODE_TAKEN', `Another jurisdiction has the division code ${code}.`, { code })
  }
}

export interface JurisdictionChange {
  /** The version that the user saw. */
  version: number
  name?: string | null
  divisionCode?: string | null
  /** undefined: as it is; null: not known. */
  divisionEdition?: number | null
}

/**
 * Names the caller's jurisdiction, and gives it the division code of an edition of GB/T 2260. The key by which rows
 * belong to it stays what it was, so a code that changes moves nothing (docs/decisions/0012).
 *
 * @returns the jurisdiction's key
 * @throws {Stale} @throws {InvalidInput} @throws {DivisionCodeTaken} another jurisdiction of the installation has the code
 */
export async function changeJurisdiction(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  change: JurisdictionChange,
): Promise<string> {
  const jurisdiction = await em.findOneOrFail(
    Jurisdiction,
    { code: actor.identity.jurisdiction },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  )
  const before = state(jurisdiction)
  if (jurisdiction.version !== change.version) throw new Stale({ yours: change, current: before })
  if (change.name != null) jurisdiction.name = plainText(change.name, { field: 'name', max: 60, required: true })
  if (change.divisionCode != null) jurisdiction.divisionCode = checkedCode(change.divisionCode)
  if (change.divisionEdition !== undefined) jurisdiction.divisionEdition = checkedEdition(change.divisionEdition, actor)
  jurisdiction.version += 1
  try {
    await em.flush()
  } catch (error) {
    if (violates(error, 'jurisdiction_division_code_is_taken')) throw new DivisionCodeTaken(jurisdiction.divisionCode!)
    throw error
  }
  await audit(em, actor, {
    jurisdiction: jurisdiction.code,
    action: 'changeJurisdiction',
    entity: 'Jurisdiction',
    entityId: jurisdiction.code,
    before,
    after: state(jurisdiction),
  })
  return jurisdiction.code
}

function state({ name, code, divisionCode, divisionEdition, version }: Jurisdiction): object {
  return { name, divisionCode: divisionCode ?? code, divisionEdition, version }
}

/** Six digits, of which the first two are a province's: 11 to 82 (GB/T 2260). */
function checkedCode(code: string): string {
  const text = code.trim()
  if (!/^[1-8]\d{5}$/.test(text)) throw new InvalidInput('divisionCode', 'A division code has six digits (GB/T 2260).')
  return text
}

/** The first edition is of 1980; none is of a year to come. */
function checkedEdition(year: number | null, { now }: Actor): number | null {
  if (year !== null && (year < 1980 || year > now.getUTCFullYear())) {
    throw new InvalidInput('divisionEdition', 'The edition is a year from 1980 to this one.')
  }
  return year
}
