import { loader, type Connection, type RequestContext } from '@tongchou/runtime'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql'
import { asksForIdOnly } from '../graph/asks-for-id-only.js'
import { tasksById } from '../task/read-tasks.js'
import { Task } from '../task/task.js'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { DutyIndexConnection, DutyIndexEntry } from './duty-index-entry.js'
import { UnitWeek } from './plan-overview.js'
import { DutyIndexSort, readIndex } from './read-index.js'
import { weeksOfUnits } from './read-overview.js'

/** What the index knows by id only, for lists that are read by people. */
@Resolver(() => DutyIndexEntry)
export class DutyIndexNamesResolver {
  @FieldResolver(() => Task)
  async task(@Root() { taskId }: DutyIndexEntry, @Ctx() context: RequestContext): Promise<Task> {
    return (await loader(context, tasksById).load(taskId))!
  }

  @FieldResolver(() => Unit)
  unit(
    @Root() { unitId }: DutyIndexEntry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Unit | { id: string }> {
    return unitNamed(unitId, context, info)
  }
}

@Resolver(() => UnitWeek)
export class UnitWeekResolver {
  @FieldResolver(() => Unit)
  unit(
    @Root() { unitId }: UnitWeek,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Unit | { id: string }> {
    return unitNamed(unitId, context, info)
  }
}

@Resolver(() => Unit)
export class UnitDutiesResolver {
  @FieldResolver(() => UnitWeek, { description: 'Its load, and what it said in the running week, under all plans.' })
  week(@Root() { id }: Unit, @Ctx() context: RequestContext): Promise<UnitWeek> {
    return loader(context, weeksOfUnits).load(id)
  }

  @FieldResolver(() => DutyIndexConnection, {
    description: 'Its duties under all plans, as their keeper last told; withdrawn ones are left out.',
  })
  dutyIndex(
    @Root() { id }: Unit,
    @Arg('sort', () => DutyIndexSort, { nullable: true, defaultValue: DutyIndexSort.DUE_FIRST })
    sort: DutyIndexSort | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { em, today }: RequestContext,
  ): Promise<Connection<DutyIndexEntry>> {
    return readIndex(em, { unitId: id }, today, { sort: sort ?? DutyIndexSort.DUE_FIRST, first, after })
  }
}

async function unitNamed(
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Unit | { id: string }> {
  return asksForIdOnly(info) ? { id } : (await loader(context, unitsById).load(id))!
}
