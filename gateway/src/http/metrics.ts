import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What Prometheus may read at `/metrics`; no label holds anything that a user wrote. */
export class Metrics {
  readonly registry = new Registry()
  readonly #operations = new Histogram({
    name: 'tongchou_operation_seconds',
    help: 'Time to answer an operation, by its type and whether the answer had errors.',
    labelNames: ['type', 'outcome'] as const,
    buckets: seconds,
    registers: [this.registry],
  })
  readonly #subgraphs = new Histogram({
    name: 'tongchou_subgraph_request_seconds',
    help: 'Time that a subgraph took to answer, or until it was given up.',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: seconds,
    registers: [this.registry],
  })
  readonly #responses = new Counter({
    name: 'tongchou_http_responses_total',
    help: 'HTTP responses by status.',
    labelNames: ['status'] as const,
    registers: [this.registry],
  })
  readonly #subscriptions = new Gauge({
    name: 'tongchou_subscriptions',
    help: 'Subscriptions that are open now.',
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  operation(type: string, outcome: 'ok' | 'errors', duration: number): void {
    this.#operations.observe({ type, outcome }, duration)
  }

  subgraph(subgraph: string, outcome: 'answered' | 'unavailable', duration: number): void {
    this.#subgraphs.observe({ subgraph, outcome }, duration)
  }

  response(status: number): void {
    this.#responses.inc({ status })
  }

  /** Shows at each reading which subgraphs are turned away from, see `Breaker`. */
  watch(subgraphs: ReadonlyMap<string, { breaker: { doubted: boolean } }>): void {
    new Gauge({
      name: 'tongchou_subgraph_doubted',
      help: '1 while the last thing known of a subgraph is a failure: it is probed before it is asked again.',
      labelNames: ['subgraph'] as const,
      registers: [this.registry],
      collect() {
        for (const [subgraph, { breaker }] of subgraphs) this.set({ subgraph }, breaker.doubted ? 1 : 0)
      },
    })
  }

  subscriptions(change: 1 | -1): void {
    this.#subscriptions.inc(change)
  }
}
