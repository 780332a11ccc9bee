import { createClient, type Client, type SubscribePayload } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Question, WireError, WireResult } from './subgraph.js'
import type { Subgraph } from './subgraph.js'

export interface LiveQuestion extends Omit<Question, 'identity'> {
  /** Signs the caller's identity at the moment of subscribing; a token made earlier might have run out. */
  identify: () => Promise<Question['identity']>
  /** Aborted when the client leaves. */
  signal: AbortSignal
}

const millisecondsBetweenPings = 10_000
const millisecondsForPong = 5_000
const shortestInterruption = 1_000

/** The handshake, too, must not hang: the default is to wait for ever. */
class PromptWebSocket extends WebSocket {
  constructor(address: string | URL, protocols?: string | string[]) {
    super(address, protocols, { handshakeTimeout: 5_000 })
  }
}

/**
 * The one WebSocket from the gateway to a subgraph that all subscriptions share, open only while there are any. It has
 * no age limit; a subgraph that no longer answers pings is given up.
 */
export class LiveLink {
  readonly #client: Client

  constructor(private readonly subgraph: Subgraph) {
    let pong: NodeJS.Timeout | undefined
    this.#client = createClient({
      url: subgraph.url.href.replace(/^http/, 'ws'),
      webSocketImpl: PromptWebSocket,
      lazy: true,
      lazyCloseTimeout: 3_000,
      connectionAckWaitTimeout: 5_000,
      // A retry inside the library would repeat the first, by then expired, token.
      retryAttempts: 0,
      keepAlive: millisecondsBetweenPings,
      on: {
        ping: (received) => {
          if (!received) pong = setTimeout(() => this.#client.terminate(), millisecondsForPong)
        },
        pong: () => clearTimeout(pong),
        closed: () => clearTimeout(pong),
      },
    })
  }

  /**
   * Events until the subgraph completes, the client leaves, or the link breaks. When it breaks, events may be lost, so
   * `interrupted` is called as soon as the subgraph answers again: the client then subscribes anew and reads anew.
   * An event with errors is the last one.
   */
  subscribe(question: LiveQuestion, interrupted: () => void): AsyncIterableIterator<WireResult> {
    const leaving = new AbortController()
    const signal = AbortSignal.any([question.signal, leaving.signal])
    const events = this.#events({ ...question, signal }, interrupted)
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      next: () => events.next(),
      // A generator that awaits its next event would not notice `return` before that event comes.
      return: () => {
        leaving.abort()
        return events.return(undefined)
      },
    }
  }

  async close(): Promise<void> {
    await this.#client.dispose()
  }

  async *#events(question: LiveQuestion, interrupted: () => void): AsyncGenerator<WireResult> {
    const { signal } = question
    try {
      if (await this.subgraph.breaker.admits()) {
        const events = this.#client.iterate(await payloadOf(question)) as AsyncIterableIterator<WireResult>
        signal.addEventListener('abort', () => void events.return?.(), { once: true })
        if (signal.aborted) return
        for await (const event of events) {
          yield event
          if (event.errors?.length) return
        }
        return
      }
    } catch (reason) {
      if (signal.aborted) return
      if (Array.isArray(reason)) {
        yield { errors: reason as WireError[] }
        return
      }
      this.subgraph.breaker.failed()
    }
    await pause(shortestInterruption, signal)
    while (!signal.aborted && !(await this.subgraph.breaker.admits()))
      await pause(this.subgraph.breaker.wait + 10, signal)
    if (!signal.aborted) interrupted()
  }
}

async function payloadOf({ query, variables, operationName, identify }: LiveQuestion): Promise<SubscribePayload> {
  return {
    query,
    ...(variables && { variables }),
    ...(operationName && { operationName }),
    extensions: { tongchou: await identify() },
  }
}

/** Waits, but not for a client that has left. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
