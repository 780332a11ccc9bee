import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionTypes } from '../graph/paging.js'
import { DateScalar, DateTimeScalar } from '../scalars/scalars.js'

/** A row of the trail, the same in every subgraph; each keeps its own. */
@ObjectType({
  description: 'Who changed what, when, from what to what. Rows can only be added.',
  simpleResolvers: true,
})
@Directive('@shareable')
export class AuditEntry {
  @Field(() => ID)
  id!: string

  @Field(() => DateTimeScalar)
  at!: Date | string

  @Field(() => String, { description: 'The person’s name at that time, or the service.' })
  account!: string

  @Field(() => String)
  action!: string

  @Field(() => String)
  entity!: string

  @Field(() => ID)
  entityId!: string

  @Field(() => String, { nullable: true, description: 'JSON.' })
  before!: string | null

  @Field(() => String, { nullable: true, description: 'JSON.' })
  after!: string | null

  @Field(() => String, { nullable: true, description: 'From where the person acted.' })
  address!: string | null

  @Field(() => String, { nullable: true })
  requestId!: string | null
}

export const { Connection: AuditConnection } = connectionTypes(AuditEntry, 'Audit', { shareable: true })

@InputType({ description: 'All given conditions hold.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  account?: string | null

  @Field(() => String, { nullable: true })
  action?: string | null

  @Field(() => String, { nullable: true })
  entity?: string | null

  @Field(() => String, { nullable: true })
  entityId?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'First day, in Asia/Shanghai.' })
  from?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day, in Asia/Shanghai.' })
  to?: string | null
}
