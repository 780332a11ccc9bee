import { otherAccount, unauthenticated } from '../operation/refusal.js'
import type { Caller } from '../session/caller.js'
import type { Sessions } from '../session/sessions.js'
import { isLocal, type Client } from './client.js'

export interface FoundCaller {
  caller: Caller
  /** The browser holds a session that has ended; it may forget it. */
  staleCookie: boolean
}

/**
 * Finds out who sends a request.
 *
 * A browser whose session ended is a visitor, so that it can sign in again; a program with a bad token is told so.
 *
 * @throws {Refusal} UNAUTHENTICATED, a bearer token of no session; OTHER_ACCOUNT, a page that acts for somebody else
 * @throws {SubgraphUnavailable} the office, which keeps the sessions, does not answer
 */
export async function callerOf(
  client: Client,
  requestId: string,
  sessions: Sessions,
  demo: boolean,
): Promise<FoundCaller> {
  const { address, bearer, cookie, actsFor } = client
  const secret = bearer ?? cookie
  const session = secret ? await sessions.find(secret, address, requestId) : null
  if (bearer && !session) throw unauthenticated()
  if (session && actsFor && actsFor !== session.accountId) throw otherAccount()
  const demoSignIn = demo && isLocal(client)
  return { caller: { session, secret, address, requestId, demoSignIn }, staleCookie: !bearer && !!cookie && !session }
}
