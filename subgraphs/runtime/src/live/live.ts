import { EventEmitter, on } from 'node:events'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Client } from 'pg'
import type { Logger } from 'pino'

/** Live events through PostgreSQL, so that every replica of a service hears them. */
export interface Live {
  /** Sent when the transaction of `em` commits. `payload` as JSON stays under 8,000 bytes (a limit of NOTIFY). */
  publish(em: SqlEntityManager, topic: string, payload: unknown): Promise<void>
  /** Everything published on `topic` from now on, until the consumer returns. */
  subscribe<T>(topic: string): AsyncIterableIterator<T>
  /** Calls `listener` whenever nothing was heard for a while and now is again: what was published meanwhile is lost. */
  onGap(listener: () => void): void
  close(): Promise<void>
}

/** Milliseconds between two questions whether a connection still answers, and for which an answer is waited. */
interface Checks {
  every: number
  within: number
}

/**
 * @param options.checks  a connection of which nothing is heard may have been dropped on its way without a word
 * @see https://www.postgresql.org/docs/current/sql-notify.html
 */
export async function openLive(options: { name: string; url: string; log: Logger; checks?: Checks }): Promise<Live> {
  const { name, url, log, checks = { every: 30_000, within: 10_000 } } = options
  const channel = `${name}_live`
  const emitter = new EventEmitter().setMaxListeners(0)
  const gaps = new EventEmitter().setMaxListeners(0)
  let client: Client | null = null
  let closed = false

  const listen = async (): Promise<void> => {
    const fresh = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: checks.within,
      query_timeout: checks.within,
    })
    let next: NodeJS.Timeout
    const check = (): void => {
      next = setTimeout(() => {
        fresh.query('select 1').then(check, (error: unknown) => {
          if (!closed) log.warn({ err: error }, 'live connection does not answer')
          // With a question open it does not wait for the other side to say goodbye.
          void fresh.end().catch(() => {})
        })
      }, checks.every).unref()
    }
    fresh.on('notification', ({ payload }) => {
      const { topic, data } = JSON.parse(payload!) as { topic: string; data: unknown }
      emitter.emit(topic, data)
    })
    fresh.on('error', (error) => log.warn({ err: error }, 'live connection lost'))
    try {
      await fresh.connect()
      await fresh.query(`listen "${channel}"`)
    } catch (error) {
      void fresh.end().catch(() => {})
      throw error
    }
    // Only now: a connection that never came to be ends too, and would be made twice at each attempt.
    fresh.once('end', () => {
      clearTimeout(next)
      if (!closed) setTimeout(relisten, 500)
    })
    check()
    client = fresh
  }
  const relisten = (): void => {
    if (closed) return
    listen().then(
      () => void gaps.emit('gap'),
      (error: unknown) => {
        log.warn({ err: error }, 'live connection not yet back')
        setTimeout(relisten, 1000)
      },
    )
  }
  await listen()

  return {
    async publish(em, topic, payload) {
      await em.execute('select pg_notify(?, ?)', [channel, JSON.stringify({ topic, data: payload })], 'run')
    },
    subscribe<T>(topic: string) {
      // No generator: one that waits for the next event cannot be ended, and its listener would stay until then.
      const events = on(emitter, topic) as AsyncIterableIterator<[T]>
      const first = async (step: Promise<IteratorResult<[T]>>): Promise<IteratorResult<T>> => {
        const { done, value } = await step
        return done ? { done, value: undefined } : { done: false, value: value[0] }
      }
      return {
        next: () => first(events.next()),
        return: () => first(events.return!()),
        throw: (error: unknown) => first(events.throw!(error)),
        [Symbol.asyncIterator]() {
          return this
        },
      }
    },
    onGap: (listener) => void gaps.on('gap', listener),
    async close() {
      closed = true
      await client?.end()
    },
  }
}
