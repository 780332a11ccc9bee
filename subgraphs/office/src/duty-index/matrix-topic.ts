import type { DutyState } from '@tongchou/department'

/** What a change of a duty tells the browsers; health is computed where it is read. */
export type MatrixEvent = Pick<
  DutyState,
  | 'dutyId'
  | 'taskId'
  | 'unitId'
  | 'sector'
  | 'role'
  | 'status'
  | 'progress'
  | 'dueOn'
  | 'assignedOn'
  | 'version'
  | 'openObstacles'
> & { changedAt: string | null; lastReportedAt: string | null }

/** One plan's changes; a plan belongs to one jurisdiction. */
export function matrixTopic(planId: string): string {
  return `matrix:${planId}`
}
