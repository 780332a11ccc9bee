import { DutyRole } from '@tongchou/department'
import { loader, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { PlanStatus } from '../plan/plan.js'
import { addTask } from '../task/add-task.js'
import { changeTask } from '../task/change-task.js'
import { ChangeTaskInput, TaskInput } from '../task/task.resolver.js'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { assign } from './assign.js'
import { AssignInput, ReassignInput, WithdrawInput } from './assignment.resolver.js'
import { deciding } from './keep-change.js'
import { previewChange, type Told } from './preview-change.js'
import { reassign, withdraw } from './reassign.js'

@InputType({ description: 'What the office means to do; several are tried in this order.' })
class PlanChangeInput {
  @Field(() => TaskInput, { nullable: true })
  addTask?: TaskInput | null

  @Field(() => ChangeTaskInput, { nullable: true })
  changeTask?: ChangeTaskInput | null

  @Field(() => AssignInput, { nullable: true })
  assign?: AssignInput | null

  @Field(() => ReassignInput, { nullable: true })
  reassign?: ReassignInput | null

  @Field(() => WithdrawInput, { nullable: true })
  withdraw?: WithdrawInput | null
}

@ObjectType('ToldUnit', { description: 'A unit that would hear of a change.' })
class ToldUnit implements Told {
  unitId!: string
  planStatus!: PlanStatus

  @Field(() => DutyRole)
  role!: DutyRole

  @Field(() => String, {
    description: 'As AssignmentChange.what; “CHANGED” where only the task around the duty changes.',
  })
  what!: string
}

@Resolver(() => ToldUnit)
export class PreviewResolver {
  @Query(() => [ToldUnit], {
    description: 'OFFICE. Who would be told; nothing is changed. Errors: those of the changes themselves.',
  })
  previewChange(
    @Arg('input', () => PlanChangeInput) input: PlanChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Told[]> {
    const actor = deciding(context)
    return previewChange(context.em, async (tx) => {
      let taskId: string | null = null
      if (input.addTask) taskId = await addTask(tx, actor, input.addTask)
      if (input.changeTask) taskId = await changeTask(tx, actor, input.changeTask)
      if (input.assign) await assign(tx, actor, input.assign)
      if (input.reassign) await reassign(tx, actor, input.reassign)
      if (input.withdraw) await withdraw(tx, actor, input.withdraw)
      return taskId
    })
  }

  @FieldResolver(() => Unit)
  async unit(@Root() { unitId }: ToldUnit, @Ctx() context: RequestContext): Promise<Unit> {
    return (await loader(context, unitsById).load(unitId))!
  }

  @FieldResolver(() => Boolean, {
    description: 'The change goes to its keeper; false in a draft, of which none knows.',
  })
  delivered(@Root() { planStatus, what }: ToldUnit): boolean {
    return planStatus === PlanStatus.ISSUED && what !== 'CHANGED'
  }
}
