import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { refusedOf } from './refusal.js'

export interface Answer {
  data?: ExecutionResult['data']
  errors?: GraphQLFormattedError[]
}

/**
 * What of the errors may leave: named refusals with their facts, one per subgraph that did not answer, and INTERNAL with
 * the request's id for everything else, whose cause is in the log.
 */
export function formatted(errors: readonly unknown[], requestId: string, log: Logger): GraphQLFormattedError[] {
  const missing = new Set<string>()
  const leaving: GraphQLFormattedError[] = []
  for (const error of errors.flatMap((each) => (each instanceof AggregateError ? each.errors : each) as unknown[])) {
    const refused = error instanceof GraphQLError ? refusedOf(error) : undefined
    if (!refused) {
      log.error({ err: error, requestId }, 'unexpected error')
      leaving.push(internal(error, requestId))
      continue
    }
    const { code, facts, subgraph } = refused
    if (subgraph && missing.has(subgraph)) continue
    if (subgraph) missing.add(subgraph)
    const { message, locations, path } = error as GraphQLError
    leaving.push({
      message,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: subgraph ? { code, subgraph, requestId } : { code, facts, requestId },
    })
  }
  return leaving
}

function internal(error: unknown, requestId: string): GraphQLFormattedError {
  const path = error instanceof GraphQLError ? error.path : undefined
  return {
    message: `Something went wrong on our side. Quote this number when you ask about it: ${requestId}`,
    ...(path && { path }),
    extensions: { code: 'INTERNAL', facts: {}, requestId },
  }
}
