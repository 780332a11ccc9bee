import { DutyHealth, DutyRole, DutyStatus, healthOf, type DutyState } from '@tongchou/department'
import {
  DateScalar,
  DateTimeScalar,
  Forbidden,
  loader,
  NotFound,
  requireAccount,
  todayIn,
  type Connection,
  type RequestContext,
} from '@tongchou/runtime'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  registerEnumType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { plansById } from '../plan/read-plans.js'
import { Plan } from '../plan/plan.js'
import { sessionLives } from '../session/end-session.js'
import { sectors } from '../unit/unit.js'
import type { Keeper } from '../unit/unit.js'
import { applyDutyStates } from './apply-duty-states.js'
import { DutyIndexConnection, DutyIndexEntry } from './duty-index-entry.js'
import { matrixTopic, type MatrixEvent } from './matrix-topic.js'
import { PlanOverview } from './plan-overview.js'
import { DutyIndexSort, readIndex, type IndexFilter } from './read-index.js'
import { readOverview } from './read-overview.js'
import { WeekEvent } from './reporting-week.js'

registerEnumType(DutyIndexSort, { name: 'DutyIndexSort' })

@InputType({ description: 'All given conditions hold; within a list, any.' })
class DutyIndexFilter implements IndexFilter {
  @Field(() => [DutyHealth], { nullable: true })
  health?: DutyHealth[] | null

  @Field(() => [DutyRole], { nullable: true })
  role?: DutyRole[] | null

  @Field(() => [String], { nullable: true })
  sector?: string[] | null

  @Field(() => [ID], { nullable: true })
  unitIds?: string[] | null

  @Field(() => [ID], { nullable: true })
  taskIds?: string[] | null

  @Field(() => DateScalar, { nullable: true, description: 'Due strictly before this day.' })
  dueBefore?: string | null

  @Field(() => [WeekEvent], { nullable: true, description: 'What happened in the running week; any of these.' })
  week?: WeekEvent[] | null
}

@InputType('DutyState', { description: 'What a keeper tells the office; the highest version wins.' })
@Directive('@inaccessible')
class DutyStateInput implements DutyState {
  @Field(() => ID)
  dutyId!: string

  @Field(() => String)
  jurisdiction!: string

  @Field(() => ID)
  planId!: string

  @Field(() => ID)
  taskId!: string

  @Field(() => ID)
  unitId!: string

  @Field(() => String)
  sector!: string

  @Field(() => DutyRole)
  role!: DutyRole

  @Field(() => DutyStatus)
  status!: DutyStatus

  @Field(() => Int)
  progress!: number

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null

  @Field(() => DateScalar)
  assignedOn!: string

  @Field(() => Int)
  version!: number

  @Field(() => Int)
  openObstacles!: number

  @Field(() => DateTimeScalar, { nullable: true })
  lastReportedAt!: Date | null

  @Field(() => Boolean, { nullable: true, description: 'Whether that report was a zero report.' })
  lastReportZero!: boolean | null

  @Field(() => DateTimeScalar)
  changedAt!: Date
}

/**
 * Changes of a plan that the caller may see, until his session ends. No generator: a generator that waits for an event
 * could not be told that the client has gone.
 */
function matrixChanges(context: RequestContext, planId: string): AsyncIterableIterator<MatrixEvent> {
  const { sessionId, jurisdiction } = requireAccount(context.identity)
  const events = context.live.subscribe<MatrixEvent>(matrixTopic(planId))
  const end = (): IteratorReturnResult<undefined> => {
    void events.return?.()
    return { done: true, value: undefined }
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      const event = await events.next()
      // A fresh fork per event: a subscription may live for days.
      return event.done || (await sessionLives(context.database.em(jurisdiction), sessionId)) ? event : end()
    },
    return: async () => end(),
  }
}

@Resolver(() => Plan)
export class DutyIndexResolver {
  @FieldResolver(() => DutyIndexConnection, {
    description: 'Every duty of the plan over all keepers, as they last reported; withdrawn ones are left out.',
  })
  dutyIndex(
    @Root() plan: Plan,
    @Arg('filter', () => DutyIndexFilter, { nullable: true }) filter: DutyIndexFilter | null,
    @Arg('sort', () => DutyIndexSort, { nullable: true, defaultValue: DutyIndexSort.WORST_FIRST })
    sort: DutyIndexSort | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { em, today }: RequestContext,
  ): Promise<Connection<DutyIndexEntry>> {
    return readIndex(em, { planId: plan.id }, today, { filter, sort: sort ?? DutyIndexSort.WORST_FIRST, first, after })
  }

  @FieldResolver(() => PlanOverview, {
    description: 'From what the keepers last told, so it stands while they are away.',
  })
  overview(@Root() plan: Plan, @Ctx() { em, today }: RequestContext): Promise<PlanOverview> {
    return readOverview(em, plan.id, today)
  }

  @Mutation(() => Boolean, { description: 'For departments only.' })
  @Directive('@inaccessible')
  async receiveDutyStates(
    @Arg('states', () => [DutyStateInput]) states: DutyStateInput[],
    @Ctx() { identity, database, live, log }: RequestContext,
  ): Promise<boolean> {
    if (identity.kind !== 'service' || !(sectors as readonly string[]).includes(identity.service))
      throw new Forbidden(sectors)
    const { service } = identity
    await database.system().transactional((tx) => applyDutyStates(tx as SqlEntityManager, live, log, service, states))
    return true
  }

  @Subscription(() => DutyIndexEntry, {
    description: 'A duty of the plan changed. Ends with the session.',
    subscribe: async ({ args, context }: { args: { planId: string }; context: RequestContext }) => {
      requireAccount(context.identity)
      // Row-level security answers: another jurisdiction's plan is none.
      if (!(await loader(context, plansById).load(args.planId))) throw new NotFound('plan', args.planId)
      return matrixChanges(context, args.planId)
    },
  })
  matrixChanged(@Root() event: MatrixEvent, @Arg('planId', () => ID) _planId: string): DutyIndexEntry {
    // The subscription's own today is the day on which it began.
    const health = healthOf(event, todayIn(new Date()))
    return { ...event, sector: event.sector as Keeper, health, asOf: event.changedAt }
  }
}
