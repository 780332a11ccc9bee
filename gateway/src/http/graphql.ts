import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, OperationTypeNode } from 'graphql'
import type { Logger } from 'pino'
import { Columns } from '../columns/columns.js'
import { formatted, type Answer } from '../operation/answer.js'
import { limitExceeded, type Limits } from '../operation/limits.js'
import type { Asked, Operations } from '../operation/operations.js'
import { Refusal, unavailable } from '../operation/refusal.js'
import { clearedCookie, sessionCookie } from '../session/cookie.js'
import type { Sessions } from '../session/sessions.js'
import { SubgraphUnavailable } from '../subgraph/unavailable.js'
import type { Metrics } from './metrics.js'
import { callerOf } from './callers.js'
import { accountHeader, clientOf, isForeign } from './client.js'
import { leaving } from './leaving.js'

export interface GraphqlOptions {
  operations: Operations
  sessions: Sessions
  limits: Limits
  demo: boolean
  proxies: number
  metrics: Metrics
  log: Logger
}

const answerHeaders = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/**
 * GraphQL over HTTP, in the one way that a page of another site cannot use: POST with `application/json`, from our own
 * origin or from a program. GET, forms, batches and preflights are refused, queries in GET included, which would also
 * leave them in caches and logs.
 *
 * Whatever GraphQL answers is HTTP 200, since Apollo Client drops the body of anything from 300 up; only what never
 * became an operation has another status, with a GraphQL error as its body.
 */
export function serveGraphql(app: FastifyInstance, options: GraphqlOptions): void {
  const { operations, sessions, limits, demo, proxies, metrics, log } = options
  const refuse = (reply: FastifyReply, status: number, refusal: Refusal) =>
    reply.code(status).send({ errors: formatted([refusal], reply.request.id, log) })

  app.route({
    method: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_request, reply) =>
      refuse(
        reply.header('allow', 'POST'),
        405,
        badRequest('METHOD', 'Send operations with POST, as application/json.'),
      ),
  })

  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: limits.bodyBytes,
    async onRequest(request, reply) {
      if (!isForeign(request.raw, clientOf(request.raw, proxies))) return
      await refuse(reply, 403, badRequest('ORIGIN', 'Pages of another site may not use this service.'))
    },
    errorHandler: (error: FastifyError, _request, reply) => {
      if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
        return refuse(reply, 413, limitExceeded('bodyBytes', limits.bodyBytes))
      if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
        return refuse(reply, 415, badRequest('MEDIA_TYPE', 'Send operations as application/json.'))
      }
      if (error.statusCode === 400) return refuse(reply, 400, badRequest('BODY', 'The body is not JSON.'))
      return reply.code(500).send({ errors: formatted([error], reply.request.id, log) })
    },
    async handler(request, reply) {
      const asked = readAsked(request.body)
      if (asked instanceof Refusal) return refuse(reply, 400, asked)
      const columns = new Columns()
      const answer = await answerTo(asked, columns, request, reply)
      return reply.code(200).headers(answerHeaders).send(columns.write(answer))
    },
  })

  async function answerTo(
    asked: Asked,
    columns: Columns,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Answer> {
    const started = performance.now()
    const requestId = request.id
    const client = clientOf(request.raw, proxies)
    const log = options.log.child({ requestId })
    const told: { type: string; operation?: string | undefined; account?: string; codes?: unknown[] } = {
      type: 'refused',
    }
    let cookie: string | undefined
    let answer: Answer
    try {
      const { caller, staleCookie } = await callerOf(client, requestId, sessions, demo)
      if (caller.session) {
        told.account = caller.session.accountId
        reply.header(accountHeader, told.account)
      }
      if (staleCookie) cookie = clearedCookie(client.secure)
      const admitted = operations.admit(asked, caller)
      Object.assign(told, { type: admitted.type, operation: admitted.name })
      if (admitted.type === OperationTypeNode.SUBSCRIPTION) {
        throw badRequest('OPERATION', 'Subscribe over the WebSocket (graphql-transport-ws) at the same address.')
      }
      const done = await operations.run(admitted, { caller, columns, signal: leaving(reply) })
      answer = done.answer
      if (done.session.ended && caller.secret) {
        sessions.end(caller.secret)
        if (client.cookie) cookie = clearedCookie(client.secure)
      }
      if (done.session.begun) cookie = sessionCookie(done.session.begun, client.secure)
    } catch (error) {
      answer = {
        errors: formatted([error instanceof SubgraphUnavailable ? unavailable(error.subgraph) : error], requestId, log),
      }
      if (!(error instanceof GraphQLError || error instanceof AggregateError)) answer.data = null
    }
    if (cookie) reply.header('set-cookie', cookie)
    const seconds = (performance.now() - started) / 1000
    if (answer.errors) told.codes = answer.errors.map((error) => error.extensions?.code)
    metrics.operation(told.type, answer.errors ? 'errors' : 'ok', seconds)
    log.info({ ...told, address: client.address, ms: Math.round(seconds * 1000) }, 'operation')
    return answer
  }
}

function readAsked(body: unknown): Asked | Refusal {
  if (Array.isArray(body)) return badRequest('BATCH', 'Send one operation at a time; batches are not accepted.')
  if (typeof body !== 'object' || body === null)
    return badRequest('BODY', 'The body must be a JSON object with "query".')
  const { query, operationName, variables } = body as Record<string, unknown>
  if (typeof query !== 'string') return badRequest('BODY', '"query" must be a text.')
  if (operationName != null && typeof operationName !== 'string')
    return badRequest('BODY', '"operationName" must be a text.')
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) {
    return badRequest('BODY', '"variables" must be an object.')
  }
  return { query, operationName: operationName || undefined, variables: (variables ?? undefined) as Asked['variables'] }
}

function badRequest(reason: string, sentence: string): Refusal {
  return new Refusal({ code: 'BAD_REQUEST', facts: { reason } }, sentence)
}
