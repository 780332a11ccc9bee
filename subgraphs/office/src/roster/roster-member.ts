import DataLoader from 'dataloader'
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { RequestContext } from '@tongchou/runtime'
import { Field, ID, ObjectType } from 'type-graphql'
import { grouped } from '../grouped.js'

@Entity()
@ObjectType({ description: 'A member of the leading group, with the posts that the document names.' })
export class RosterMember {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  planId!: string

  @Property({ type: 'integer' })
  position!: number

  @Field(() => String, { description: '组长, 常务副组长, 副组长, 成员 …' })
  @Property({ type: 'text' })
  role!: string

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string

  @Field(() => [String])
  @Property({ type: 'string[]' })
  posts!: string[]

  @Property({ type: 'uuid', nullable: true })
  unitId!: string | null
}

/** The leading groups of plans, in the order of the document. */
export function rosterOfPlans({ em }: RequestContext): DataLoader<string, RosterMember[]> {
  return new DataLoader(async (planIds) => {
    const rows = await em.execute<RosterMember[]>(
      `select id, jurisdiction, plan_id as "planId", position, role, name, posts, unit_id as "unitId"
       from roster_member where plan_id in (?) order by position`,
      [planIds],
    )
    const groups = grouped(rows, (row) => row.planId)
    return planIds.map((id) => groups.get(id) ?? [])
  })
}
