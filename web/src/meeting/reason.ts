import type { AgendaReason, DutyHealth } from '../gql/graphql'

/** In which colour a reason is shown: that of the health from which it comes. */
export const agendaReasonHealth = {
  OVERDUE: 'OVERDUE',
  BLOCKED: 'BLOCKED',
  DUE_SOON: 'AT_RISK',
  ADDED: 'NOT_STARTED',
} as const satisfies Record<AgendaReason, DutyHealth>
