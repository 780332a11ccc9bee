import type { Chance } from './chance.js'
import { daysBetween } from './dates.js'
import type { DemoAssignment } from './demo.js'

/**
 * How a duty fares in the eight weeks:
 * steady keeps to the line · lagging falls behind it · blocked ends with an open obstacle · cleared had one ·
 * quiet files zero reports · idle signed and said nothing · unsigned never signed · returned sent it back ·
 * suspended by the office · done.
 */
export type Fate =
  'steady' | 'lagging' | 'blocked' | 'cleared' | 'quiet' | 'idle' | 'unsigned' | 'returned' | 'suspended' | 'done'

const past: Fate[] = ['lagging', 'done', 'steady', 'done', 'lagging', 'unsigned', 'done']
const soon: Fate[] = ['steady', 'done', 'lagging', 'steady', 'done', 'idle', 'cleared', 'blocked', 'steady']
const later: Fate[] = [
  ...(['steady', 'blocked', 'steady', 'done', 'unsigned', 'steady', 'lagging', 'cleared', 'returned'] as const),
  ...(['steady', 'idle', 'quiet', 'suspended', 'steady', 'done', 'steady', 'unsigned', 'cleared', 'steady'] as const),
]

/**
 * Deals fates in turn within those overdue, due within a week, and due later, so that each health occurs in every
 * plan whatever the chances say; who gets which is shuffled.
 */
export function dealFates(assignments: DemoAssignment[], today: string, chance: Chance): Map<string, Fate> {
  const fates = new Map<string, Fate>()
  const left = (assignment: DemoAssignment): number =>
    assignment.dueOn === null ? 365 : daysBetween(today, assignment.dueOn)
  const decks: [Fate[], (days: number) => boolean][] = [
    [past, (days) => days < 0],
    [soon, (days) => days >= 0 && days <= 7],
    [later, (days) => days > 7],
  ]
  for (const [deck, fits] of decks) {
    assignments
      .filter((assignment) => fits(left(assignment)))
      .map((assignment) => ({ assignment, order: chance(`fate/${assignment.id}`) }))
      .sort((a, b) => a.order - b.order)
      .forEach(({ assignment }, index) => fates.set(assignment.id, deck[index % deck.length]!))
  }
  return fates
}
