import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, newId } from '@tongchou/runtime'
import type { Deciding } from '../../assignment/keep-change.js'
import { RosterMember } from '../../roster/roster-member.js'
import { pairMembers } from '../comparison/group-changes.js'
import type { Directory } from '../unit/directory.js'
import type { ImportedMember } from '../working-copy.js'
import { unitOfPosts } from './unit-of-posts.js'

type Kept = Pick<RosterMember, 'role' | 'name' | 'posts' | 'unitId'>

/**
 * The leading group of a plan, in place of the one that it had; the audit trail keeps that one. Whose posts stay as they
 * were belongs to the unit to which he belonged.
 */
export async function keepGroup(
  em: SqlEntityManager,
  actor: Deciding,
  planId: string,
  roster: ImportedMember[],
  directory: Directory,
): Promise<void> {
  const { jurisdiction } = actor.identity
  const before = await em.execute<Kept[]>(
    'delete from roster_member where plan_id = ? returning role, name, posts, unit_id as "unitId"',
    [planId],
  )
  const members = roster.filter(({ dropped }) => !dropped)
  const pairs = pairMembers(before, members)
  for (const [position, member] of members.entries()) {
    const { role, name, posts } = member
    const old = pairs.get(member)
    const stays = old?.posts.join('、') === posts.join('、')
    em.create(RosterMember, {
      ...{ id: newId(), jurisdiction, planId, position, role, name, posts },
      unitId: old && stays ? old.unitId : unitOfPosts(posts, directory),
    })
  }
  await em.flush()
  const record = { jurisdiction, action: 'keepGroup', entity: 'Plan', entityId: planId }
  await audit(em, actor, { ...record, before, after: members.map(({ role, name, posts }) => ({ role, name, posts })) })
}
