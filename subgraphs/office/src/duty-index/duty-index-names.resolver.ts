import { loader, type RequestContext } from '@tongchou/runtime'
import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import { asksForIdOnly } from '../graph/asks-for-id-only.js'
import { tasksById } from '../task/read-tasks.js'
import { Task } from '../task/task.js'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { DutyIndexEntry } from './duty-index-entry.js'
import { UnitWeek } from './plan-overview.js'

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

async function unitNamed(
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Unit | { id: string }> {
  return asksForIdOnly(info) ? { id } : (await loader(context, unitsById).load(id))!
}
