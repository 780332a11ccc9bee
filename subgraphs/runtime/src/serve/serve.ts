import { createServer } from 'node:http'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify from 'fastify'
import pg from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { forgetDaily, type Forget } from '../database/forget-daily.js'
import { forgetOldAnswers } from '../database/once.js'
import type { Database } from '../database/open.js'
import { maskError } from '../errors/mask.js'
import type { FileRoutes } from '../files/file-routes.js'
import { serveFiles } from '../files/serve-files.js'
import type { Graph } from '../graph/build.js'
import { tokenVerifier } from '../identity/token.js'
import { jobsSchema } from '../jobs/enqueue.js'
import { runJobs } from '../jobs/run.js'
import { peersOf, type Peers } from '../jobs/peers.js'
import { openLive, type Live } from '../live/live.js'
import type { Logger } from 'pino'
import { shutAnteroom, type Anteroom } from './anteroom.js'
import { startApollo } from './apollo.js'
import type { ContextParts } from './context.js'
import { openLog, type SubgraphEnvironment } from './environment.js'
import { serveGraphql } from './serve-graphql.js'
import { serveSockets } from './serve-sockets.js'

export interface JobContext {
  database: Database
  peers: Peers
  live: Live
  log: Logger
}

export interface ServeOptions {
  name: string
  graph: Graph
  database: Database
  env: SubgraphEnvironment
  /** What the queue's jobs do, by task name. */
  jobs?: Record<string, (payload: Record<string, unknown>, context: JobContext) => Promise<void>>
  /** Documents that leave and enter below `/files`. */
  files?: FileRoutes
  /** What visitors may ask for, and those who have first to change their password; without it nothing. */
  anteroom?: Anteroom
  /** What is forgotten once a day besides old idempotency keys, by its name in the log. */
  forget?: Readonly<Record<string, Forget>>
}

export interface Served {
  url: string
  close(): Promise<void>
}

/** Serves one subgraph: GraphQL by HTTP and WebSocket, files, health, metrics and the job queue. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { name, graph, database, env } = options
  const log = openLog(name, env.LOG_LEVEL)
  const live = await openLive({ name, url: env.DATABASE_URL, log })
  const peers = peersOf({ name, addresses: env.PEERS, key: env.SIGNING_KEY })
  const parts: ContextParts = { verify: tokenVerifier(env.IDENTITY_KEYS, name), database, live, peers, log }

  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 6 })
  const lost = (error: Error): void => log.warn({ err: error }, 'queue connection lost')
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  const jobContext: JobContext = { database, peers, live, log }
  const runner = await runJobs({
    name,
    pool,
    log,
    tasks: Object.fromEntries(
      Object.entries(options.jobs ?? {}).map(([task, job]) => [task, (payload) => job(payload, jobContext)]),
    ),
  })

  const http = createServer()
  const app = Fastify({
    serverFactory: (handler) => http.on('request', handler),
    loggerInstance: log.child({}, { level: 'warn' }),
    forceCloseConnections: true,
  })
  const mask = maskError(log)
  const apollo = await startApollo(graph, {
    mask,
    anteroom: options.anteroom ?? shutAnteroom,
    development: env.NODE_ENV === 'development',
    drain: fastifyApolloDrainPlugin(app),
  })
  const metrics = new Registry()
  metrics.setDefaultLabels({ service: name })
  collectDefaultMetrics({ register: metrics })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request.',
    labelNames: ['route', 'status'],
    registers: [metrics],
  })
  new Gauge({
    name: 'jobs_waiting',
    help: 'Jobs in the queue, those at work included; not a number while the database does not tell.',
    registers: [metrics],
    async collect() {
      const counted = pool.query<{ n: number }>(`select count(*)::int as n from "${jobsSchema(name)}".jobs`)
      this.set(await counted.then(({ rows }) => rows[0]!.n).catch(() => NaN))
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    duration.observe({ route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
  })

  await app.register(serveGraphql(apollo, parts, mask))
  await app.register(serveFiles(options.files ?? {}, parts), { prefix: '/files' })
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const database_ = await database
      .system()
      .execute('select 1')
      .then(
        () => 'ok',
        () => 'does not answer',
      )
    const ready = database_ === 'ok'
    return reply.code(ready ? 200 : 503).send({ ready, checks: { database: database_ } })
  })
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()))

  const sockets = serveSockets(http, graph, parts, mask)

  await app.ready()
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(env.PORT, env.HOST, resolve)
  })
  const address = http.address() as { address: string; port: number }
  const url = `http://${address.address.includes(':') ? `[${address.address}]` : address.address}:${address.port}/graphql`
  log.info({ url }, 'listening')

  const stopForgetting = forgetDaily(database, { 'idempotency keys': forgetOldAnswers, ...options.forget }, log)

  let closing: Promise<void> | null = null
  const close = (): Promise<void> =>
    (closing ??= (async () => {
      stopForgetting()
      await sockets.dispose()
      await apollo.stop()
      await app.close()
      await runner.stop()
      await pool.end()
      await live.close()
      await database.close()
    })())
  return { url, close }
}

/**
 * Ends the process well on SIGTERM, SIGINT and when the supervisor that started it is gone.
 * A second signal, or ten seconds, end it anyway.
 */
export function endWithSignals(served: Served): void {
  let ending = false
  const end = (): void => {
    if (ending) process.exit(1)
    ending = true
    setTimeout(() => process.exit(1), 10_000).unref()
    served.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('disconnect', end)
}
