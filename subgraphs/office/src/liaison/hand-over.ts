import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, InvalidInput, Role, type AccountIdentity, type RequestContext } from '@tongchou/runtime'
import type { Account } from '../account/account.js'
import { lockedAccount } from '../account/locked-account.js'
import { appointLiaison, type Appointment } from './appoint-liaison.js'

export interface HandingOver extends Omit<Appointment, 'substitute' | 'to'> {
  /** The account that gives the unit up. */
  fromAccountId?: string | null
  /** The account that works for the unit from now on. */
  toAccountId?: string | null
}

type HandingActor = Pick<RequestContext, 'now' | 'today'> & { identity: AccountIdentity }

/**
 * Lets somebody succeed as liaison from a day on. What the unit owes is the unit's and goes on; reports stay under the
 * name of who filed them. Where accounts are named, the right to report for the unit moves at once.
 *
 * @returns the successor's id
 * @throws {NotFound} no such unit or account
 * @throws {InvalidInput} as for an appointment; or rights would move before the day (`MOVES_TODAY`), from who has none
 *   (`NOT_HIS_UNIT`), or to who is no enabled liaison (`NOT_A_LIAISON`)
 */
export async function handOver(em: SqlEntityManager, actor: HandingActor, input: HandingOver): Promise<string> {
  const { unitId, from, fromAccountId, toAccountId } = input
  const liaisonId = await appointLiaison(em, actor, { ...input, substitute: false, to: null })
  if ((fromAccountId || toAccountId) && from > actor.today) {
    throw new InvalidInput('from', 'Rights move at once, so the day cannot lie ahead.', { reason: 'MOVES_TODAY' })
  }
  // In one order, so that two hand-overs between the same two wait for one another.
  for (const accountId of [fromAccountId, toAccountId].filter((id) => id != null).sort()) {
    const account = await lockedAccount(em, accountId)
    const units = accountId === toAccountId ? taking(account, unitId) : leaving(account, unitId)
    await giveUnits(em, actor, account, units)
  }
  const [load] = await em.execute<{ openDuties: number }[]>(
    `select count(*)::int as "openDuties" from duty_index_entry e join plan p on p.id = e.plan_id
     where p.status = 'ISSUED' and e.unit_id = ? and e.status not in ('DONE', 'WITHDRAWN')`,
    [unitId],
  )
  await audit(em, actor, {
    jurisdiction: actor.identity.jurisdiction,
    action: 'handOver',
    entity: 'Unit',
    entityId: unitId,
    after: { liaisonId, name: input.name, from, ...load, fromAccountId, toAccountId },
  })
  return liaisonId
}

function leaving({ unitIds }: Account, unitId: string): string[] {
  if (!unitIds.includes(unitId)) {
    throw new InvalidInput('fromAccountId', 'The account has no right to this unit.', { reason: 'NOT_HIS_UNIT' })
  }
  return unitIds.filter((id) => id !== unitId)
}

/** The office may file for every unit, so that it lets a liaison do so gives him nothing that the office has not. */
function taking({ roles, unitIds, disabledAt }: Account, unitId: string): string[] {
  if (disabledAt !== null || !roles.includes(Role.LIAISON)) {
    throw new InvalidInput('toAccountId', 'Only an enabled liaison takes over.', { reason: 'NOT_A_LIAISON' })
  }
  return [...new Set([...unitIds, unitId])]
}

async function giveUnits(em: SqlEntityManager, actor: HandingActor, account: Account, units: string[]): Promise<void> {
  const before = account.unitIds
  account.unitIds = units
  account.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: account.jurisdictionCode,
    action: 'changeAccount',
    entity: 'Account',
    entityId: account.id,
    before: { unitIds: before },
    after: { unitIds: account.unitIds },
  })
}
