import { GraphQLError } from 'graphql'

export type Facts = Record<string, unknown>

/**
 * An expected refusal: named in docs/errors.md, with the facts that a page needs to say it in the reader's language.
 * `http.status` keeps the answer at 200, since clients drop the body of anything from 300 up.
 */
export class DomainError extends GraphQLError {
  readonly code: string
  readonly facts: Facts

  constructor(code: string, message: string, facts: Facts = {}) {
    super(message, { extensions: { code, facts, http: { status: 200 } } })
    this.name = new.target.name
    this.code = code
    this.facts = facts
  }
}

export class Unauthenticated extends DomainError {
  constructor() {
    super('UNAUTHENTICATED', 'Sign in first.')
  }
}

/** Somebody else chose the password by which the session was opened. */
export class PasswordChangeNeeded extends DomainError {
  constructor() {
    super('PASSWORD_CHANGE_NEEDED', 'Choose a password of your own first: changePassword.')
  }
}

export class Forbidden extends DomainError {
  constructor(needed: readonly string[] = []) {
    super('FORBIDDEN', 'Your roles do not allow this.', { needed })
  }
}

export class NotFound extends DomainError {
  constructor(what: string, id: unknown) {
    super('NOT_FOUND', `There is no such ${what}.`, { what, id })
  }
}

/** The caller saw an older state than the stored one. Both are told, so that nothing is lost. */
export class Stale extends DomainError {
  constructor(facts: { yours: unknown; current: unknown }) {
    super('STALE', 'Somebody changed this in the meantime.', facts)
  }
}

export class InvalidInput extends DomainError {
  constructor(field: string, sentence: string, facts: Facts = {}) {
    super('INVALID_INPUT', sentence, { field, ...facts })
  }
}

export class ClassifiedContent extends DomainError {
  constructor(field: string, marking: string) {
    super('CLASSIFIED_CONTENT', `The text carries the marking ${marking}; classified content has no place here.`, {
      field,
      marking,
    })
  }
}

export class IdempotencyConflict extends DomainError {
  constructor(key: string) {
    super('IDEMPOTENCY_CONFLICT', 'This idempotencyKey was used before with another content.', { key })
  }
}

export class DatabaseUnavailable extends DomainError {
  constructor() {
    super('DATABASE_UNAVAILABLE', 'The database does not answer; nothing was changed. Try again shortly.')
  }
}
