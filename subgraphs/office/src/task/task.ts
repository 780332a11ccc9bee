import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { DateScalar } from '@tongchou/runtime'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Entity()
@ObjectType({ description: 'A clause of a plan that somebody must carry out (重点任务).', simpleResolvers: true })
@Directive('@key(fields: "id")')
export class Task {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  planId!: string

  /** Place in the plan, from 0. */
  @Property({ type: 'integer' })
  position!: number

  @Field(() => String, { description: 'As the document counts it; unique in its plan.' })
  @Property({ type: 'text' })
  number!: string

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  chapter!: string | null

  @Field(() => String)
  @Property({ type: 'text' })
  title!: string

  @Field(() => DateScalar, { nullable: true })
  @Property({ type: 'date', nullable: true })
  dueOn!: string | null

  /** Written when the date of an issued task changes for the first time. */
  @Property({ type: 'date', nullable: true })
  originalDueOn?: string | null

  @Field(() => Boolean, { description: 'True where the document gives no date and the demo or the office chose one.' })
  @Property({ type: 'boolean' })
  dueOnInvented!: boolean

  @Field(() => Boolean, { description: 'True where the office added the task outside the plan’s text (临时交办).' })
  @Property({ type: 'boolean' })
  outsideText!: boolean

  @Field(() => String, { nullable: true, description: 'The responsible leader (分管领导).' })
  @Property({ type: 'text', nullable: true })
  leader!: string | null

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number
}

export const taskColumns = `id, jurisdiction, plan_id as "planId", position, number, chapter, title, due_on as "dueOn",
  due_on_invented as "dueOnInvented", outside_text as "outsideText", leader, version,
  original_due_on as "originalDueOn"`
