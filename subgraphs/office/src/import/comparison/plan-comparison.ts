import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Unit } from '../../unit/unit.js'

export enum PlanDifferenceKind {
  TASK_ADDED = 'TASK_ADDED',
  TASK_REMOVED = 'TASK_REMOVED',
  TASK_CHANGED = 'TASK_CHANGED',
  UNIT_ADDED = 'UNIT_ADDED',
  UNIT_REMOVED = 'UNIT_REMOVED',
  ROLE_CHANGED = 'ROLE_CHANGED',
  DATE_CHANGED = 'DATE_CHANGED',
  INDICATOR_CHANGED = 'INDICATOR_CHANGED',
}
registerEnumType(PlanDifferenceKind, { name: 'PlanDifferenceKind' })

@ObjectType({ description: 'One row of the comparison of an import with a plan in force.', simpleResolvers: true })
export class PlanDifference {
  @Field(() => PlanDifferenceKind)
  kind!: PlanDifferenceKind

  @Field(() => String, { description: 'Empty for an indicator.' })
  taskNumber!: string

  @Field(() => String, { description: 'For an indicator, its name.' })
  taskTitle!: string

  @Field(() => String, { nullable: true, description: 'The unit concerned, by name; also of units yet to be created.' })
  unitName!: string | null

  @Field(() => String, { nullable: true })
  before!: string | null

  @Field(() => String, { nullable: true })
  after!: string | null

  @Field(() => [Unit], { description: 'The units that will hear of it; units yet to be created are not among them.' })
  told!: Unit[]
}

@ObjectType({
  description: 'An import against a plan in force, row by row; nothing is changed by it.',
  simpleResolvers: true,
})
export class PlanComparison {
  @Field(() => ID)
  planId!: string

  @Field(() => Int, { description: 'Of the plan as it was compared; `issueImport` is refused when it changed since.' })
  planVersion!: number

  @Field(() => [PlanDifference])
  differences!: PlanDifference[]

  @Field(() => Int, { description: 'Task–unit pairs that stay as they are.' })
  unchanged!: number
}
