import { DomainError } from '@tongchou/runtime'

export class PlanClosed extends DomainError {
  constructor(planId: string) {
    super('PLAN_CLOSED', 'The plan is closed; nothing in it changes any more.', { planId })
  }
}

export class PlanIssued extends DomainError {
  constructor(planId: string) {
    super('PLAN_ISSUED', 'The plan is issued already; its duties were delivered.', { planId })
  }
}

export class PlanEmpty extends DomainError {
  constructor(planId: string) {
    super('PLAN_EMPTY', 'A plan without tasks cannot be issued.', { planId })
  }
}
