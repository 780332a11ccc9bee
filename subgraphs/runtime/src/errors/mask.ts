import { unwrapResolverError } from '@apollo/server/errors'
import { DriverException, ConnectionException } from '@mikro-orm/core'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { DatabaseUnavailable, DomainError, InvalidInput } from './domain-error.js'

/** What GraphQL itself says about a document that it refuses; safe, since it only speaks of the schema. */
const graphqlCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
])

/** No connection, connection lost, shutting down: SQLSTATE classes 08 and 57P, and Node's network codes. */
function isDatabaseGone(error: unknown): boolean {
  if (error instanceof ConnectionException) return true
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string' && /^(08...|57P0.|53300|ECONN.*|ETIMEDOUT|EPIPE|ENOTFOUND)$/.test(code)) return true
  return (
    error instanceof Error &&
    /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/.test(
      error.message,
    )
  )
}

/** A character or a day that PostgreSQL does not know, such as NUL or 0000-01-01: what was sent is wrong. */
function isUnstorable(error: unknown): boolean {
  return /^(22021|22P05|22008)$/.test(String((error as { code?: unknown }).code))
}

/**
 * Turns any error into what may leave: named refusals as they are, everything else as `INTERNAL` with the request id.
 * Database errors would leak SQL text and argument errors the whole input.
 */
export function maskError(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown, requestId?: string) => GraphQLFormattedError {
  return (formatted, error, requestId) => {
    const cause = unwrapResolverError(error)
    const path = { locations: formatted.locations, path: formatted.path }
    if (cause instanceof DomainError)
      return { message: cause.message, ...path, extensions: { code: cause.code, facts: cause.facts } }
    if (isDatabaseGone(cause)) {
      log.error({ err: cause, requestId }, 'database unavailable')
      const unavailable = new DatabaseUnavailable()
      return { message: unavailable.message, ...path, extensions: { code: unavailable.code, facts: {} } }
    }
    if (isUnstorable(cause)) {
      const invalid = new InvalidInput('variables', 'A value cannot be stored: a NUL character, or a day out of range.')
      return { message: invalid.message, ...path, extensions: { code: invalid.code, facts: invalid.facts } }
    }
    const code = String(formatted.extensions?.code ?? '')
    if (graphqlCodes.has(code) && !(cause instanceof DriverException)) {
      if (code === 'BAD_USER_INPUT') {
        const invalid = new InvalidInput('variables', formatted.message)
        return { message: invalid.message, ...path, extensions: { code: invalid.code, facts: invalid.facts } }
      }
      return { message: formatted.message, ...path, extensions: { code, facts: {} } }
    }
    // A scalar that refuses a literal in the document itself says so without a code.
    if (cause instanceof GraphQLError && !cause.originalError && cause.path === undefined) {
      return { message: cause.message, ...path, extensions: { code: 'INVALID_INPUT', facts: {} } }
    }
    log.error({ err: cause, requestId }, 'unexpected error')
    return { message: 'Something went wrong on our side.', ...path, extensions: { code: 'INTERNAL', facts: {} } }
  }
}
