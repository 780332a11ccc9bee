import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { DutyRole, DutyStatus } from './words.js'

/**
 * What one unit owes to one task, as its department keeps it. The id is the assignment's id.
 *
 * The graph type (`WaterDuty` …) is made per sector in graph/duty-type.ts, since its neighbours Plan, Task and Unit
 * are other classes in the office than in a department.
 */
@Entity({ tableName: 'duty' })
export class Duty {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Division code (GB/T 2260) of the tenant. */
  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  planId!: string

  @Property({ type: 'uuid' })
  taskId!: string

  @Property({ type: 'uuid' })
  unitId!: string

  @Enum({ items: () => DutyRole, type: 'text' })
  role!: DutyRole

  @Enum({ items: () => DutyStatus, type: 'text' })
  status!: DutyStatus

  /** Why it is in its status: the reason given with the last act, where one was given. */
  @Property({ type: 'text', nullable: true })
  statusReason!: string | null

  /** Per cent, 0 to 100. */
  @Property({ type: 'integer' })
  progress!: number

  @Property({ type: 'date', nullable: true })
  dueOn!: string | null

  /** The first due date ever set; an extension never changes it. */
  @Property({ type: 'date', nullable: true })
  originalDueOn!: string | null

  @Property({ type: 'date' })
  assignedOn!: string

  /** Last day on which the unit may return the assignment; null where no deadline is known. */
  @Property({ type: 'date', nullable: true })
  returnBy!: string | null

  /** Of the office's assignment; the highest wins. */
  @Property({ type: 'integer' })
  revision!: number

  /** Raised by every change, whoever makes it; what a user must have seen to change the duty. */
  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'integer' })
  openObstacles!: number

  @Property({ type: 'timestamptz', nullable: true })
  lastReportedAt!: Date | null

  /** Whether the last report said that there is nothing to report. */
  @Property({ type: 'boolean' })
  lastReportZero!: boolean

  @Property({ type: 'timestamptz' })
  changedAt!: Date
}

/** A duty's present state, as it travels to the office and as refusals show it. */
export interface DutyState {
  dutyId: string
  jurisdiction: string
  planId: string
  taskId: string
  unitId: string
  sector: string
  role: DutyRole
  status: DutyStatus
  progress: number
  dueOn: string | null
  assignedOn: string
  version: number
  openObstacles: number
  lastReportedAt: Date | null
  /** Null from a keeper of an older version. */
  lastReportZero: boolean | null
  changedAt: Date
}

export function stateOf(duty: Duty, sector: string): DutyState {
  const { jurisdiction, planId, taskId, unitId, role, status, progress, dueOn, assignedOn } = duty
  const { version, openObstacles, lastReportedAt, lastReportZero, changedAt } = duty
  return {
    dutyId: duty.id,
    ...{ jurisdiction, planId, taskId, unitId, sector, role, status, progress, dueOn, assignedOn },
    ...{ version, openObstacles, lastReportedAt, lastReportZero, changedAt },
  }
}
