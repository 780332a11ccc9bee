import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { DutyRole } from '@tongchou/department'
import { DateScalar, DateTimeScalar } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Keeper } from '../unit/unit.js'

@Entity()
@ObjectType({
  description: 'Which unit does what part of a task by when; the duty that its department keeps has the same id.',
  simpleResolvers: true,
})
export class Assignment {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  planId!: string

  @Property({ type: 'uuid' })
  taskId!: string

  @Property({ type: 'uuid' })
  unitId!: string

  /** Who keeps the duty. Decided when it was made: a unit that changes its sector takes no duties along. */
  @Property({ type: 'text' })
  sector!: Keeper

  @Field(() => DutyRole)
  @Enum({ items: () => DutyRole, type: 'text' })
  role!: DutyRole

  @Property({ type: 'boolean' })
  jointLead!: boolean

  @Field(() => DateScalar, { nullable: true })
  @Property({ type: 'date', nullable: true })
  dueOn!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The first date that was set; never changes.' })
  @Property({ type: 'date', nullable: true })
  originalDueOn!: string | null

  @Property({ type: 'date' })
  assignedOn!: string

  @Property({ type: 'date', nullable: true })
  returnBy!: string | null

  @Field(() => Boolean)
  @Property({ type: 'boolean' })
  withdrawn!: boolean

  @Field(() => Int, { description: 'Raised by every change of the office.' })
  @Property({ type: 'integer' })
  revision!: number
}

@Entity({ tableName: 'assignment_change' })
@ObjectType({ description: 'One change of an assignment; all of them are kept.' })
export class AssignmentChange {
  @PrimaryKey({ type: 'uuid' })
  assignmentId!: string

  @Field(() => Int)
  @PrimaryKey({ type: 'integer' })
  revision!: number

  @Property({ type: 'text' })
  jurisdiction!: string

  @Field(() => DateTimeScalar)
  @Property({ type: 'datetime' })
  changedAt!: Date

  @Field(() => String)
  @Property({ type: 'text' })
  changedBy!: string

  @Field(() => String, {
    description:
      'ASSIGNED, REASSIGNED or WITHDRAWN, then what changed: “REASSIGNED role:COOPERATE>LEAD dueOn:2026-12-01>2026-12-31”.',
  })
  @Property({ type: 'text' })
  what!: string

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  reason!: string | null
}

export const assignmentColumns = `id, jurisdiction, plan_id as "planId", task_id as "taskId", unit_id as "unitId", sector, role,
  joint_lead as "jointLead", due_on as "dueOn", original_due_on as "originalDueOn", assigned_on as "assignedOn",
  return_by as "returnBy", withdrawn, revision`
