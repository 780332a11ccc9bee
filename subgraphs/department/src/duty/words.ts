import { registerEnumType } from 'type-graphql'

export enum DutyRole {
  LEAD = 'LEAD',
  COOPERATE = 'COOPERATE',
  SUPERVISE = 'SUPERVISE',
}

export enum DutyStatus {
  ASSIGNED = 'ASSIGNED',
  ACCEPTED = 'ACCEPTED',
  IN_PROGRESS = 'IN_PROGRESS',
  DONE = 'DONE',
  RETURNED = 'RETURNED',
  SUSPENDED = 'SUSPENDED',
  WITHDRAWN = 'WITHDRAWN',
}

export enum DutyHealth {
  NOT_STARTED = 'NOT_STARTED',
  ON_TRACK = 'ON_TRACK',
  AT_RISK = 'AT_RISK',
  OVERDUE = 'OVERDUE',
  BLOCKED = 'BLOCKED',
  DONE = 'DONE',
}

export enum ObstacleKind {
  FUNDS = 'FUNDS',
  LAND_AND_PERMITS = 'LAND_AND_PERMITS',
  DEMOLITION = 'DEMOLITION',
  RESIDENTS = 'RESIDENTS',
  OTHER_UNIT = 'OTHER_UNIT',
  OTHER = 'OTHER',
}

registerEnumType(DutyRole, { name: 'DutyRole' })
registerEnumType(DutyStatus, { name: 'DutyStatus' })
registerEnumType(DutyHealth, { name: 'DutyHealth' })
registerEnumType(ObstacleKind, { name: 'ObstacleKind' })
