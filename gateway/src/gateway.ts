import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import type { JWK } from 'jose'
import type { Logger } from 'pino'
import { openGraph } from './graph/graph.js'
import { clientOf } from './http/client.js'
import { fileLimits, serveFiles, type FileLimits } from './http/files.js'
import { serveGraphql } from './http/graphql.js'
import { serveHealth } from './http/health.js'
import { Metrics } from './http/metrics.js'
import { monitors } from './http/monitors.js'
import { securityHeaders, strictTransport } from './http/security-headers.js'
import { unusedConnections } from './http/unused-connections.js'
import { serveWeb } from './http/web.js'
import { serveSockets } from './live/sockets.js'
import { defaultLimits, type Limits } from './operation/limits.js'
import { Operations } from './operation/operations.js'
import { followSessions } from './session/session-changes.js'
import { Sessions } from './session/sessions.js'
import { Signer } from './session/signer.js'
import type { Pauses } from './subgraph/breaker.js'
import { Subgraph } from './subgraph/subgraph.js'

export interface GatewayOptions {
  host: string
  port: number
  /** SDL of the supergraph. */
  supergraph: string
  /** Name → address of its GraphQL endpoint; one of them is the office, which keeps the sessions. */
  subgraphs: Readonly<Record<string, string>>
  /** The gateway's private key, `kid` "gateway". */
  signingKey: JWK
  /** Allows one-click sign-in to who sits at this machine. */
  demo: boolean
  /** Introspection for everybody. */
  development: boolean
  /** Absolute path of the built web. */
  webRoot: string
  /** How many proxies of ours stand in front. */
  proxies: number
  /** By which programs on other machines may read `/readyz` and `/metrics`. */
  monitorToken?: string | undefined
  log: Logger
  limits?: Partial<Limits & FileLimits>
  pauses?: Pauses
}

export interface Gateway {
  url: string
  close(): Promise<void>
}

/**
 * Starts the gateway: sessions, limits, the joined graph, live changes, the web and health, on one port.
 *
 * @throws {Error} Node's EADDRINUSE when the port is taken
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, proxies, demo } = options
  const limits = { ...defaultLimits, ...fileLimits, ...options.limits }
  const metrics = new Metrics()
  const observe = metrics.subgraph.bind(metrics)
  const pauses = options.pauses && { pauses: options.pauses }
  const subgraphs = new Map(
    Object.entries(options.subgraphs).map(([name, url]) => [
      name,
      new Subgraph(name, url, { log, observe, ...pauses }),
    ]),
  )
  metrics.watch(subgraphs)
  const office = subgraphs.get('office')
  if (!office) throw new Error('Among the subgraphs there must be one named "office".')

  const signer = new Signer(options.signingKey)
  const sessions = new Sessions(office, signer)
  const followed = followSessions(new Subgraph('office', office.url.href, { log, ...pauses }), signer, sessions, log)
  const graph = await openGraph(options.supergraph, subgraphs, log)
  const operations = new Operations(graph, signer, limits, options.development, log)

  const app = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
  })
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders, 'x-request-id': request.id })
    if (clientOf(request.raw, proxies).secure) reply.header('strict-transport-security', strictTransport)
  })
  app.addHook('onResponse', async (request, reply) => {
    metrics.response(reply.statusCode)
    log.debug({ requestId: request.id, method: request.method, status: reply.statusCode }, 'response')
  })
  const shared = { operations, sessions, limits, demo, proxies, metrics, log }
  serveGraphql(app, shared)
  serveFiles(app, { subgraphs, sessions, signer, limits, proxies, log })
  serveHealth(app, { subgraphs, metrics, mayRead: monitors(options.host, options.monitorToken) })
  await serveWeb(app, options.webRoot, log)
  const sockets = serveSockets(app.server, { ...shared, newId: randomUUID })

  const closeUnused = unusedConnections(app.server)

  async function close() {
    await followed.close()
    await sockets.close()
    closeUnused()
    await app.close()
    await graph.close()
  }
  try {
    const url = await app.listen({ host: options.host, port: options.port })
    log.info({ url }, 'listening')
    return { url, close }
  } catch (error) {
    await close()
    throw error
  }
}
