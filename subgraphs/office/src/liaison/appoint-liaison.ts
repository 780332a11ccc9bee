import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, InvalidInput, isId, newId, NotFound, plainText, type Actor } from '@tongchou/runtime'
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
 * Who served in the same place before serves until the day before; nothing of it is overwritten, so the succession can
 * be read. An appointment that was to begin on that day or later is given way to only by being corrected first.
 *
 * @returns the new liaison's id
 * @throws {NotFound} no such unit @throws {InvalidInput} the days or the texts do not hold
 */
export async function appointLiaison(
  em: SqlEntityManager,
  actor: Actor,
  jurisdiction: string,
  input: Appointment,
): Promise<string> {
  const { unitId, substitute, from, to = null } = input
  if (to !== null && to < from) throw new InvalidInput('to', 'The last day of service lies before the first.')
  const [unit] = isId(unitId) ? await em.execute<unknown[]>('select 1 from unit where id = ? for update', [unitId]) : []
  if (!unit) throw new NotFound('unit', unitId)
  const name = plainText(input.name, { field: 'name', max: 60, required: true })
  const phone = input.phone == null ? null : checkedPhone(input.phone)
  const before = await em.execute<Liaison[]>(
    `select ${liaisonColumns} from liaison where unit_id = ? and substitute = ? and (serves_to is null or serves_to >= ?)
       and (?::date is null or serves_from <= ?::date)`,
    [unitId, substitute, from, to, to],
  )
  const later = before.find((one) => one.servesFrom >= from)
  if (later) {
    throw new InvalidInput('from', `${later.name} is appointed from ${later.servesFrom} on.`, {
      name: later.name,
      from: later.servesFrom,
    })
  }
  await em.execute(
    `update liaison set serves_to = ?::date - 1 where unit_id = ? and substitute = ? and serves_from < ? and (serves_to is null or serves_to >= ?)`,
    [from, unitId, substitute, from, from],
    'run',
  )
  const liaison = em.create(Liaison, {
    id: newId(),
    jurisdiction,
    unitId,
    name,
    phone,
    substitute,
    servesFrom: from,
    servesTo: to,
  })
  await em.flush()
  await audit(em, actor, {
    jurisdiction,
    action: 'appointLiaison',
    entity: 'Liaison',
    entityId: liaison.id,
    before: before[0] ?? undefined,
    after: { ...liaison },
  })
  return liaison.id
}

/** Digits with the usual separators: a number for people to dial, kept as written. */
function checkedPhone(phone: string): string | null {
  const text = phone.trim()
  if (text === '') return null
  if (!/^\+?[\d\s()（）-]{3,30}$/.test(text)) throw new InvalidInput('phone', 'A telephone number has 3 to 30 digits.')
  return text
}
