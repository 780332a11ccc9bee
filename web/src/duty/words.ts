import type { DutyHealth, DutyRole } from '../gql/graphql'

/** Every role, the lead first. */
export const roles = ['LEAD', 'COOPERATE', 'SUPERVISE'] as const satisfies readonly DutyRole[]

/** Every health. */
export const healths = [
  'NOT_STARTED',
  'ON_TRACK',
  'AT_RISK',
  'OVERDUE',
  'BLOCKED',
  'DONE',
] as const satisfies readonly DutyHealth[]
