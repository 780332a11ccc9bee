import type { RosterMember } from '../../roster/roster-member.js'
import { plainName } from '../unit/known-unit.js'
import type { ImportedMember } from '../working-copy.js'
import { fieldChanges, orderChange } from './field-changes.js'
import type { PlanChange } from './plan-changes.js'
import { PlanDifferenceField } from './plan-comparison.js'

type Member = Pick<RosterMember, 'role' | 'name' | 'posts'>

/** What becomes other in the leading group. A document that prints none does not dissolve it. */
export function groupChanges(old: RosterMember[], read: ImportedMember[]): PlanChange[] {
  const wanted = read.filter(({ dropped }) => !dropped)
  if (wanted.length === 0) return []
  const pairs = pairMembers(old, wanted)
  const kept = new Set(pairs.values())
  const changes: PlanChange[] = wanted.flatMap((to): PlanChange[] => {
    const from = pairs.get(to)
    if (!from) return [{ kind: 'MEMBER_ADDED', to }]
    return fieldChanges(shown(from), shown(to)).map((change) => ({ kind: 'MEMBER_CHANGED', from, ...change }))
  })
  for (const from of old) if (!kept.has(from)) changes.push({ kind: 'MEMBER_REMOVED', from })
  const before = old.filter((member) => kept.has(member)).map(memberName)
  const order = orderChange(before, wanted.flatMap((to) => pairs.get(to) ?? []).map(memberName))
  return order ? [...changes, { kind: 'MEMBERS_REORDERED', ...order }] : changes
}

/** A member as a list calls him: by his name, or by his posts where the document prints no name. */
export function memberName({ name, posts, role }: Member): string {
  return name || posts.join('、') || role
}

/** The same person: first in the same role, as one may stand twice, then anywhere in the group. */
export function pairMembers<Old extends Member>(old: Old[], wanted: ImportedMember[]): Map<ImportedMember, Old> {
  const pairs = new Map<ImportedMember, Old>()
  const free = new Set(old)
  const called = (member: Member): string => plainName(memberName(member))
  for (const alike of [(a: Member, b: Member) => a.role === b.role, () => true])
    for (const to of wanted) {
      if (pairs.has(to)) continue
      const from = [...free].find((member) => called(member) === called(to) && alike(member, to))
      if (!from) continue
      pairs.set(to, from)
      free.delete(from)
    }
  return pairs
}

const shown = ({ role, name, posts }: Member) => ({
  [PlanDifferenceField.NAME]: name,
  [PlanDifferenceField.ROLE]: role,
  [PlanDifferenceField.POSTS]: posts.join('、'),
})
