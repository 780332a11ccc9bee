import type { CalendarPartsFragment } from '../../gql/graphql'

type Mark = CalendarPartsFragment['days'][number]

const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const dayMs = 86_400_000

/** Saturday or Sunday, of "YYYY-MM-DD". */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
}

/** The weeks of a month from Monday on, as a wall calendar shows them; null where a day belongs to another month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = Date.UTC(year, month - 1, 1, 12)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (new Date(first).getUTCDay() + 6) % 7
  const cells: (string | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, n) => iso(first + n * dayMs)),
  ]
  while (cells.length % 7) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/**
 * The year's marks after a day was chosen: where it was as its weekday says, it becomes the contrary, under `name`;
 * where it was marked, the mark goes.
 */
export function toggled(marks: readonly Mark[], day: string, name: string): Mark[] {
  if (marks.some((mark) => mark.day === day)) return marks.filter((mark) => mark.day !== day)
  const added = { day, working: isWeekend(day), name: name.trim() || null }
  return [...marks, added].sort((a, b) => (a.day < b.day ? -1 : 1))
}
