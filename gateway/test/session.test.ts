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

const signIn =
  'mutation ($bearer: Boolean) { signIn(username: "wang", password: "x", bearer: $bearer) { account { id } token } }'
const secretOf = (cookie: string | null) => /^tongchou_session=([^;]+)/.exec(cookie ?? '')?.[1]
const tokenTo = (name: 'office' | 'water') => platform.subgraphs[name].operations.at(-1)!.token!

describe('signing in with a browser', () => {
  test('sets a cookie that scripts and other sites cannot use, and shows no token', async () => {
    const reply = await ask(platform, signIn)

    expect(reply.data).toEqual({ signIn: { account: { id: 'account-1' }, token: null } })
    expect(reply.cookie).toMatch(/^tongchou_session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(platform.office.sessions.has(secretOf(reply.cookie)!)).toBe(true)
  })

  test.each([
    ['the field has an alias', 'mutation { begin: signIn(username: "wang", password: "x") { t: token } }'],
    ['the token is not selected', 'mutation { signIn(username: "wang", password: "x") { account { id } } }'],
    [
      'all of it is in fragments',
      'mutation { ...M } fragment M on Mutation { s: signIn(username: "wang", password: "x") { ...S } } fragment S on SignIn { k: token }',
    ],
    [
      'it is one of several operations',
      'query A { setup { demo } } mutation B { signIn(username: "wang", password: "x") { token } }',
    ],
    [
      'other fields stand beside it',
      'mutation { changePassword(current: "a", next: "b") signIn(username: "wang", password: "x") { a: token b: token } }',
    ],
    [
      'the first administrator sets up',
      'mutation { setUp(input: { secret: "s", jurisdictionCode: "1", jurisdictionName: "n", username: "u", name: "n", password: "p" }) { token } }',
    ],
    ['the demo signs in with one click', 'mutation { signInDemo(username: "wang") { token } }'],
  ])('does so when %s', async (_, query) => {
    const operationName = query.includes('query A') ? 'B' : undefined
    const reply = await ask(platform, query, operationName ? { operationName } : {})

    const secret = secretOf(reply.cookie)
    expect(platform.office.sessions.has(secret!)).toBe(true)
    expect(reply.errors).toBeUndefined()
    expect(JSON.stringify(reply.data)).not.toMatch(/secret/i)
  })

  test('sets nothing when it fails, and passes the reason', async () => {
    const reply = await ask(platform, 'mutation { signIn(username: "nobody", password: "x") { token } }')
    expect(reply.cookie).toBeNull()
    expect(reply.errors![0]!.extensions).toMatchObject({ code: 'SIGN_IN_FAILED', facts: { waitSeconds: 5 } })
  })

  test('marks the cookie Secure when a trusted proxy says that the user came by TLS', async () => {
    const behind = await Platform.open({ proxies: 1 })
    const reply = await ask(behind, signIn, { headers: { 'x-forwarded-proto': 'https' } })
    expect(reply.cookie).toMatch(/; Secure$/)
    expect(reply.headers.get('strict-transport-security')).toBe('max-age=31536000')
    await behind.close()
  })
})

describe('signing in with a program', () => {
  test('shows the token and sets no cookie', async () => {
    const reply = await ask(platform, signIn, { variables: { bearer: true } })
    const { token } = reply.data!.signIn as { token: string }
    expect(reply.cookie).toBeNull()

    const me = await ask(platform, '{ me { id } }', { bearer: token })
    expect(me.data).toEqual({ me: { id: platform.office.sessions.get(token)!.accountId } })
  })

  test('shows the token under the name that was asked for, and no other', async () => {
    const reply = await ask(platform, 'mutation { signIn(username: "wang", password: "x", bearer: true) { t: token } }')
    expect(reply.data).toEqual({ signIn: { t: expect.stringMatching(/^secret-/) } })
  })
})

describe('signing out', () => {
  test('ends the session at once, for this gateway too, and takes the cookie back', async () => {
    const cookie = platform.office.begin()
    expect((await ask(platform, '{ me { id } }', { cookie })).data!.me).not.toBeNull()

    const reply = await ask(platform, 'mutation { bye: signOut }', { cookie })

    expect(reply.data).toEqual({ bye: true })
    expect(reply.cookie).toMatch(/^tongchou_session=; .*Max-Age=0/)
    expect((await ask(platform, '{ me { id } }', { cookie })).data).toEqual({ me: null })
  })
})

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
        headers: { authorization: 'x' },
        endpoint: 'http://127.0.0.1:9',
      },
      headers: { 'x-tongchou-token': forged, 'x-account': 'account-9', 'x-forwarded-for': '10.0.0.1' },
    })

    expect(reply.data).toEqual({ me: null })
    const received = platform.subgraphs.office.operations.at(-1)!
    expect(decodeJwt(received.token!)).toMatchObject({ sub: 'anonymous', address: '127.0.0.1' })
    expect(Object.keys(received.extensions)).toEqual(['tongchou'])
    expect(Object.keys(received.headers).sort()).toEqual([
      'accept',
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

test('no secret and no token is in the log', async () => {
  const cookie = platform.office.begin()
  await ask(platform, '{ plan(id: "plan-1") { waterSheet { id } } }', { cookie })
  await ask(platform, '{ me { id } }', { bearer: cookie })
  await ask(platform, 'mutation ($p: String!) { signIn(username: "wang", password: $p) { token } }', {
    variables: { p: 'pass-word-1' },
  })
  await ask(platform, 'mutation { signIn(username: "wang", password: 12345) { token } }')
  const log = JSON.stringify(platform.log)
  expect(log).toContain('operation')
  expect(log).not.toMatch(/secret-of|eyJ|pass-word-1|12345"|Bearer/)
})
