import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Subgraph } from '../subgraph/subgraph.js'
import type { Metrics } from './metrics.js'
import { nothingHere } from './web.js'

export interface HealthOptions {
  subgraphs: ReadonlyMap<string, Subgraph>
  metrics: Metrics
  /** Who may read more than that the process is up, see `monitors`. */
  mayRead: (request: IncomingMessage) => boolean
}

/**
 * `/healthz`: the process is up, for everybody. `/readyz`: each subgraph by name. Ready means that the office answers,
 * without which nobody has a session; a department that is away is named and greyed on the pages, and no reason to take
 * the gateway out of service. `/metrics`: Prometheus. For others than monitors there is nothing at these two.
 */
export function serveHealth(app: FastifyInstance, { subgraphs, metrics, mayRead }: HealthOptions): void {
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!mayRead(request.raw)) await reply.code(404).header('cache-control', 'no-store').send(nothingHere)
  }

  app.get('/healthz', () => ({ status: 'ok' }))

  app.get('/readyz', { onRequest }, async (_request, reply) => {
    const checked = [...subgraphs.values()].map(async (subgraph) => {
      const sentence = (await subgraph.answers()) ? 'ok' : 'does not answer'
      return [subgraph.name, sentence] as const
    })
    const checks = Object.fromEntries(await Promise.all(checked))
    const ready = checks.office === 'ok'
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, checks })
  })

  app.get('/metrics', { onRequest }, async (_request, reply) => {
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
