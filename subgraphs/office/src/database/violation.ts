import { UniqueConstraintViolationException } from '@mikro-orm/core'

/** Whether the database refused because of this constraint or unique index. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    error instanceof UniqueConstraintViolationException && (error as { constraint?: string }).constraint === constraint
  )
}
