import { DutyRole } from '@tongchou/department'
import { DateScalar, isId, loader, NotFound, once, requireAccount, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Assigning } from '../assignment/assign.js'
import { Assignment } from '../assignment/assignment.js'
import { deciding } from '../assignment/keep-change.js'
import { assignmentsOfTasks } from '../assignment/read-assignments.js'
import { plansById } from '../plan/read-plans.js'
import { Plan } from '../plan/plan.js'
import { addTask, type NewTask } from './add-task.js'
import { changeTask, type TaskChange } from './change-task.js'
import { Task, taskColumns } from './task.js'

@InputType({ description: 'A collective unit is expanded to its members.' })
class TaskUnitInput implements Omit<Assigning, 'taskId'> {
  @Field(() => ID)
  unitId!: string

  @Field(() => DutyRole)
  role!: DutyRole

  @Field(() => DateScalar, { nullable: true, description: 'Without it the task’s own date.' })
  dueOn?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'The office confirms that several units lead.' })
  jointLead!: boolean
}

@InputType()
export class TaskInput implements NewTask {
  @Field(() => ID)
  planId!: string

  @Field(() => String)
  number!: string

  @Field(() => String, { nullable: true })
  chapter?: string | null

  @Field(() => String)
  title!: string

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null

  @Field(() => String, { nullable: true })
  leader?: string | null

  @Field(() => [TaskUnitInput], { defaultValue: [], description: 'Who answers for it from the beginning.' })
  units!: TaskUnitInput[]

  @Field(() => String)
  idempotencyKey!: string
}

@InputType({ description: 'What is absent stays as it is.' })
export class ChangeTaskInput implements TaskChange {
  @Field(() => ID)
  taskId!: string

  @Field(() => String, { nullable: true })
  number?: string | null

  @Field(() => String, { nullable: true })
  chapter?: string | null

  @Field(() => String, { nullable: true })
  title?: string | null

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null

  @Field(() => String, { nullable: true })
  leader?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'With a new date: its units get it too where they had the task’s own, and are told.',
  })
  moveUnits!: boolean

  @Field(() => String, { nullable: true, description: 'Why; needed to move units.' })
  reason?: string | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  version!: number
}

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => Task, { nullable: true })
  async task(@Arg('id', () => ID) id: string, @Ctx() { identity, em }: RequestContext): Promise<Task> {
    requireAccount(identity)
    const [task] = isId(id) ? await em.execute<Task[]>(`select ${taskColumns} from task where id = ?`, [id]) : []
    if (!task) throw new NotFound('task', id)
    return task
  }

  @Mutation(() => Task, {
    description:
      'OFFICE. Errors: NOT_FOUND, PLAN_CLOSED, TASK_NUMBER_TAKEN, LEAD_ALREADY_ASSIGNED, ALREADY_ASSIGNED, EMPTY_COLLECTIVE, INVALID_INPUT, CLASSIFIED_CONTENT.',
  })
  async addTask(@Arg('input', () => TaskInput) input: TaskInput, @Ctx() context: RequestContext): Promise<Task> {
    const actor = deciding(context)
    const { idempotencyKey: key, ...body } = input
    return this.task(
      await once(context.em, context, { mutation: 'addTask', key, body }, (em) => addTask(em, actor, input)),
      context,
    )
  }

  @Mutation(() => Task, {
    description: 'OFFICE. Errors: NOT_FOUND, STALE, PLAN_CLOSED, TASK_NUMBER_TAKEN, INVALID_INPUT, CLASSIFIED_CONTENT.',
  })
  async changeTask(
    @Arg('input', () => ChangeTaskInput) input: ChangeTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<Task> {
    const actor = deciding(context)
    const { idempotencyKey: key, ...body } = input
    return this.task(
      await once(context.em, context, { mutation: 'changeTask', key, body }, (em) => changeTask(em, actor, input)),
      context,
    )
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The date with which it was issued; stays when the date changes.',
  })
  originalDueOn(@Root() { originalDueOn, dueOn }: Task): string | null {
    return originalDueOn ?? dueOn
  }

  @FieldResolver(() => Plan)
  async plan(@Root() task: Task, @Ctx() context: RequestContext): Promise<Plan> {
    return (await loader(context, plansById).load(task.planId))!
  }

  @FieldResolver(() => [Assignment], { description: 'The lead first; withdrawn ones too.' })
  assignments(@Root() task: Task, @Ctx() context: RequestContext): Promise<Assignment[]> {
    return loader(context, assignmentsOfTasks).load(task.id)
  }
}
