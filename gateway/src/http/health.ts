import type { FastifyInstance } from 'fastify'
import type { Subgraph } from '../subgraph/subgraph.js'
import type { Metrics } from './metrics.js'

/**
 * `/healthz`: the process is up. `/readyz`: each subgraph by name. Ready means that the office answers, without which
 * nobody has a session; a department that is away is named and greyed on the pages, and no reason to take the gateway
 * out of service. `/metrics`: Prometheus.
 */
export function serveHealth(app: FastifyInstance, subgraphs: ReadonlyMap<string, Subgraph>, metrics: Metrics): void {
  app.get('/healthz', () => ({ status: 'ok' }))

  app.get('/readyz', async (_request, reply) => {
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

  app.get('/metrics', async (_request, reply) => {
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
