import { decodeJwt } from 'jose'
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

describe('a session whose password somebody else chose', () => {
  test('is told to the subgraphs, and asked about each time, so that its owner goes on at once', async () => {
    const secret = platform.office.begin()
    const session = platform.office.sessions.get(secret)!
    platform.office.sessions.set(secret, { ...session, passwordFirst: true })
    const me = () => ask(platform, '{ me { id } }', { headers: { authorization: `Bearer ${secret}` } })

    await me()
    expect(decodeJwt(tokenTo('office'))).toMatchObject({ sub: session.accountId, passwordFirst: true })
    platform.office.sessions.set(secret, session)
    await me()
    expect(decodeJwt(tokenTo('office'))).not.toHaveProperty('passwordFirst')
  })
})

describe('a page that acts for an account', () => {
  const actingFor = (account: string, secret: string) => ({ cookie: secret, headers: { 'tongchou-account': account } })

  test('is answered as long as the session is that account’s, and told whose the answer is', async () => {
    const secret = platform.office.begin()
    const { accountId } = platform.office.sessions.get(secret)!
    const reply = await ask(platform, '{ me { id } }', actingFor(accountId, secret))
    expect(reply.errors).toBeUndefined()
    expect(reply.headers.get('tongchou-account')).toBe(accountId)
  })

  test.each(['{ me { id } }', signIn, 'mutation { signOut }'])(
    'gets nothing and does nothing once the session is another’s: %s',
    async (query) => {
      const secret = platform.office.begin()
      await ask(platform, '{ me { id } }', { cookie: secret })
      platform.forget()
      const reply = await ask(platform, query, actingFor('account-of-somebody-else', secret))
      expect(codes(reply)).toEqual(['OTHER_ACCOUNT'])
      expect(reply.data ?? null).toBeNull()
      expect(reply.cookie).toBeNull()
      expect(platform.operations).toEqual([])
      expect(platform.office.sessions.has(secret)).toBe(true)
    },
  )

  test('without a session is a visitor, who signs in again', async () => {
    const reply = await ask(platform, signIn, { headers: { 'tongchou-account': 'account-1' } })
    expect(reply.errors).toBeUndefined()
    expect(reply.headers.get('tongchou-account')).toBeNull()
  })
})

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

  test.each([
    ['has ended', () => 'a-made-up-secret-of-some-length'],
    ['lasts', () => platform.office.begin()],
  ])('replaces a session that %s, and is done as a visitor', async (_, begin) => {
    const cookie = begin()
    const reply = await ask(platform, 'mutation { signInDemo(username: "wang") { account { id } } }', { cookie })
    expect(secretOf(reply.cookie)).not.toBe(cookie)
    expect(platform.office.sessions.has(secretOf(reply.cookie)!)).toBe(true)
    expect(reply.headers.getSetCookie()).toHaveLength(1)
    expect(decodeJwt(tokenTo('office'))).toMatchObject({ sub: 'anonymous', demoSignIn: true })
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
