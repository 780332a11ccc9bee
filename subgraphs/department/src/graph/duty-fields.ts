import { loader, NotFound, type Connection, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { dutiesOfPlans, dutiesOfTasks, dutiesOfUnits, dutyLoader, sheetLoader } from '../duty/duty-loaders.js'
import type { Duty } from '../duty/duty.js'
import { healthOf } from '../duty/health.js'
import type { SheetText } from '../duty/kept-sheets.js'
import { DutySheet } from '../duty/sheet.js'
import { DutyHealth } from '../duty/words.js'
import { obstaclesOfDuties, obstaclesOfReports } from '../obstacle/obstacle-loaders.js'
import { Obstacle } from '../obstacle/obstacle.js'
import { readReports } from '../report/read-reports.js'
import { Report, ReportConnection } from '../report/report.js'
import type { DutyTypes } from './duty-types.js'
import type { Neighbours } from './neighbours.js'

/** @throws {NotFound} no such duty in the caller's jurisdiction */
export async function dutyById(id: string, context: RequestContext): Promise<Duty> {
  const duty = await loader(context, dutyLoader).load(id)
  if (!duty) throw new NotFound('duty', id)
  return duty
}

/** What a keeper lets people read: `waterDuty`, its fields, and the fields on Plan, Task and Unit. */
export function dutyFields(
  sector: string,
  { SectorDuty }: DutyTypes,
  { Plan, Task, Unit, taskOf, unitOf }: Neighbours,
) {
  @Resolver(() => SectorDuty)
  class DutyFields {
    @Query(() => SectorDuty, { name: `${sector}Duty`, nullable: true, description: 'Errors: NOT_FOUND.' })
    duty(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Duty> {
      return dutyById(id, context)
    }

    @FieldResolver(() => Task)
    task(@Root() duty: Duty, @Ctx() context: RequestContext): unknown {
      return taskOf(duty.taskId, context)
    }

    @FieldResolver(() => Unit)
    unit(@Root() duty: Duty, @Ctx() context: RequestContext): unknown {
      return unitOf(duty.unitId, context)
    }

    @FieldResolver(() => DutyHealth)
    health(@Root() duty: Duty, @Ctx() context: RequestContext): DutyHealth {
      return healthOf(duty, context.today)
    }

    @FieldResolver(() => ReportConnection, { description: 'The newest first.' })
    reports(
      @Root() duty: Duty,
      @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
      @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
      @Ctx() context: RequestContext,
    ): Promise<Connection<Report>> {
      return readReports(context, duty, { first, after })
    }

    @FieldResolver(() => [Obstacle], { description: 'The oldest first, cleared ones included.' })
    obstacles(@Root() duty: Duty, @Ctx() context: RequestContext): Promise<Obstacle[]> {
      return loader(context, obstaclesOfDuties).load(duty.id)
    }
  }

  @Resolver(() => Plan)
  class PlanDuties {
    @FieldResolver(() => DutySheet, { name: `${sector}Sheet`, nullable: true })
    sectorSheet(@Root() plan: { id: string }, @Ctx() context: RequestContext): Promise<SheetText> {
      return loader(context, sheetLoader).load(plan.id)
    }

    @FieldResolver(() => [SectorDuty], { name: `${sector}Duties`, nullable: true })
    sectorDuties(@Root() plan: { id: string }, @Ctx() context: RequestContext): Promise<Duty[]> {
      return loader(context, dutiesOfPlans).load(plan.id)
    }
  }

  @Resolver(() => Task)
  class TaskDuties {
    @FieldResolver(() => [SectorDuty], { name: `${sector}Duties`, nullable: true })
    sectorDuties(@Root() task: { id: string }, @Ctx() context: RequestContext): Promise<Duty[]> {
      return loader(context, dutiesOfTasks).load(task.id)
    }
  }

  @Resolver(() => Unit)
  class UnitDuties {
    @FieldResolver(() => [SectorDuty], { name: `${sector}Duties`, nullable: true })
    sectorDuties(@Root() unit: { id: string }, @Ctx() context: RequestContext): Promise<Duty[]> {
      return loader(context, dutiesOfUnits).load(unit.id)
    }
  }

  return [DutyFields, PlanDuties, TaskDuties, UnitDuties]
}

@Resolver(() => Report)
export class ReportFields {
  @FieldResolver(() => [Obstacle])
  obstacles(@Root() report: Report, @Ctx() context: RequestContext): Promise<Obstacle[]> {
    return loader(context, obstaclesOfReports).load(report.id)
  }
}
