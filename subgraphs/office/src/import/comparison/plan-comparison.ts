import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Unit } from '../../unit/unit.js'

export enum PlanDifferenceKind {
  PLAN_CHANGED = 'PLAN_CHANGED',
  TASK_ADDED = 'TASK_ADDED',
  TASK_REMOVED = 'TASK_REMOVED',
  TASK_CHANGED = 'TASK_CHANGED',
  TASKS_REORDERED = 'TASKS_REORDERED',
  UNIT_ADDED = 'UNIT_ADDED',
  UNIT_REMOVED = 'UNIT_REMOVED',
  ROLE_CHANGED = 'ROLE_CHANGED',
  DATE_CHANGED = 'DATE_CHANGED',
  MEMBER_ADDED = 'MEMBER_ADDED',
  MEMBER_REMOVED = 'MEMBER_REMOVED',
  MEMBER_CHANGED = 'MEMBER_CHANGED',
  MEMBERS_REORDERED = 'MEMBERS_REORDERED',
  INDICATOR_ADDED = 'INDICATOR_ADDED',
  INDICATOR_REMOVED = 'INDICATOR_REMOVED',
  INDICATOR_CHANGED = 'INDICATOR_CHANGED',
  INDICATORS_REORDERED = 'INDICATORS_REORDERED',
}
registerEnumType(PlanDifferenceKind, {
  name: 'PlanDifferenceKind',
  description: 'Members are those of the leading group.',
})

export enum PlanDifferenceField {
  TITLE = 'TITLE',
  DOC_NUMBER = 'DOC_NUMBER',
  ISSUED_ON = 'ISSUED_ON',
  FROM = 'FROM',
  TO = 'TO',
  PRINTED_PAIRS = 'PRINTED_PAIRS',
  NUMBER = 'NUMBER',
  CHAPTER = 'CHAPTER',
  LEADER = 'LEADER',
  DATE_BASIS = 'DATE_BASIS',
  NAME = 'NAME',
  ROLE = 'ROLE',
  POSTS = 'POSTS',
  UNIT = 'UNIT',
  NATURE = 'NATURE',
  TARGETS = 'TARGETS',
  ORDER = 'ORDER',
}
registerEnumType(PlanDifferenceField, {
  name: 'PlanDifferenceField',
  description:
    'Of a plan TITLE to PRINTED_PAIRS, of a task NUMBER to DATE_BASIS and TITLE, of a member NAME to POSTS, of an indicator NUMBER, NAME and UNIT to TARGETS; ORDER of a list.',
})

@ObjectType({ description: 'One row of the comparison of an import with a plan in force.', simpleResolvers: true })
export class PlanDifference {
  @Field(() => PlanDifferenceKind)
  kind!: PlanDifferenceKind

  @Field(() => PlanDifferenceField, { nullable: true, description: 'What is other in the thing, for …_CHANGED.' })
  field!: PlanDifferenceField | null

  @Field(() => String, { description: 'Empty where no task is concerned.' })
  taskNumber!: string

  @Field(() => String, {
    description: 'For a member or an indicator its name; empty where the plan or a whole list is concerned.',
  })
  taskTitle!: string

  @Field(() => String, { nullable: true, description: 'The unit concerned, by name; also of units yet to be created.' })
  unitName!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'As it is written; a role is a word of DutyRole or JOINT_LEAD, a nature one of IndicatorNature, a date "YYYY-MM-DD", who says a date OFFICE or DOCUMENT.',
  })
  before!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'In the same words; for a removed task the number that it gets because the new document needs its own.',
  })
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

  @Field(() => String, {
    description:
      'Of the import, the plan and everything shown here; `issueImport` is refused when one of them changed since.',
  })
  digest!: string

  @Field(() => [PlanDifference])
  differences!: PlanDifference[]

  @Field(() => Int, { description: 'Task–unit pairs that stay as they are.' })
  unchanged!: number
}
