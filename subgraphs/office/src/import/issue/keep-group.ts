import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, newId } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import { RosterMember } from '../../roster/roster-member.js'
import type { Directory } from '../unit/directory.js'
import { namesOf } from '../unit/known-unit.js'
import type { ImportedMember } from '../working-copy.js'

/** The leading group of a plan, in place of the one that it had; the audit trail keeps that one. */
export async function keepGroup(
  em: SqlEntityManager,
  actor: Deciding,
  planId: string,
  roster: ImportedMember[],
  directory: Directory,
): Promise<void> {
  const { jurisdiction } = actor.identity
  const before = await em.execute<object[]>(
    'delete from roster_member where plan_id = ? returning role, name, posts, unit_id as "unitId"',
    [planId],
  )
  const members = roster.filter(({ dropped }) => !dropped)
  for (const [position, { role, name, posts }] of members.entries())
    em.create(RosterMember, {
      ...{ id: newId(), jurisdiction, planId, position, role, name, posts },
      unitId: unitOfPosts(posts, directory),
    })
  await em.flush()
  const record = { jurisdiction, action: 'keepGroup', entity: 'Plan', entityId: planId }
  await audit(em, actor, { ...record, before, after: members.map(({ role, name, posts }) => ({ role, name, posts })) })
}

/** The unit that a post names at its beginning (县住建局局长), the longest name that fits; else null. */
function unitOfPosts(posts: string[], { units }: Directory): string | null {
  let best: { id: string; length: number } | null = null
  for (const unit of units) {
    if (unit.collective) continue
    for (const name of namesOf(unit))
      if (name.length > (best?.length ?? 1) && posts.some((post) => post.startsWith(name)))
        best = { id: unit.id, length: name.length }
  }
  return best?.id ?? null
}
