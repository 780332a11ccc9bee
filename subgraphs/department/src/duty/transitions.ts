import { DutyStatus } from './words.js'

/** What can happen to a duty: by its unit, by the office, or by the office's deliveries. */
export const acts = [
  'accept',
  'return',
  'report',
  'complete',
  'suspend',
  'resume',
  'reopen',
  'clearObstacle',
  'deliver',
  'withdraw',
] as const
export type Act = (typeof acts)[number]

const { ASSIGNED, ACCEPTED, IN_PROGRESS, DONE, RETURNED, SUSPENDED, WITHDRAWN } = DutyStatus

/**
 * The duty's whole life: from a status, by an act, to a status. What is not written here does not happen.
 * The same table as in docs/contract.md, and the clearing of an obstacle, which changes no status.
 */
export const transitions: Readonly<Record<DutyStatus, Readonly<Partial<Record<Act, DutyStatus>>>>> = {
  ASSIGNED: { accept: ACCEPTED, return: RETURNED, deliver: ASSIGNED, withdraw: WITHDRAWN },
  ACCEPTED: {
    return: RETURNED,
    report: IN_PROGRESS,
    complete: DONE,
    suspend: SUSPENDED,
    clearObstacle: ACCEPTED,
    deliver: ACCEPTED,
    withdraw: WITHDRAWN,
  },
  IN_PROGRESS: {
    report: IN_PROGRESS,
    complete: DONE,
    suspend: SUSPENDED,
    clearObstacle: IN_PROGRESS,
    deliver: IN_PROGRESS,
    withdraw: WITHDRAWN,
  },
  DONE: { reopen: IN_PROGRESS, clearObstacle: DONE, deliver: DONE, withdraw: WITHDRAWN },
  RETURNED: { deliver: ASSIGNED, withdraw: WITHDRAWN },
  SUSPENDED: { resume: IN_PROGRESS, clearObstacle: SUSPENDED, deliver: SUSPENDED, withdraw: WITHDRAWN },
  WITHDRAWN: { deliver: ASSIGNED, withdraw: WITHDRAWN },
}
