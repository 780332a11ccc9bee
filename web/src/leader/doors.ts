import type { DutyHealth, DutyIndexFilter, WeekEvent } from '../gql/graphql'

/** The worst first, as the list behind them is sorted. */
export const healthDoors: readonly DutyHealth[] = ['OVERDUE', 'BLOCKED', 'AT_RISK', 'NOT_STARTED', 'ON_TRACK', 'DONE']
export const weekDoors: readonly WeekEvent[] = [
  'REPORTED',
  'NOTHING_TO_REPORT',
  'SILENT',
  'DONE',
  'FELL_DUE',
  'RETURNED',
  'ASSIGNED',
]

/** What a number on the page opens; without one the page shows what is worst. */
export type Door = { health: DutyHealth } | { week: WeekEvent } | null

/** A door as it stands in the page's address, so that it can be shared and gone back from. */
export function doorName(door: Door): string | undefined {
  if (!door) return undefined
  return 'health' in door ? `health-${door.health}` : `week-${door.week}`
}

/** Reads an address; anything else opens no door. */
export function doorOf(name: unknown): Door {
  if (typeof name !== 'string') return null
  const health = healthDoors.find((candidate) => name === `health-${candidate}`)
  if (health) return { health }
  const week = weekDoors.find((candidate) => name === `week-${candidate}`)
  return week ? { week } : null
}

/** The duties behind a door. */
export function filterOf(door: Door): DutyIndexFilter {
  if (!door) return { health: ['OVERDUE', 'BLOCKED', 'AT_RISK'] }
  return 'health' in door ? { health: [door.health] } : { week: [door.week] }
}
