import { openDatabase, type Database, type SubgraphEnvironment } from '@tongchou/runtime'
import { Account } from '../account/account.js'
import { Assignment, AssignmentChange } from '../assignment/assignment.js'
import { officeKeeper } from '../duty/office-keeper.js'
import { Indicator } from '../indicator/indicator.js'
import { Jurisdiction } from '../jurisdiction/jurisdiction.js'
import { Liaison } from '../liaison/liaison.js'
import { AgendaItem, Meeting } from '../meeting/meeting.js'
import { Administration20261122 } from '../migrations/2026-11-22-administration.js'
import { Forgetting20261122 } from '../migrations/2026-11-22-forgetting.js'
import { Foundation20261122 } from '../migrations/2026-11-22-foundation.js'
import { Meeting20261122 } from '../migrations/2026-11-22-meeting.js'
import { OmittedDuties20261122 } from '../migrations/2026-11-22-omitted-duties.js'
import { SessionChanges20261122 } from '../migrations/2026-11-22-session-changes.js'
import { SilenceAndDates20261122 } from '../migrations/2026-11-22-silence-and-dates.js'
import { Import20261122 } from '../migrations/2026-11-22-import.js'
import { UnitsOfPlans20261122 } from '../migrations/2026-11-22-units-of-plans.js'
import { Plan } from '../plan/plan.js'
import { RosterMember } from '../roster/roster-member.js'
import { Task } from '../task/task.js'
import { Unit } from '../unit/unit.js'

/** The office's database, brought up to date as far as the environment allows. */
export function openOfficeDatabase(
  env: Pick<SubgraphEnvironment, 'DATABASE_URL' | 'OWNER_DATABASE_URL'>,
): Promise<Database> {
  return openDatabase({
    name: 'office',
    entities: [
      Jurisdiction,
      Account,
      Unit,
      Liaison,
      Plan,
      Task,
      Assignment,
      AssignmentChange,
      RosterMember,
      Indicator,
      Meeting,
      AgendaItem,
      ...officeKeeper.entities,
    ],
    migrations: [
      Foundation20261122,
      ...officeKeeper.dutyMigrations,
      SilenceAndDates20261122,
      Administration20261122,
      Import20261122,
      Meeting20261122,
      UnitsOfPlans20261122,
      Forgetting20261122,
      SessionChanges20261122,
      OmittedDuties20261122,
    ],
    url: env.DATABASE_URL,
    ownerUrl: env.OWNER_DATABASE_URL,
  })
}
