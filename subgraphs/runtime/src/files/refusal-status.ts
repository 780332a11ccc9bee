/** The HTTP status of a code of docs/errors.md where an answer is no GraphQL; a code that is not here is 400. */
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PASSWORD_CHANGE_NEEDED: 403,
  NOT_FOUND: 404,
  STALE: 409,
  IDEMPOTENCY_CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_FILE: 415,
  DATABASE_UNAVAILABLE: 503,
  INTERNAL: 500,
}

export function statusOf(code: string): number {
  return statuses[code] ?? 400
}
