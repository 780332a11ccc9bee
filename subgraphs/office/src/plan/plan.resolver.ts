import {
  DateScalar,
  isId,
  loader,
  NotFound,
  once,
  requireAccount,
  requireRole,
  Role,
  type Connection,
  type RequestContext,
} from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { deciding } from '../assignment/keep-change.js'
import { indicatorsOfPlans, Indicator } from '../indicator/indicator.js'
import { Jurisdiction, jurisdictions } from '../jurisdiction/jurisdiction.js'
import { Meeting, MeetingConnection, meetingColumns } from '../meeting/meeting.js'
import { pageById } from '../paging.js'
import { RosterMember, rosterOfPlans } from '../roster/roster-member.js'
import { Task } from '../task/task.js'
import { Unit } from '../unit/unit.js'
import { closePlan, type Closing } from './close-plan.js'
import { createPlan, type NewPlan } from './create-plan.js'
import { issuePlan, type Issuing } from './issue-plan.js'
import { Plan, planColumns, PlanConnection } from './plan.js'
import { plansById, tasksOfPlans, unitsOfPlans } from './read-plans.js'

@InputType()
class PlanInput implements NewPlan {
  @Field(() => String)
  title!: string

  @Field(() => String, { nullable: true })
  docNumber?: string | null

  @Field(() => DateScalar, { nullable: true })
  from?: string | null

  @Field(() => DateScalar, { nullable: true })
  to?: string | null

  @Field(() => String)
  idempotencyKey!: string
}

@InputType()
class IssuePlanInput implements Issuing {
  @Field(() => ID)
  planId!: string

  @Field(() => DateScalar, { nullable: true, description: 'As the document says; without it today.' })
  issuedOn?: string | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  version!: number
}

@InputType()
class ClosePlanInput implements Closing {
  @Field(() => ID)
  planId!: string

  @Field(() => String)
  reason!: string

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  version!: number
}

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => PlanConnection, { description: 'The plans of the caller’s jurisdiction.' })
  plans(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { identity, em }: RequestContext,
  ): Promise<Connection<Plan>> {
    requireAccount(identity)
    return pageById(em, { columns: planColumns, table: 'plan', first: first ?? 20, after })
  }

  @Query(() => Plan, { nullable: true })
  async plan(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Plan> {
    requireAccount(context.identity)
    const plan = isId(id) ? await loader(context, plansById).load(id) : null
    if (!plan) throw new NotFound('plan', id)
    return plan
  }

  @Mutation(() => Plan, {
    description: 'OFFICE; a draft, delivered to nobody until it is issued. Errors: INVALID_INPUT, CLASSIFIED_CONTENT.',
  })
  async createPlan(@Arg('input', () => PlanInput) input: PlanInput, @Ctx() context: RequestContext): Promise<Plan> {
    requireRole(context.identity, Role.OFFICE)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'createPlan', key, body }, (em) =>
      createPlan(em, context, input),
    )
    return this.plan(id, context)
  }

  @Mutation(() => Plan, {
    description:
      'OFFICE; delivers every duty of the draft. Errors: NOT_FOUND, STALE, PLAN_ISSUED, PLAN_CLOSED, PLAN_EMPTY.',
  })
  async issuePlan(
    @Arg('input', () => IssuePlanInput) input: IssuePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<Plan> {
    const actor = deciding(context)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'issuePlan', key, body }, (em) =>
      issuePlan(em, actor, input),
    )
    return this.plan(id, context)
  }

  @Mutation(() => Plan, {
    description: 'OFFICE; also a draft that is not issued. Errors: NOT_FOUND, STALE, PLAN_CLOSED, INVALID_INPUT.',
  })
  async closePlan(
    @Arg('input', () => ClosePlanInput) input: ClosePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<Plan> {
    requireRole(context.identity, Role.OFFICE)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'closePlan', key, body }, (em) =>
      closePlan(em, context, input),
    )
    return this.plan(id, context)
  }

  @FieldResolver(() => Jurisdiction)
  jurisdiction(@Root() plan: Plan, @Ctx() context: RequestContext): Promise<Jurisdiction> {
    return loader(context, jurisdictions).load(plan.jurisdictionCode)
  }

  @FieldResolver(() => [Task], { description: 'In the order of the document.' })
  tasks(@Root() plan: Plan, @Ctx() context: RequestContext): Promise<Task[]> {
    return loader(context, tasksOfPlans).load(plan.id)
  }

  @FieldResolver(() => [Unit], { description: 'The units that owe something under the plan.' })
  units(@Root() plan: Plan, @Ctx() context: RequestContext): Promise<Unit[]> {
    return loader(context, unitsOfPlans).load(plan.id)
  }

  @FieldResolver(() => [RosterMember], { description: 'The leading group (领导小组).' })
  roster(@Root() plan: Plan, @Ctx() context: RequestContext): Promise<RosterMember[]> {
    return loader(context, rosterOfPlans).load(plan.id)
  }

  @FieldResolver(() => [Indicator])
  indicators(@Root() plan: Plan, @Ctx() context: RequestContext): Promise<Indicator[]> {
    return loader(context, indicatorsOfPlans).load(plan.id)
  }

  @FieldResolver(() => MeetingConnection, { description: 'The newest first.' })
  meetings(
    @Root() plan: Plan,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<Meeting>> {
    const where = 'plan_id = ?'
    return pageById(em, {
      columns: meetingColumns,
      table: 'meeting',
      where,
      params: [plan.id],
      first: first ?? 20,
      after,
      descending: true,
    })
  }
}
