import type { Logger } from 'pino'
import { LiveLink } from '../subgraph/live-link.js'
import type { Subgraph } from '../subgraph/subgraph.js'
import type { SessionChange, Sessions } from './sessions.js'
import type { Signer } from './signer.js'

const query = 'subscription SessionChanges { sessionChanged { secretHash ended } }'

/** Milliseconds until the next attempt, when the office ended the last one. */
const pauseBetweenAttempts = 5_000

/**
 * Listens to what the office says of sessions, as long as the gateway runs, so that one that ended elsewhere ends here at
 * once. While the office is not heard, what is remembered holds as long as `Sessions` believes it.
 *
 * @param office  with a breaker of its own: a link that breaks says nothing of the office's answers to people
 * @returns how to stop listening
 */
export function followSessions(
  office: Subgraph,
  signer: Signer,
  sessions: Sessions,
  log: Logger,
): { close: () => Promise<void> } {
  const link = new LiveLink(office)
  const leaving = new AbortController()
  const { signal } = leaving
  const requestId = 'session-changes'
  const identify = async () => ({ token: await signer.forGateway(office.name, requestId), requestId })

  async function follow(): Promise<void> {
    while (!signal.aborted) {
      for await (const { data, errors } of link.subscribe({ query, identify, signal }, () => sessions.doubtAll())) {
        if (data) sessions.changed(data.sessionChanged as SessionChange)
        else log.warn({ why: errors?.[0]?.message }, 'the office does not tell of sessions')
      }
      await pause()
    }
  }
  const pause = () =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve()
      const timer = setTimeout(resolve, pauseBetweenAttempts)
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
    })

  const followed = follow().catch((error: unknown) => log.error({ err: error }, 'sessions are not followed any more'))
  return {
    async close() {
      leaving.abort()
      await followed
      await link.close()
    },
  }
}
