import type { WaterDeskQuery } from '../gql/graphql'
import { todayInBeijing, weekOf } from '../locale/dates'

export type DeskDuty = NonNullable<NonNullable<WaterDeskQuery['unit']>['duties']>[number]
export type Pile = 'due' | 'returned' | 'toSign' | 'filed'
export const piles: readonly Pile[] = ['due', 'returned', 'toSign', 'filed']

/**
 * Sorts a unit's duties as its liaison works them off: to report this week (worst first), returned, to sign for, filed
 * this week. Done, suspended and withdrawn duties ask for nothing.
 *
 * @param today calendar date in Beijing
 */
export function pilesOf(duties: readonly DeskDuty[], today: string): Record<Pile, DeskDuty[]> {
  const { monday } = weekOf(today)
  const filedThisWeek = (duty: DeskDuty) =>
    duty.lastReportedAt !== null && todayInBeijing(new Date(duty.lastReportedAt)) >= monday
  const sorted: Record<Pile, DeskDuty[]> = { due: [], returned: [], toSign: [], filed: [] }
  for (const duty of duties) {
    if (duty.status === 'ASSIGNED') sorted.toSign.push(duty)
    else if (duty.status === 'RETURNED') sorted.returned.push(duty)
    else if (duty.status === 'ACCEPTED' || duty.status === 'IN_PROGRESS') {
      sorted[filedThisWeek(duty) ? 'filed' : 'due'].push(duty)
    } else if (duty.status === 'DONE' && filedThisWeek(duty)) sorted.filed.push(duty)
  }
  for (const pile of piles) sorted[pile].sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
  return sorted
}
