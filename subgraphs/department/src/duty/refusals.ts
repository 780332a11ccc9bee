import { DomainError } from '@tongchou/runtime'
import { transitions, type Act } from './transitions.js'
import type { DutyStatus } from './words.js'

/** The duty's status does not allow this act. */
export class InvalidTransition extends DomainError {
  constructor(status: DutyStatus, act: Act) {
    super('INVALID_TRANSITION', `A duty that is ${status} does not allow this.`, {
      status,
      act,
      allowed: Object.keys(transitions[status]),
    })
  }
}

/** The days in which a unit may hand an assignment back are over. */
export class ReturnDeadlinePassed extends DomainError {
  constructor(returnBy: string, today: string) {
    super('RETURN_DEADLINE_PASSED', `This assignment could be returned until ${returnBy}.`, { returnBy, today })
  }
}

/** Only the newest report that no other has corrected can be corrected. */
export class ReportNotCorrectable extends DomainError {
  constructor(supersedes: string, newest: string | null) {
    super('REPORT_NOT_CORRECTABLE', 'Only the latest report that stands can be corrected.', { supersedes, newest })
  }
}

export class ObstacleAlreadyCleared extends DomainError {
  constructor(obstacleId: string, clearedAt: Date) {
    super('OBSTACLE_ALREADY_CLEARED', 'This obstacle has been cleared already.', { obstacleId, clearedAt })
  }
}
