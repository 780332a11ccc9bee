import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { handleProtocols, type Context, type SubscribePayload } from 'graphql-ws'
import { useServer, type Extra } from 'graphql-ws/use/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { callerOf } from '../http/callers.js'
import { clientOf, isForeign } from '../http/client.js'
import type { Metrics } from '../http/metrics.js'
import type { Limits } from '../operation/limits.js'
import type { Operations } from '../operation/operations.js'
import type { Sessions } from '../session/sessions.js'
import { Subscription } from './subscription.js'
import type { Logger } from 'pino'

export interface SocketOptions {
  operations: Operations
  sessions: Sessions
  limits: Limits
  demo: boolean
  proxies: number
  metrics: Metrics
  log: Logger
  newId: () => string
}

export interface Sockets {
  close(): Promise<void>
}

type SocketContext = Context<Record<string, unknown> | undefined, Extra>

/** Close codes of https://github.com/enisdenjo/graphql-ws: 4401 ends a client's attempts, 1012 makes it connect again. */
const sessionEnded = [4401, 'The session has ended.'] as const
const connectAgain = [1012, 'Events may be missing; subscribe and read again.'] as const

/**
 * Live changes over one WebSocket per browser, at `/graphql`, in the protocol graphql-transport-ws. Only subscriptions:
 * queries and mutations go over HTTP, where cookies can be set. Who subscribes is read from the handshake's cookie or
 * Authorization header; of the connection parameters only `account` is read, for which a page believes to act. A page of
 * another site is turned away.
 */
export function serveSockets(server: Server, options: SocketOptions): Sockets {
  const { limits, metrics, proxies, sessions, demo, log } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes, handleProtocols })

  const graphqlWs = useServer<Record<string, unknown> | undefined>(
    {
      async onSubscribe(context: SocketContext, id, payload: SubscribePayload) {
        const requestId = options.newId()
        const { request, socket } = context.extra
        const subscription = new Subscription(options, requestId, () => socket.close(...connectAgain))
        const started = await subscription.admit(payload, Object.keys(context.subscriptions).length, async () => {
          const client = { ...clientOf(request, proxies), actsFor: believed(context.connectionParams) }
          return (await callerOf(client, requestId, sessions, demo)).caller
        })
        if (Array.isArray(started)) return started
        log.info({ requestId, id, operation: started.name, account: subscription.account }, 'subscribed')
        return { schema: undefined as never, document: started.prepared.document, contextValue: subscription }
      },
      async subscribe(parameters) {
        const subscription = parameters.contextValue as Subscription
        metrics.subscriptions(1)
        return subscription.results(() => metrics.subscriptions(-1))
      },
      onConnect({ extra: { request, socket } }) {
        const { bearer, cookie } = clientOf(request, proxies)
        const secret = bearer ?? cookie
        if (secret)
          socket.once(
            'close',
            sessions.onEnd(secret, () => socket.close(...sessionEnded)),
          )
      },
    },
    sockets,
  )

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', (error) => log.debug({ why: error.message }, 'socket broke'))
    if (request.url?.split('?', 1)[0] !== '/graphql') return refuse(socket, '404 Not Found')
    if (isForeign(request, clientOf(request, proxies))) return refuse(socket, '403 Forbidden')
    sockets.handleUpgrade(request, socket, head, (opened: WebSocket) => sockets.emit('connection', opened, request))
  }
  server.on('upgrade', upgrade)

  return {
    async close() {
      server.off('upgrade', upgrade)
      await graphqlWs.dispose()
    },
  }
}

function believed(parameters: Record<string, unknown> | undefined): string | undefined {
  return typeof parameters?.account === 'string' ? parameters.account : undefined
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
