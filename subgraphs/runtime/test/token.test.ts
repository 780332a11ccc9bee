import fc from 'fast-check'
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  generateSigningKey,
  mintToken,
  Role,
  tokenVerifier,
  type Claims,
  type SigningKeys,
  type Verify,
} from '../src/index.js'

const claims: Claims = {
  ...{ sub: 'account', jti: 'session', name: '林', roles: [Role.OFFICE], units: ['u'], jurisdiction: '330305' },
  ...{ address: '10.0.0.1', requestId: 'r' },
}
let gateway: SigningKeys
let water: SigningKeys
let verify: Verify

beforeAll(async () => {
  ;[gateway, water] = await Promise.all([generateSigningKey('gateway'), generateSigningKey('water')])
  verify = tokenVerifier({ keys: [gateway.publicJwk, water.publicJwk] }, 'office')
})
afterEach(() => void vi.useRealTimers())

const mint = (audience = 'office') => mintToken({ key: gateway.privateJwk, audience, claims })
const refused = (token: string) => expect(verify(token), token).rejects.toThrow('Sign in first.')

/** What a library of others makes of claims and a header. */
async function byLibrary(payload: JWTPayload, header: object = {}, keys = gateway): Promise<string> {
  const whole = { sub: 'account', iss: 'gateway', aud: 'office', exp: Math.floor(Date.now() / 1000) + 60, ...payload }
  const jwt = new SignJWT(whole).setProtectedHeader({ alg: 'EdDSA', kid: 'gateway', ...header })
  return jwt.sign(await importJWK(keys.privateJwk, 'EdDSA'))
}

describe('a token', () => {
  test('says who asks', async () => {
    const { sub: accountId, jti: sessionId, ...rest } = claims as Extract<Claims, { jti: string }>
    expect(await verify(await mint())).toEqual({ kind: 'account', accountId, sessionId, ...rest })
  })

  test('says that the password is somebody else’s choice, by nothing but true', async () => {
    const marked = await mintToken({
      key: gateway.privateJwk,
      audience: 'office',
      claims: { ...claims, passwordFirst: true } as Claims,
    })
    expect(await verify(marked)).toMatchObject({ passwordFirst: true })
    expect(await verify(await byLibrary({ name: '林', passwordFirst: 'false' }))).not.toHaveProperty('passwordFirst')
  })

  test('is one that every library reads, and theirs are read', async () => {
    const keys = createLocalJWKSet({ keys: [gateway.publicJwk] })
    const { payload, protectedHeader } = await jwtVerify(await mint(), keys, { audience: 'office', issuer: 'gateway' })
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: 'gateway' })
    expect(payload.exp! - payload.iat!).toBe(60)
    expect(payload).toMatchObject({ ...claims })
    expect(await verify(await byLibrary({ name: '林' }))).toMatchObject({ kind: 'account', name: '林' })
  })

  test('is good for one minute and five seconds', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-22T08:00:00Z') })
    const token = await mint()
    vi.setSystemTime(new Date('2026-11-22T08:01:04Z'))
    await verify(token)
    vi.setSystemTime(new Date('2026-11-22T08:01:05Z'))
    await refused(token)
  })

  test('is good for one audience, by its signer, with all that it needs', async () => {
    await refused(await mint('water'))
    const wrong: JWTPayload[] = [
      { iss: 'water' },
      { aud: ['office'] as never },
      { exp: undefined },
      { exp: '9' as never },
    ]
    for (const payload of [...wrong, { sub: undefined }, { sub: 'gateway', iss: 'office', service: true }])
      await refused(await byLibrary(payload))
    await refused(await byLibrary({}, { kid: 'finance' }))
    await refused(await byLibrary({}, { kid: 'water' }))
    await refused(await byLibrary({}, {}, water))
    await refused(await byLibrary({ iss: 'water' }, { kid: 'water' }, water))
    await refused(await byLibrary({}, { crit: ['b64'], b64: true }))
  })

  test('without a signature, or with one of another kind, is none', async () => {
    const [, payload, signature] = (await mint()).split('.')
    for (const header of [{ alg: 'none' }, { alg: 'HS256', kid: 'gateway' }, { kid: 'gateway' }, null, 'EdDSA', []]) {
      const encoded = Buffer.from(JSON.stringify(header)).toString('base64url')
      for (const last of ['', signature]) await refused(`${encoded}.${payload}.${last}`)
    }
  })

  test('of which one letter was changed is none, nor is any other text', async () => {
    const token = await mint()
    const changed = fc.tuple(fc.nat(token.length - 3), fc.constantFrom(...'AbZ09-_.')).map(([at, letter]) => {
      const text = token.slice(0, at) + letter + token.slice(at + 1)
      return text === token ? '' : text
    })
    const texts = fc.oneof(changed, fc.string(), fc.base64String())
    await fc.assert(fc.asyncProperty(texts, async (text) => void (await refused(text))))
  })
})
