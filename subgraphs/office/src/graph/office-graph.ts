import { buildGraph, loader, type Graph, type RequestContext } from '@tongchou/runtime'
import { AccountResolver } from '../account/account.resolver.js'
import { AssignmentResolver } from '../assignment/assignment.resolver.js'
import { PreviewResolver } from '../assignment/preview.resolver.js'
import { CalendarResolver } from '../calendar/calendar.resolver.js'
import {
  DutyIndexNamesResolver,
  UnitDutiesResolver,
  UnitWeekResolver,
} from '../duty-index/duty-index-names.resolver.js'
import { DutyIndexResolver } from '../duty-index/duty-index.resolver.js'
import { ReportingWeekResolver } from '../duty-index/reporting-week.resolver.js'
import { dutyStubs } from '../duty/duty-reference.js'
import { officeKeeper } from '../duty/office-keeper.js'
import { ImportFieldsResolver } from '../import/import-fields.resolver.js'
import { ImportResolver } from '../import/import.resolver.js'
import { PlanSourceResolver } from '../import/plan-source.resolver.js'
import { ImportedUnitResolver } from '../import/unit/imported-unit.resolver.js'
import { JurisdictionResolver } from '../jurisdiction/jurisdiction.resolver.js'
import { LiaisonResolver } from '../liaison/liaison.resolver.js'
import { AgendaItemResolver, MeetingResolver } from '../meeting/meeting.resolver.js'
import { PlanResolver } from '../plan/plan.resolver.js'
import { plansById } from '../plan/read-plans.js'
import { RosterResolver } from '../roster/roster.resolver.js'
import { SessionChangesResolver } from '../session/session-changes.resolver.js'
import { SessionResolver } from '../session/session.resolver.js'
import { tasksById } from '../task/read-tasks.js'
import { TaskResolver } from '../task/task.resolver.js'
import { unitsById } from '../unit/read-units.js'
import { UnitResolver } from '../unit/unit.resolver.js'

/** The office's subgraph: its own concepts, and the kernel's for the duties that it keeps itself. */
export function buildOfficeGraph(): Promise<Graph> {
  return buildGraph({
    resolvers: [
      SessionResolver,
      SessionChangesResolver,
      AccountResolver,
      PlanResolver,
      TaskResolver,
      AssignmentResolver,
      PreviewResolver,
      UnitResolver,
      LiaisonResolver,
      DutyIndexResolver,
      DutyIndexNamesResolver,
      UnitWeekResolver,
      UnitDutiesResolver,
      ReportingWeekResolver,
      RosterResolver,
      MeetingResolver,
      AgendaItemResolver,
      ImportResolver,
      ImportFieldsResolver,
      ImportedUnitResolver,
      PlanSourceResolver,
      CalendarResolver,
      JurisdictionResolver,
      ...officeKeeper.graph.resolvers,
    ],
    orphanedTypes: [...(officeKeeper.graph.orphanedTypes ?? []), ...dutyStubs],
    references: {
      ...officeKeeper.graph.references,
      Plan: ({ id }, context: RequestContext) => loader(context, plansById).load(id),
      Task: ({ id }, context: RequestContext) => loader(context, tasksById).load(id),
      Unit: ({ id }, context: RequestContext) => loader(context, unitsById).load(id),
    },
  })
}
