import { DutyRole } from '@tongchou/department'
import { DateScalar, loader, NotFound, once, type RequestContext } from '@tongchou/runtime'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Resolver, Root } from 'type-graphql'
import { asksForIdOnly } from '../graph/asks-for-id-only.js'
import { DutyInterface, dutyOf } from '../duty/duty-reference.js'
import { PlanStatus } from '../plan/plan.js'
import { plansById } from '../plan/read-plans.js'
import { tasksById } from '../task/read-tasks.js'
import { Task } from '../task/task.js'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { assign, type Assigning } from './assign.js'
import { Assignment, AssignmentChange, assignmentColumns } from './assignment.js'
import { deciding } from './keep-change.js'
import { historyOfAssignments } from './read-assignments.js'
import { reassign, withdraw, type Reassigning, type SeenAssignment } from './reassign.js'

@InputType({ description: 'A collective unit is expanded to its members: one assignment each.' })
export class AssignInput implements Assigning {
  @Field(() => ID)
  taskId!: string

  @Field(() => ID)
  unitId!: string

  @Field(() => DutyRole)
  role!: DutyRole

  @Field(() => DateScalar, { nullable: true, description: 'Without it the task’s own date.' })
  dueOn?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'The office confirms that several units lead.' })
  jointLead!: boolean

  @Field(() => String)
  idempotencyKey!: string
}

@InputType({ description: 'What is absent stays as it is; a null dueOn means: no date.' })
export class ReassignInput implements Reassigning {
  @Field(() => ID)
  assignmentId!: string

  @Field(() => DutyRole, { nullable: true })
  role?: DutyRole | null

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null

  @Field(() => String)
  reason!: string

  @Field(() => Boolean, { defaultValue: false })
  jointLead!: boolean

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  revision!: number
}

@InputType()
export class WithdrawInput implements SeenAssignment {
  @Field(() => ID)
  assignmentId!: string

  @Field(() => String)
  reason!: string

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  revision!: number
}

async function reread({ em }: RequestContext, ids: string[]): Promise<Assignment[]> {
  return em.execute<Assignment[]>(`select ${assignmentColumns} from assignment where id in (?) order by id`, [ids])
}

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Mutation(() => [Assignment], {
    description: 'OFFICE. Errors: NOT_FOUND, LEAD_ALREADY_ASSIGNED, ALREADY_ASSIGNED, EMPTY_COLLECTIVE, PLAN_CLOSED.',
  })
  async assign(
    @Arg('input', () => AssignInput) input: AssignInput,
    @Ctx() context: RequestContext,
  ): Promise<Assignment[]> {
    const actor = deciding(context)
    const { idempotencyKey: key, ...body } = input
    return reread(
      context,
      await once(context.em, context, { mutation: 'assign', key, body }, (em) => assign(em, actor, input)),
    )
  }

  @Mutation(() => Assignment, {
    description:
      'OFFICE. Errors: NOT_FOUND, STALE, LEAD_ALREADY_ASSIGNED, ASSIGNMENT_WITHDRAWN, PLAN_CLOSED, INVALID_INPUT.',
  })
  async reassign(
    @Arg('input', () => ReassignInput) input: ReassignInput,
    @Ctx() context: RequestContext,
  ): Promise<Assignment> {
    const actor = deciding(context)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'reassign', key, body }, (em) => reassign(em, actor, input))
    return this.one(context, id)
  }

  @Mutation(() => Assignment, {
    description: 'OFFICE. Errors: NOT_FOUND, STALE, ASSIGNMENT_WITHDRAWN, PLAN_CLOSED, INVALID_INPUT.',
  })
  async withdraw(
    @Arg('input', () => WithdrawInput) input: WithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<Assignment> {
    const actor = deciding(context)
    const { idempotencyKey: key, ...body } = input
    const id = await once(context.em, context, { mutation: 'withdraw', key, body }, (em) => withdraw(em, actor, input))
    return this.one(context, id)
  }

  @FieldResolver(() => Task)
  async task(@Root() { taskId }: Assignment, @Ctx() context: RequestContext): Promise<Task> {
    return (await loader(context, tasksById).load(taskId))!
  }

  @FieldResolver(() => Unit)
  async unit(
    @Root() { unitId }: Assignment,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Unit | { id: string }> {
    // Thousands of cells name their unit by its id alone, which is here already.
    return asksForIdOnly(info) ? { id: unitId } : (await loader(context, unitsById).load(unitId))!
  }

  @FieldResolver(() => DutyInterface, {
    nullable: true,
    description: 'The keeper’s own; null while the keeper does not answer, and in a draft, of which no keeper knows.',
  })
  async duty(@Root() { sector, id, planId }: Assignment, @Ctx() context: RequestContext): Promise<object | null> {
    const plan = await loader(context, plansById).load(planId)
    return plan?.status === PlanStatus.DRAFT ? null : dutyOf(context, sector, id)
  }

  @FieldResolver(() => [AssignmentChange], { description: 'Oldest first.' })
  history(@Root() { id }: Assignment, @Ctx() context: RequestContext): Promise<AssignmentChange[]> {
    return loader(context, historyOfAssignments).load(id)
  }

  private async one(context: RequestContext, id: string): Promise<Assignment> {
    const [assignment] = await reread(context, [id])
    if (!assignment) throw new NotFound('assignment', id)
    return assignment
  }
}
