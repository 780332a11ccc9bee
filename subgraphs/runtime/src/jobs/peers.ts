import type { JSONWebKeySet, JWK } from 'jose'
import { mintToken } from '../identity/token.js'
import { newId } from '../scalars/id.js'

/** A peer did not answer, or answered with errors. The message holds no address and no payload. */
export class PeerFailed extends Error {
  override readonly name = 'PeerFailed'
  constructor(
    readonly peer: string,
    reason: string,
  ) {
    super(`${peer}: ${reason}`)
  }
}

export interface Peers {
  /**
   * Asks a peer in this service's own name.
   * @throws {PeerFailed} no answer within 10 s, or an answer with errors
   */
  call<T>(
    peer: string,
    query: string,
    variables: Record<string, unknown>,
    about?: { jurisdiction?: string; requestId?: string },
  ): Promise<T>
}

export interface PeerOptions {
  name: string
  addresses: Record<string, string>
  key: JWK
  keys?: JSONWebKeySet
}

export function peersOf({ name, addresses, key }: PeerOptions): Peers {
  return {
    async call<T>(
      peer: string,
      query: string,
      variables: Record<string, unknown>,
      about: { jurisdiction?: string; requestId?: string } = {},
    ) {
      const address = addresses[peer]
      if (!address) throw new PeerFailed(peer, 'no address is configured')
      const requestId = about.requestId ?? newId()
      const token = await mintToken({
        key,
        audience: peer,
        claims: { sub: name, service: true, jurisdiction: about.jurisdiction ?? null, requestId },
      })
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(10_000),
      }).catch((error: unknown) => {
        throw new PeerFailed(peer, (error as Error).name === 'TimeoutError' ? 'no answer in time' : 'no connection')
      })
      const answer = (await response.json().catch(() => ({}))) as {
        data?: T
        errors?: { message: string; extensions?: { code?: string } }[]
      }
      if (answer.errors?.length)
        throw new PeerFailed(peer, answer.errors.map((e) => e.extensions?.code ?? e.message).join(', '))
      if (!answer.data) throw new PeerFailed(peer, `status ${response.status}`)
      return answer.data
    },
  }
}
