import type { Server } from 'node:http'
import type { SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { DomainError } from '../errors/domain-error.js'
import type { maskError } from '../errors/mask.js'
import type { Graph } from '../graph/build.js'
import { requireOwnPassword } from '../identity/identity.js'
import { requestContext, type ContextParts, type RequestContext } from './context.js'

/** A close code of RFC 6455's registry (service restart): whoever listened connects again, and reads what he missed. */
const eventsMissing = [1012, 'Events may be missing; subscribe and read again.'] as const

/**
 * Subscriptions by WebSocket (graphql-transport-ws) at `/graphql`. The gateway has one socket for many people, so each
 * subscription brings its own token, and whose is not good is refused alone. After a time in which the database did not
 * tell of changes all sockets are closed, which the gateway passes on to the browsers.
 *
 * @returns how to end them
 */
export function serveSockets(
  http: Server,
  { schema }: Graph,
  parts: ContextParts,
  mask: ReturnType<typeof maskError>,
): { dispose: () => Promise<void> | void } {
  const contexts = new WeakMap<SubscribePayload, RequestContext>()
  const sockets = new WebSocketServer({ server: http, path: '/graphql', maxPayload: 1024 * 1024 })
  parts.live.onGap(() => {
    for (const socket of sockets.clients) socket.close(...eventsMissing)
  })
  return useServer(
    {
      schema,
      async onSubscribe(_ctx, _id, payload) {
        if (!payload.query) return [new DomainError('BAD_REQUEST', 'A subscription needs a query.')]
        try {
          const context = await requestContext(parts, tokenIn(payload.extensions))
          requireOwnPassword(context.identity)
          contexts.set(payload, context)
        } catch (error) {
          if (error instanceof DomainError) return [error]
          throw error
        }
        return undefined
      },
      context: (_ctx, _id, payload) => contexts.get(payload)!,
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => mask(error.toJSON(), error)),
      onNext: (_ctx, _id, _payload, _args, result) =>
        result.errors
          ? { ...result, errors: result.errors.map((error) => mask(error.toJSON(), error)) as never }
          : undefined,
    },
    sockets,
  )
}

function tokenIn(extensions: unknown): unknown {
  return (extensions as { tongchou?: { token?: unknown } } | null | undefined)?.tongchou?.token
}
