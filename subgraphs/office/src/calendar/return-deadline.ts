import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { AccountIdentity, RequestContext } from '@tongchou/runtime'
import { calendarFrom, CalendarUnpublished, workdaysAfter } from './working-days.js'

/** Working days in which a unit may hand an assignment back (DOMAIN.md, rule 3). */
const returnDays = 7

/**
 * Until when an assignment that is made today can be returned.
 *
 * @returns "YYYY-MM-DD"; null, with a note in the log, where the working days of that year are not known: the assignment
 *   goes on, and without a deadline it can be returned at any time
 */
export async function returnDeadline(
  em: SqlEntityManager,
  { today, log, identity }: Pick<RequestContext, 'today' | 'log'> & { identity: AccountIdentity },
): Promise<string | null> {
  const calendar = await calendarFrom(em, identity.jurisdiction, Number(today.slice(0, 4)))
  try {
    return workdaysAfter(calendar, today, returnDays)
  } catch (error) {
    if (!(error instanceof CalendarUnpublished)) throw error
    log.warn({ code: error.code, facts: error.facts, today }, 'no return deadline: the year’s calendar is not known')
    return null
  }
}
