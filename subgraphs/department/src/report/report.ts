import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { connectionTypes, DateTimeScalar } from '@tongchou/runtime'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

/** What was reported for a duty. Rows never change, except that a corrected one learns which report corrects it. */
@Entity({ tableName: 'report' })
@ObjectType({
  simpleResolvers: true,
  description: 'What a unit reported for a duty; a correction is a further report.',
})
@Directive('@shareable')
export class Report {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  dutyId!: string

  @Field(() => DateTimeScalar)
  @Property({ type: 'timestamptz' })
  filedAt!: Date

  /** The account's name at that time. */
  @Field(() => String)
  @Property({ type: 'text' })
  filedBy!: string

  @Property({ type: 'uuid' })
  accountId!: string

  @Field(() => Boolean, { description: 'Filed by the office for the unit.' })
  @Property({ type: 'boolean' })
  onBehalf!: boolean

  /** Per cent, 0 to 100. */
  @Field(() => Int)
  @Property({ type: 'integer' })
  progress!: number

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  summary!: string | null

  @Field(() => Boolean, { description: 'A zero report: the unit says that there is nothing to report.' })
  @Property({ type: 'boolean' })
  nothingToReport!: boolean

  @Field(() => ID, { nullable: true, description: 'The earlier report that this one corrects.' })
  @Property({ type: 'uuid', nullable: true })
  supersedes!: string | null

  @Field(() => ID, { nullable: true, description: 'The report that corrects this one.' })
  @Property({ type: 'uuid', nullable: true })
  supersededBy!: string | null
}

export const { Connection: ReportConnection } = connectionTypes(Report, 'Report', { shareable: true })
