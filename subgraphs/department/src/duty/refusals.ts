import { DomainError, InvalidInput } from '@tongchou/runtime'
import { transitions, type Act } from './transitions.js'
import type { DutyStatus } from './words.js'

/** The duty's status does not allow this act. */
export class InvalidTransition extends DomainError {
  constructor(from: DutyStatus, act: Act) {
    const allowed = Object.keys(transitions[from])
    super('INVALID_TRANSITION', `A duty that is ${from} does not allow this.`, { from, act, allowed })
  }
}

/** The days in which a unit may hand an assignment back are over. */
export class ReturnTooLate extends DomainError {
  constructor(returnBy: string, today: string) {
    super('RETURN_TOO_LATE', `This assignment could be returned until ${returnBy}.`, { returnBy, today })
  }
}

/** Only the newest report that no other has corrected can be corrected. */
export class ReportNotCorrectable extends InvalidInput {
  constructor(newest: string | null) {
    super('supersedes', 'Only the latest report that stands can be corrected.', { reason: 'NOT_THE_NEWEST', newest })
  }
}

export class ObstacleAlreadyCleared extends InvalidInput {
  constructor(clearedAt: Date) {
    super('obstacleId', 'This obstacle has been cleared already.', { reason: 'ALREADY_CLEARED', clearedAt })
  }
}
