import { Field, ID, Int, ObjectType } from 'type-graphql'

export type QuestionCode =
  | 'NO_TASKS'
  | 'NO_TITLE'
  | 'FOREIGN_JURISDICTION'
  | 'UNDECIDED_ROLE'
  | 'UNKNOWN_UNIT'
  | 'EMPTY_COLLECTIVE'
  | 'TASK_WITHOUT_UNITS'
  | 'SEVERAL_LEADS'
  | 'DUPLICATE_NUMBER'
  | 'OPEN_FINDING'

@ObjectType({ description: 'What must be settled before the plan can be issued.', simpleResolvers: true })
export class ImportQuestion {
  @Field(() => String, {
    description:
      'NO_TASKS, NO_TITLE, FOREIGN_JURISDICTION, UNDECIDED_ROLE, UNKNOWN_UNIT, EMPTY_COLLECTIVE, TASK_WITHOUT_UNITS, SEVERAL_LEADS, DUPLICATE_NUMBER or OPEN_FINDING.',
  })
  code!: QuestionCode

  @Field(() => Int)
  count!: number

  @Field(() => [ID], {
    description: 'Of the items concerned; for UNKNOWN_UNIT and EMPTY_COLLECTIVE the surface forms.',
  })
  itemIds!: string[]
}
