import type { FastifyRequest } from 'fastify'
import { requestContext, type ContextParts, type RequestContext } from './context.js'

const callers = new WeakMap<FastifyRequest, RequestContext>()

/**
 * Who sends an HTTP request, by the token in its `Authorization: Bearer`: known before the body is read, so that
 * nothing of a stranger's is.
 *
 * @throws {Unauthenticated} no token, or no valid one
 */
export async function callerOf(request: FastifyRequest, parts: ContextParts): Promise<RequestContext> {
  const known = callers.get(request)
  if (known) return known
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  const context = await requestContext(parts, token)
  callers.set(request, context)
  return context
}

/** The request's id where its token was good; else Fastify's own. */
export function requestIdOf(request: FastifyRequest): string {
  return callers.get(request)?.requestId ?? request.id
}
