import type { RequestContext } from '@tongchou/runtime'
import { CalendarUnpublished, workdaysAfter } from './working-days.js'

/** Working days in which a unit may hand an assignment back (DOMAIN.md, rule 3). */
const returnDays = 7

/**
 * Until when an assignment made on `day` can be returned.
 *
 * @returns "YYYY-MM-DD"; null, with a note in the log, where the holidays of that year are not published: the assignment
 *   goes on, and without a deadline it can be returned at any time
 */
export function returnDeadline(day: string, log: RequestContext['log']): string | null {
  try {
    return workdaysAfter(day, returnDays)
  } catch (error) {
    if (!(error instanceof CalendarUnpublished)) throw error
    log.warn(
      { code: error.code, facts: error.facts, day },
      'no return deadline: the calendar of that year is not published',
    )
    return null
  }
}
