import { plainText } from '@tongchou/runtime'
import { Field, ID, InputType } from 'type-graphql'
import type { WorkingCopy } from '../working-copy.js'
import { changed } from './items.js'

@InputType({ description: 'Members of the leading group; what is absent stays as it is.' })
export class SetMembersChange {
  @Field(() => [ID])
  memberIds!: string[]

  @Field(() => String, { nullable: true })
  role?: string | null

  @Field(() => String, { nullable: true })
  name?: string | null

  @Field(() => [String], { nullable: true })
  posts?: string[] | null

  @Field(() => Boolean, { nullable: true })
  dropped?: boolean | null
}

/** A post may stand without a name, as the document prints it; nobody at all may not. */
function nameOf(name: string, posts: readonly string[]): string {
  return plainText(name, { field: 'name', max: 60, required: posts.length === 0 })
}

/** @throws {NotFound} @throws {InvalidInput} @throws {ClassifiedContent} */
export function setMembers(copy: WorkingCopy, change: SetMembersChange): WorkingCopy {
  const roster = changed(copy.roster, 'member', change.memberIds, (member) => ({
    ...member,
    role: change.role == null ? member.role : plainText(change.role, { field: 'role', max: 60, required: true }),
    name: change.name == null ? member.name : nameOf(change.name, change.posts ?? member.posts),
    posts:
      change.posts == null
        ? member.posts
        : change.posts.map((post) => plainText(post, { field: 'posts', max: 200, required: true })),
    dropped: change.dropped ?? member.dropped,
  }))
  return { ...copy, roster }
}
