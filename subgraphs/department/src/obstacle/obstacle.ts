import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { DateTimeScalar } from '@tongchou/runtime'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { ObstacleKind } from '../duty/words.js'

/** What blocks a duty. It is never deleted, only cleared. */
@Entity({ tableName: 'obstacle' })
@ObjectType({ simpleResolvers: true, description: 'What blocks a duty, with the units that could clear it.' })
@Directive('@shareable')
export class Obstacle {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  dutyId!: string

  /** The report that raised it. */
  @Property({ type: 'uuid' })
  reportId!: string

  @Field(() => ObstacleKind)
  @Enum({ items: () => ObstacleKind, type: 'text' })
  kind!: ObstacleKind

  @Field(() => String)
  @Property({ type: 'text' })
  text!: string

  @Field(() => [ID])
  @Property({ type: 'array', columnType: 'uuid[]' })
  unitIds!: string[]

  @Field(() => DateTimeScalar)
  @Property({ type: 'timestamptz' })
  raisedAt!: Date

  @Field(() => DateTimeScalar, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  clearedAt!: Date | null

  /** The account's name at that time; null while it is open. */
  @Property({ type: 'text', nullable: true })
  clearedBy!: string | null

  @Property({ type: 'text', nullable: true })
  clearingNote!: string | null
}
