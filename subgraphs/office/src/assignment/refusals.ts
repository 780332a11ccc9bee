import { DomainError } from '@tongchou/runtime'

export class LeadAlreadyAssigned extends DomainError {
  constructor(taskId: string, unitId: string | null) {
    super(
      'LEAD_ALREADY_ASSIGNED',
      'Another unit leads this task; several lead only where the office confirms a joint lead.',
      { taskId, unitId },
    )
  }
}

export class AlreadyAssigned extends DomainError {
  constructor(taskId: string, unitIds: string[]) {
    super('ALREADY_ASSIGNED', 'The unit is answerable for this task already; reassign instead.', {
      taskId,
      unitId: unitIds[0],
      unitIds,
    })
  }
}

export class EmptyCollective extends DomainError {
  constructor(unitId: string) {
    super('EMPTY_COLLECTIVE', 'The collective unit has no members yet; enter them first.', { unitId })
  }
}

export class AssignmentWithdrawn extends DomainError {
  constructor(assignmentId: string) {
    super('ASSIGNMENT_WITHDRAWN', 'The assignment is withdrawn; assign the unit anew instead.', { assignmentId })
  }
}

/** The unit had the assignment in another sector, whose department keeps its reports; a duty has one keeper for ever. */
export class KeptElsewhere extends DomainError {
  constructor({ taskId, unitId, sector: keeper }: { taskId: string; unitId: string; sector: string }) {
    super('KEPT_ELSEWHERE', `${keeper} keeps what this unit did for the task.`, { taskId, unitId, keeper })
  }
}
