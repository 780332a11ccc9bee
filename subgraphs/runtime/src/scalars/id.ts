import { v7, validate } from 'uuid'

/** A new id: UUIDv7 (RFC 9562), so that rows lie in the order in which they were made. */
export function newId(): string {
  return v7()
}

/** Whether this may be an id at all; PostgreSQL would refuse other text with an error of its own. */
export function isId(value: string): boolean {
  return validate(value)
}
