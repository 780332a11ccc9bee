import { createLocalJWKSet, importJWK, jwtVerify, SignJWT, type JSONWebKeySet, type CryptoKey, type JWK } from 'jose'
import { Unauthenticated } from '../errors/domain-error.js'
import type { Identity, Role } from './identity.js'

/** Seconds for which a minted token is good. A subscription's token is minted anew at each (re)subscription. */
const lifetime = 60

/** Claims of docs/contract.md; `service: true` marks a service's own call. */
export type Claims =
  | {
      sub: string
      jti: string
      name: string
      roles: Role[]
      units: string[]
      jurisdiction: string
      address: string
      requestId: string
    }
  | { sub: 'anonymous'; address: string; demoSignIn?: boolean; requestId: string }
  | { sub: string; service: true; jurisdiction?: string | null; requestId: string }

/** Importing a key costs as much as signing with it, and a process has one. */
const imported = new WeakMap<JWK, Promise<CryptoKey>>()

function signingKey(key: JWK): Promise<CryptoKey> {
  const known = imported.get(key)
  if (known) return known
  const fresh = importJWK(key, 'EdDSA') as Promise<CryptoKey>
  imported.set(key, fresh)
  return fresh
}

/** Signs a one-minute token (RFC 7519) for one audience with the caller's own key. */
export async function mintToken(options: { key: JWK; audience: string; claims: Claims }): Promise<string> {
  const { key, audience, claims } = options
  const { sub, ...rest } = claims
  return new SignJWT({ ...rest })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid! })
    .setSubject(sub)
    .setIssuer(key.kid!)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetime}s`)
    .sign(await signingKey(key))
}

export type Verify = (token: string) => Promise<Identity>

/**
 * Makes the check of tokens meant for `audience`.
 *
 * The key that signed decides who speaks: only the gateway's key vouches for people, and a service's key for that
 * service alone, whatever the claims say.
 *
 * @throws {Unauthenticated} forged, expired, without a known key, or meant for somebody else
 */
export function tokenVerifier(keys: JSONWebKeySet, audience: string): Verify {
  const keySet = createLocalJWKSet(keys)
  return async (token) => {
    const { payload, protectedHeader } = await jwtVerify(token, keySet, {
      audience,
      algorithms: ['EdDSA'],
      requiredClaims: ['sub', 'iss', 'exp'],
      clockTolerance: 5,
    }).catch(() => {
      throw new Unauthenticated()
    })
    if (payload.iss !== protectedHeader.kid) throw new Unauthenticated()
    const requestId = String(payload.requestId ?? '')
    if (payload.service === true) {
      if (payload.sub !== payload.iss) throw new Unauthenticated()
      const jurisdiction = typeof payload.jurisdiction === 'string' ? payload.jurisdiction : null
      return { kind: 'service', service: payload.sub!, jurisdiction, requestId }
    }
    if (payload.iss !== 'gateway') throw new Unauthenticated()
    const address = String(payload.address ?? '')
    if (payload.sub === 'anonymous')
      return { kind: 'anonymous', address, demoSignIn: payload.demoSignIn === true, requestId }
    return {
      kind: 'account',
      accountId: payload.sub!,
      sessionId: String(payload.jti),
      name: String(payload.name),
      roles: payload.roles as Role[],
      units: payload.units as string[],
      jurisdiction: String(payload.jurisdiction),
      address,
      requestId,
    }
  }
}
