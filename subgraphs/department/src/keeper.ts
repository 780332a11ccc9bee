import type { Constructor } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import type { GraphOptions, RequestContext, ServeOptions } from '@tongchou/runtime'
import { departmentMigrations, dutyMigrations } from './database/migrations.js'
import { Duty } from './duty/duty.js'
import { dutyTypeName, type Keeping, type StateSink } from './duty/keeping.js'
import { deliverDutyState, delivery, tellByJob } from './duty/tell-office.js'
import { auditFields } from './graph/audit-fields.js'
import { dutyById, dutyFields, ReportFields } from './graph/duty-fields.js'
import { dutyMutations } from './graph/duty-mutations.js'
import { dutyTypes, type DutyTypes } from './graph/duty-types.js'
import { stubs, type Neighbours } from './graph/neighbours.js'
import { Obstacle } from './obstacle/obstacle.js'
import { Report } from './report/report.js'

export interface KeeperOptions {
  /** `water`: names the root fields, the duty's type and the database schema. */
  sector: string
  /** The classes Plan, Task and Unit, where they are more than stubs: in the office. */
  neighbours?: Neighbours
  /** How a change reaches the office; by a job that calls it, unless the keeper is the office itself. */
  tellOffice?: StateSink
}

/** Everything that one keeper of duties is made of. */
export interface Keeper extends Keeping, DutyTypes {
  graph: GraphOptions
  entities: [typeof Duty, typeof Report, typeof Obstacle]
  /** Of the duty's tables alone; the office has its own trail and idempotency records. */
  dutyMigrations: Constructor<Migration>[]
  /** Of everything that a department's schema holds. */
  departmentMigrations: Constructor<Migration>[]
  jobs: NonNullable<ServeOptions['jobs']>
}

export function makeKeeper({ sector, neighbours = stubs(), tellOffice = tellByJob(sector) }: KeeperOptions): Keeper {
  const keeping: Keeping = { sector, typeName: dutyTypeName(sector), tellOffice }
  const types = dutyTypes(keeping.typeName, neighbours)
  const reference = (of: { id: string }, context: RequestContext): Promise<Duty> => dutyById(of.id, context)
  return {
    ...keeping,
    ...types,
    graph: {
      resolvers: [
        ReportFields,
        auditFields(sector),
        ...dutyFields(sector, types, neighbours),
        ...dutyMutations(keeping, types),
      ],
      // A department's Plan is reached by references only, from no root field.
      orphanedTypes: [neighbours.Plan],
      references: { [keeping.typeName]: reference },
    },
    entities: [Duty, Report, Obstacle],
    dutyMigrations: dutyMigrations(sector),
    departmentMigrations: departmentMigrations(sector),
    jobs: { [deliverDutyState]: delivery(sector) },
  }
}
