import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A recognised passage, for colouring.', simpleResolvers: true })
export class ImportedMark {
  @Field(() => String, {
    description: 'TASK, UNIT, ROSTER, INDICATOR, FINDING, QUANTITY, PHASE, HEADING, LEDGER or MECHANISM.',
  })
  kind!: string

  @Field(() => ID, { nullable: true, description: 'Of the task, responsible, member, indicator or finding.' })
  itemId!: string | null

  @Field(() => Int)
  start!: number

  @Field(() => Int)
  end!: number
}
