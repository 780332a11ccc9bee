import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Logger } from 'pino'
import type { Database } from '../database/open.js'
import type { Identity } from '../identity/identity.js'
import type { Verify } from '../identity/token.js'
import { Unauthenticated } from '../errors/domain-error.js'
import type { Live } from '../live/live.js'
import type { Peers } from '../jobs/peers.js'
import { todayIn } from '../scalars/today.js'

/** What every resolver gets. One per request, and one per subscription. */
export interface RequestContext {
  identity: Identity
  /** A fork that sees the rows of the caller's jurisdiction only; a peer that speaks for none sees all. */
  em: SqlEntityManager
  database: Database
  live: Live
  peers: Peers
  now: Date
  /** YYYY-MM-DD in Asia/Shanghai. */
  today: string
  requestId: string
  log: Logger
  /** DataLoaders of this request, by the function that makes them. */
  loaders: Map<unknown, unknown>
}

export interface ContextParts {
  verify: Verify
  database: Database
  live: Live
  peers: Peers
  log: Logger
}

/** The loader that `make` makes, once per request. */
export function loader<T, C extends { loaders: Map<unknown, unknown> }>(context: C, make: (context: C) => T): T {
  const known = context.loaders.get(make) as T | undefined
  if (known) return known
  const made = make(context)
  context.loaders.set(make, made)
  return made
}

/**
 * @param token  as it was sent; it alone says who asks
 * @throws {Unauthenticated} no token, or no valid one
 */
export async function requestContext(parts: ContextParts, token: unknown): Promise<RequestContext> {
  if (typeof token !== 'string') throw new Unauthenticated()
  const identity = await parts.verify(token)
  const { database, live, peers } = parts
  const em =
    identity.kind === 'account'
      ? database.em(identity.jurisdiction)
      : identity.kind === 'service'
        ? identity.jurisdiction
          ? database.em(identity.jurisdiction)
          : database.system()
        : database.em(null)
  const now = new Date()
  return {
    identity,
    em,
    database,
    live,
    peers,
    now,
    today: todayIn(now),
    requestId: identity.requestId,
    log: parts.log.child({ requestId: identity.requestId }),
    loaders: new Map(),
  }
}
