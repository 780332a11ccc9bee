import type { SqlEntityManager } from '@mikro-orm/postgresql'
import {
  audit,
  InvalidInput,
  isId,
  newId,
  NotFound,
  plainText,
  type AccountIdentity,
  type Actor,
} from '@tongchou/runtime'
import { checkedPhone } from './checked-phone.js'
import { Liaison, liaisonColumns } from './liaison.js'

export interface Appointment {
  unitId: string
  name: string
  phone?: string | null
  substitute: boolean
  /** First and last day of service, "YYYY-MM-DD"; no last day: until somebody succeeds. */
  from: string
  to?: string | null
}

/**
 * Names who answers for a unit from a day on.
 *
 * Who served in the same place before serves until the day before. An appointment from the same day on is superseded:
 * it never served. Nothing of either is removed, so the succession can be read.
 *
 * @returns the new liaison's id
 * @throws {NotFound} no such unit
 * @throws {InvalidInput} the days or the texts do not hold, or somebody is appointed from a later day on
 */
export async function appointLiaison(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  input: Appointment,
): Promise<string> {
  const { jurisdiction } = actor.identity
  const { unitId, substitute, from, to = null } = input
  if (to !== null && to < from) {
    throw new InvalidInput('to', 'The last day of service lies before the first.', { reason: 'DATES_REVERSED' })
  }
  const name = plainText(input.name, { field: 'name', max: 60, required: true })
  const phone = checkedPhone(input.phone)
  // The unit's lock lets appointments to it happen one after the other.
  const [unit] = isId(unitId) ? await em.execute<unknown[]>('select 1 from unit where id = ? for update', [unitId]) : []
  if (!unit) throw new NotFound('unit', unitId)
  const before = await makeRoom(em, input)
  const liaison = em.create(Liaison, {
    id: newId(),
    jurisdiction,
    unitId,
    name,
    phone,
    substitute,
    servesFrom: from,
    servesTo: to,
    superseded: false,
    appointedAt: actor.now,
    appointedBy: actor.identity.name,
    version: 1,
  })
  await em.flush()
  await audit(em, actor, {
    jurisdiction,
    action: 'appointLiaison',
    entity: 'Liaison',
    entityId: liaison.id,
    before: before ?? undefined,
    after: { ...liaison },
  })
  return liaison.id
}

/** Ends or supersedes whoever stands in the way. @returns who that was, as he was */
async function makeRoom(
  em: SqlEntityManager,
  { unitId, substitute, from, to = null }: Appointment,
): Promise<Liaison | null> {
  const inTheWay = await em.execute<Liaison[]>(
    `select ${liaisonColumns} from liaison where unit_id = ? and substitute = ? and not superseded
       and (serves_to is null or serves_to >= ?) and (?::date is null or serves_from <= ?::date) order by serves_from, id`,
    [unitId, substitute, from, to, to],
  )
  const later = inTheWay.find((one) => one.servesFrom > from)
  if (later) {
    throw new InvalidInput('from', `${later.name} is appointed from ${later.servesFrom} on.`, {
      reason: 'LATER_APPOINTMENT',
      name: later.name,
      from: later.servesFrom,
    })
  }
  await em.execute(
    `update liaison set superseded = serves_from = ?, serves_to = case when serves_from = ? then serves_to else ?::date - 1 end,
       version = version + 1
     where id = any(?)`,
    [from, from, from, `{${inTheWay.map(({ id }) => id).join(',')}}`],
    'run',
  )
  return inTheWay.at(-1) ?? null
}
