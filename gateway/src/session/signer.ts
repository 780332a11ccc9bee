import { mintToken, type Role } from '@tongchou/runtime/identity'
import type { JWK } from 'jose'
import type { Caller } from './caller.js'

/** Signs, with the gateway's key, who is asking. A token is good for one minute and one subgraph. */
export class Signer {
  constructor(private readonly key: JWK) {}

  /** For what the caller asks of a subgraph. */
  forCaller(caller: Caller, audience: string): Promise<string> {
    const { address, requestId, session } = caller
    if (!session) {
      const claims = { sub: 'anonymous' as const, address, requestId, ...(caller.demoSignIn && { demoSignIn: true }) }
      return mintToken({ key: this.key, audience, claims })
    }
    const { accountId, sessionId, name, roles, units, jurisdiction, passwordFirst } = session
    const claims = {
      sub: accountId,
      jti: sessionId,
      name,
      roles: roles as Role[],
      units,
      jurisdiction,
      address,
      requestId,
      ...(passwordFirst && { passwordFirst: true as const }),
    }
    return mintToken({ key: this.key, audience, claims })
  }

  /** For what the gateway asks for itself. */
  forGateway(audience: string, requestId: string): Promise<string> {
    return mintToken({
      key: this.key,
      audience,
      claims: { sub: 'gateway', service: true, jurisdiction: null, requestId },
    })
  }
}
