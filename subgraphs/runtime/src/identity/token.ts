import { createPrivateKey, createPublicKey, sign, verify, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { JSONWebKeySet, JWK } from 'jose'
import { Unauthenticated } from '../errors/domain-error.js'
import type { Identity, Role } from './identity.js'

/** Seconds for which a minted token is good. A subscription's token is minted anew at each (re)subscription. */
const lifetime = 60
/** Seconds by which the clocks of two machines may differ. */
const tolerance = 5

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
      passwordFirst?: true
    }
  | { sub: 'anonymous'; address: string; demoSignIn?: boolean; requestId: string }
  | { sub: string; service: true; jurisdiction?: string | null; requestId: string }

/**
 * Tokens are JWTs in their compact form (RFC 7519, RFC 7515) with Ed25519 signatures (RFC 8037), written here with Node's
 * own functions: jose signs in another thread, whose waking took more than the signature, six times for each matrix.
 */
interface SigningKey {
  key: KeyObject
  /** First part of every token that is signed with it. */
  header: string
}

/** Importing a key costs as much as signing with it, and a process has one. */
const imported = new WeakMap<JWK, SigningKey>()

function signingKey(jwk: JWK): SigningKey {
  const known = imported.get(jwk)
  if (known) return known
  const fresh = {
    key: createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' }),
    header: encoded({ alg: 'EdDSA', kid: jwk.kid }),
  }
  imported.set(jwk, fresh)
  return fresh
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const seconds = (): number => Math.floor(Date.now() / 1000)

/** Signs a one-minute token for one audience with the caller's own key. */
export async function mintToken(options: { key: JWK; audience: string; claims: Claims }): Promise<string> {
  const { key: jwk, audience, claims } = options
  const { key, header } = signingKey(jwk)
  const iat = seconds()
  const signed = `${header}.${encoded({ ...claims, iss: jwk.kid, aud: audience, iat, exp: iat + lifetime })}`
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`
}

/** What a token says when its signature is good; nothing else of it was checked. */
interface Signed {
  /** Whose key it was. */
  kid: string
  payload: Record<string, unknown>
}

function readSigned(token: string, keys: ReadonlyMap<string, KeyObject>): Signed | null {
  const [header, payload, signature, ...more] = token.split('.')
  if (!header || !payload || !signature || more.length > 0) return null
  const { alg, kid, crit } = decoded(header)
  const key = typeof kid === 'string' ? keys.get(kid) : undefined
  if (alg !== 'EdDSA' || !key || crit !== undefined) return null
  if (!verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))) return null
  return { kid: kid as string, payload: decoded(payload) }
}

/** @throws {SyntaxError} not the JSON of an object */
function decoded(part: string): Record<string, unknown> {
  const value = JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown
  if (typeof value !== 'object' || value === null) throw new SyntaxError('no object')
  return value as Record<string, unknown>
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
  const known = new Map(
    keys.keys.map((jwk) => [jwk.kid!, createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' })] as const),
  )
  return async (token) => {
    const { kid, payload } = good(token)
    const { sub, iss, aud, exp } = payload
    if (iss !== kid || aud !== audience || typeof sub !== 'string') throw new Unauthenticated()
    if (typeof exp !== 'number' || exp + tolerance <= seconds()) throw new Unauthenticated()
    const requestId = String(payload.requestId ?? '')
    if (payload.service === true) {
      if (sub !== iss) throw new Unauthenticated()
      const jurisdiction = typeof payload.jurisdiction === 'string' ? payload.jurisdiction : null
      return { kind: 'service', service: sub, jurisdiction, requestId }
    }
    if (iss !== 'gateway') throw new Unauthenticated()
    const address = String(payload.address ?? '')
    if (sub === 'anonymous') return { kind: 'anonymous', address, demoSignIn: payload.demoSignIn === true, requestId }
    return {
      kind: 'account',
      accountId: sub,
      sessionId: String(payload.jti),
      name: String(payload.name),
      roles: payload.roles as Role[],
      units: payload.units as string[],
      jurisdiction: String(payload.jurisdiction),
      address,
      requestId,
      ...(payload.passwordFirst === true && { passwordFirst: true }),
    }
  }

  function good(token: string): Signed {
    try {
      const signed = readSigned(token, known)
      if (signed) return signed
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
    throw new Unauthenticated()
  }
}
