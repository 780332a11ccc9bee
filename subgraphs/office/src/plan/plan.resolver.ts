import { isId, loader, NotFound, requireAccount, type Connection, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { indicatorsOfPlans, Indicator } from '../indicator/indicator.js'
import { Jurisdiction, jurisdictions } from '../jurisdiction/jurisdiction.js'
import { Meeting, MeetingConnection, meetingColumns } from '../meeting/meeting.js'
import { pageById } from '../paging.js'
import { RosterMember, rosterOfPlans } from '../roster/roster-member.js'
import { Task } from '../task/task.js'
import { Unit } from '../unit/unit.js'
import { Plan, planColumns, PlanConnection } from './plan.js'
import { plansById, tasksOfPlans, unitsOfPlans } from './read-plans.js'

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
