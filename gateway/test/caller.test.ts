import { generateSigningKey, mintToken, tokenVerifier } from '@tongchou/runtime/identity'
import { decodeJwt } from 'jose'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, codes } from './ask.js'
import { Platform } from './platform.js'

let platform: Platform

beforeAll(async () => {
  platform = await Platform.open()
})
afterAll(() => platform.close())
beforeEach(() => platform.forget())

const tokenTo = (name: 'office' | 'water') => platform.subgraphs[name].operations.at(-1)!.token!

describe('who asks', () => {
  test('is told to each subgraph in a token of its own, good for a minute', async () => {
    const cookie = platform.office.begin(['OFFICE', 'LEADER'])
    await ask(platform, '{ plan(id: "plan-1") { id waterSheet { id } } }', { cookie })

    const claims = decodeJwt(tokenTo('water'))
    const session = platform.office.sessions.get(cookie)!
    expect(claims).toMatchObject({
      ...{ iss: 'gateway', aud: 'water', sub: session.accountId, jti: session.sessionId, name: '王敏' },
      ...{ roles: ['OFFICE', 'LEADER'], units: ['unit-1'], jurisdiction: '330305', address: '127.0.0.1' },
    })
    expect(claims.exp! - claims.iat!).toBe(60)
    expect(decodeJwt(tokenTo('office')).aud).toBe('office')
    await expect(tokenVerifier(platform.keys, 'water')(tokenTo('office'))).rejects.toThrow('Sign in first.')
  })

  test('is a visitor without a session', async () => {
    await ask(platform, '{ setup { demo } }')
    expect(decodeJwt(tokenTo('office'))).toMatchObject({ sub: 'anonymous', address: '127.0.0.1' })
  })

  test('is asked of the office once in a while, not with every request', async () => {
    const cookie = platform.office.begin()
    await Promise.all([1, 2, 3].map(() => ask(platform, '{ me { id } }', { cookie })))
    await ask(platform, '{ me { id } }', { cookie })
    expect(platform.subgraphs.office.received.filter(({ query }) => query.startsWith('query Session('))).toHaveLength(1)
  })

  test('is a visitor with a cookie of no session, which is taken back', async () => {
    const reply = await ask(platform, '{ me { id } }', { cookie: 'a-made-up-secret-of-some-length' })
    expect(reply.data).toEqual({ me: null })
    expect(reply.cookie).toMatch(/Max-Age=0/)
  })

  test.each([
    ['made up', () => 'a-made-up-secret-of-some-length'],
    ['a token of the wire', () => tokenTo('office')],
    [
      'signed with another key',
      async () => {
        const { privateJwk } = await generateSigningKey('gateway')
        return mintToken({
          key: privateJwk,
          audience: 'office',
          claims: { sub: 'gateway', service: true, requestId: 'r' },
        })
      },
    ],
  ])('is refused with a bearer token that is %s', async (_, make) => {
    await ask(platform, '{ setup { demo } }')
    const bearer = await make()
    platform.forget()
    const reply = await ask(platform, '{ me { id } }', { bearer })
    expect(codes(reply)).toEqual(['UNAUTHENTICATED'])
    expect(platform.operations).toEqual([])
  })

  test('is not what the client writes into extensions or headers', async () => {
    const forged = await mintToken({
      ...{ key: platform.key, audience: 'office' },
      claims: {
        sub: 'account-9',
        jti: 's',
        name: 'x',
        roles: ['ADMIN'] as never,
        units: [],
        jurisdiction: '1',
        address: '',
        requestId: '',
      },
    })
    const reply = await ask(platform, '{ me { id } }', {
      extensions: {
        tongchou: { token: forged, requestId: 'mine' },
        headers: { authorization: `Bearer ${forged}` },
        endpoint: 'http://127.0.0.1:9',
      },
      headers: { 'x-tongchou-token': forged, 'x-account': 'account-9', 'x-forwarded-for': '10.0.0.1' },
    })

    expect(reply.data).toEqual({ me: null })
    const received = platform.subgraphs.office.operations.at(-1)!
    expect(decodeJwt(received.token!)).toMatchObject({ sub: 'anonymous', address: '127.0.0.1' })
    expect(received.extensions).toEqual({})
    expect(Object.keys(received.headers).sort()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
    ])
  })

  test('comes from the address that our own proxy names, not from what the client put before it', async () => {
    const behind = await Platform.open({ proxies: 1 })
    await ask(behind, '{ setup { demo } }', { headers: { 'x-forwarded-for': '6.6.6.6, 10.20.30.40' } })
    const { token } = behind.subgraphs.office.operations.at(-1)!
    expect(decodeJwt(token!).address).toBe('10.20.30.40')
    await behind.close()
  })
})

describe('one-click sign-in', () => {
  const query = 'mutation { signInDemo(username: "wang") { account { id } } }'

  test.each([
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-anything',
    'x-real-ip',
    'via',
  ])('is refused with the header %s', async (header) => {
    const reply = await ask(platform, query, { headers: { [header]: 'for=127.0.0.1' } })
    expect(codes(reply)).toEqual(['FORBIDDEN'])
    expect(reply.cookie).toBeNull()
  })

  test('is refused under another host name', async () => {
    const body = JSON.stringify({ query })
    const headers = { host: 'demo.example.org', 'content-type': 'application/json', 'content-length': body.length }
    const text = await new Promise<string>((resolve, reject) => {
      request(platform.url, { method: 'POST', headers }, (answer) => {
        answer.on('data', (chunk: Buffer) => resolve(chunk.toString()))
      })
        .on('error', reject)
        .end(body)
    })
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  })

  test('is refused without demo data', async () => {
    const real = await Platform.open({ demo: false })
    expect(codes(await ask(real, query))).toEqual(['FORBIDDEN'])
    await real.close()
  })
})
