import type { FastifyReply, FastifyRequest } from 'fastify'
import { execute, getOperationAST, GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql'
import { DomainError } from '../errors/domain-error.js'
import type { maskError } from '../errors/mask.js'
import type { Graph } from '../graph/build.js'
import { bytesOf } from '../graph/json-text.js'
import { requestContext, type ContextParts } from './context.js'
import { Documents } from './documents.js'

export interface GraphqlOptions {
  graph: Graph
  parts: ContextParts
  mask: ReturnType<typeof maskError>
  introspection: boolean
}

interface Asked {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
  extensions?: unknown
}

/**
 * GraphQL over HTTP for the gateway and the peers: a POST of one operation as JSON, whose answer is always 200. Who asks
 * is in the body, signed; no header is read, so a page of another site can gain nothing here.
 *
 * A server of our own, since Apollo's took a third of the time of a request that reads a sheet (docs/decisions, 10).
 */
export function answersGraphql({ graph, parts, mask, introspection }: GraphqlOptions) {
  const { schema } = graph
  const documents = new Documents(schema, introspection)

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const answer = await answerTo(request.body).catch((error: unknown) => ({ errors: [error] }))
    return reply.type('application/json; charset=utf-8').send(bytesOf(leaving(answer)))
  }

  async function answerTo(body: unknown): Promise<ExecutionResult | { errors: unknown[] }> {
    if (!isAsked(body)) throw new DomainError('BAD_REQUEST', 'Send one operation as JSON, with its "query".')
    const contextValue = await requestContext(parts, body.extensions)
    const checked = documents.check(body.query)
    if ('errors' in checked) return checked as { errors: unknown[] }
    const { document } = checked
    const operation = getOperationAST(document, body.operationName)
    if (!operation) throw new DomainError('BAD_REQUEST', 'operationName must name the one operation that is meant.')
    if (operation.operation === 'subscription') throw new DomainError('BAD_REQUEST', 'Subscribe over the WebSocket.')
    const result = await execute({
      schema,
      document,
      contextValue,
      operationName: body.operationName ?? null,
      variableValues: body.variables ?? {},
    })
    // Without data nothing was executed: a variable does not fit its type.
    if (result.data === undefined) return { errors: (result.errors ?? []).map(badInput) }
    return result
  }

  function leaving({ data, errors }: { data?: unknown; errors?: readonly unknown[] }): object {
    if (!errors?.length) return { data }
    return { errors: errors.map((error) => mask(formatted(error), error)), data }
  }
}

function isAsked(body: unknown): body is Asked {
  if (typeof body !== 'object' || body === null) return false
  const { query, operationName, variables } = body as Record<string, unknown>
  return (
    typeof query === 'string' &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables)))
  )
}

const formatted = (error: unknown): GraphQLFormattedError =>
  error instanceof GraphQLError ? error.toJSON() : { message: String(error) }

function badInput(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions } = error
  return new GraphQLError(message, { nodes, source, positions, extensions: { code: 'BAD_USER_INPUT' } })
}
