import { createClient, type Client } from 'graphql-ws'
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ask } from './ask.js'
import { Platform } from './platform.js'

const changes = 'subscription Changes { changed: matrixChanged(planId: "plan-1") { dutyId health } }'

let platform: Platform
let cookie: string
let clients: Client[]

beforeEach(async () => {
  platform = await Platform.open()
  cookie = platform.office.begin()
  clients = []
})
afterEach(async () => {
  await Promise.all(clients.map((client) => client.dispose()))
  await platform.close()
})

interface Watching {
  /** Everything that came, in order: events, errors, how it ended. */
  seen: unknown[]
  closed: { code: number }[]
  connections: number
  stop: () => void
}

/** Subscribes as a browser (with the cookie) or a program (with other headers) does. */
function watch(
  headers: Record<string, string>,
  query = changes,
  connectionParams: Record<string, unknown> = {},
): Watching {
  class Socket extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers })
    }
  }
  const watching: Watching = { seen: [], closed: [], connections: 0, stop: () => {} }
  const client = createClient({
    ...{ url: platform.url.replace(/^http/, 'ws'), webSocketImpl: Socket, connectionParams, lazy: true },
    ...{ retryAttempts: 50, retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)) },
    on: {
      connected: () => void watching.connections++,
      closed: (event) => void watching.closed.push(event as { code: number }),
    },
  })
  clients.push(client)
  watching.stop = client.subscribe(
    { query },
    {
      next: (event) => void watching.seen.push(event),
      error: (error) => void watching.seen.push(error),
      complete: () => void watching.seen.push('complete'),
    },
  )
  return watching
}

const withCookie = (secret: string) => ({ cookie: `tongchou_session=${secret}` })
const patience = { timeout: 15_000, interval: 10 }
const subscribed = (count = 1) => expect.poll(() => platform.office.listening, patience).toBe(count)
/** The fake office notices that nobody listens only with its next event. */
const unheard = () =>
  expect
    .poll(() => {
      platform.office.publish('unheard')
      return platform.office.listening
    }, patience)
    .toBe(0)
const event = (dutyId: string) => ({ data: { changed: { dutyId, health: 'ON_TRACK' } } })

describe('a change', () => {
  test('reaches a browser, under the name that it asked for, without any other request', async () => {
    const { seen } = watch(withCookie(cookie))
    await subscribed()
    platform.forget()
    platform.office.publish('duty-1')
    await expect.poll(() => seen, patience).toEqual([event('duty-1')])
    expect(platform.operations).toEqual([])
  })

  test('still comes after the time that limits queries has long passed', async () => {
    await platform.close()
    platform = await Platform.open({ limits: { milliseconds: 100 } })
    const { seen } = watch(withCookie(platform.office.begin()))
    await subscribed()
    await new Promise((resolve) => setTimeout(resolve, 500))
    platform.office.publish('duty-1')
    await expect.poll(() => seen, patience).toEqual([event('duty-1')])
  })

  test('reaches a program with a bearer token', async () => {
    const { seen } = watch({ authorization: `Bearer ${cookie}` })
    await subscribed()
    platform.office.publish('duty-1')
    await expect.poll(() => seen, patience).toEqual([event('duty-1')])
  })

  test('is no longer waited for once the client has left', async () => {
    const watching = watch(withCookie(cookie))
    await subscribed()
    watching.stop()
    await unheard()
  })
})

describe('who subscribes', () => {
  test('is signed anew for each subscription', async () => {
    watch(withCookie(cookie))
    watch(withCookie(platform.office.begin()))
    await subscribed(2)
    const tokens = platform.subgraphs.office.operations.map(({ token }) => decodeJwt(token!))
    expect(tokens.map(({ sub }) => sub).sort()).toEqual(['account-1', 'account-2'])
    expect(tokens.every(({ aud }) => aud === 'office')).toBe(true)
  })

  test('is not what the connection parameters say', async () => {
    const parameters = {
      authorization: `Bearer ${cookie}`,
      cookie: `tongchou_session=${cookie}`,
      headers: withCookie(cookie),
    }
    const { seen } = watch({}, changes, parameters)
    await expect
      .poll(() => seen, patience)
      .toEqual([[expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) })]])
    expect(platform.operations).toEqual([])
  })

  test('is refused, for a page that acts for somebody else', async () => {
    const { accountId } = platform.office.sessions.get(cookie)!
    watch(withCookie(cookie), changes, { account: accountId })
    await subscribed()
    platform.forget()
    const { seen } = watch(withCookie(cookie), changes, { account: 'account-of-somebody-else' })
    await expect
      .poll(() => seen, patience)
      .toEqual([[expect.objectContaining({ extensions: expect.objectContaining({ code: 'OTHER_ACCOUNT' }) })]])
    expect(platform.operations).toEqual([])
  })

  test('is turned away when a page of another site opens the socket', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      const status = await new Promise((resolve) => {
        const socket = new WebSocket(platform.url.replace(/^http/, 'ws'), 'graphql-transport-ws', {
          headers: { ...withCookie(cookie), origin },
        })
        socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode))
        socket.on('open', () => resolve('open'))
        socket.on('error', () => {})
      })
      expect(status).toBe(403)
    }
  })

  test('is let in when our own page opens the socket', async () => {
    watch({ ...withCookie(cookie), origin: platform.gateway.url })
    await subscribed()
  })
})

test('who subscribes to what is not there is told so by its code', async () => {
  const cookie = platform.office.begin()
  const { seen } = watch(withCookie(cookie), 'subscription { matrixChanged(planId: "nowhere") { __typename dutyId } }')
  const refusal = { extensions: expect.objectContaining({ code: 'NOT_FOUND' }) }
  await expect.poll(() => seen[0], patience).toEqual({ data: null, errors: [expect.objectContaining(refusal)] })
})

describe('only subscriptions within the limits travel here', () => {
  test.each([
    ['a mutation', 'mutation { signOut }', 'BAD_REQUEST'],
    ['a query', '{ me { id } }', 'BAD_REQUEST'],
    ['introspection', '{ __schema { types { name } } }', 'INTROSPECTION_DISABLED'],
    ['a long one', `subscription { ${'matrixChanged(planId: "1") { dutyId } '.repeat(400)} }`, 'LIMIT_EXCEEDED'],
  ])('not %s', async (_, query, code) => {
    const { seen } = watch(withCookie(cookie), query)
    await expect
      .poll(() => seen, patience)
      .toEqual([[expect.objectContaining({ extensions: expect.objectContaining({ code }) })]])
    expect(platform.operations).toEqual([])
  })
})

describe('the end of a session', () => {
  test('closes its sockets at once when it signs out here', async () => {
    const watching = watch(withCookie(cookie))
    await subscribed()
    await ask(platform, 'mutation { signOut }', { cookie })
    await expect.poll(() => watching.closed, patience).toContainEqual(expect.objectContaining({ code: 4401 }))
  })

  test('keeps back the next event, also when the office ended it by itself', async () => {
    const { seen, closed } = watch(withCookie(cookie))
    await subscribed()
    const { sessionId } = platform.office.sessions.get(cookie)!
    expect(sessionId).toBe('session-1')
    // As when an account is disabled and the remembered answer has run out.
    await ask(platform, 'mutation { signOut }', { bearer: cookie })
    platform.office.publish('duty-1')
    await expect.poll(() => closed.length, patience).toBeGreaterThan(0)
    expect(seen).not.toContainEqual(event('duty-1'))
  })
})

describe('what the office says of a session that changed elsewhere', () => {
  const me = (secret: string) => ask(platform, '{ me { id } }', { bearer: secret })
  const followed = () => expect.poll(() => platform.office.followed, patience).toBe(1)

  test('holds at once: an ended one is none, and its sockets are closed', async () => {
    await followed()
    const { closed } = watch(withCookie(cookie))
    await subscribed()
    expect((await me(cookie)).data).toEqual({ me: { id: 'account-1' } })
    platform.office.end(cookie)
    await expect.poll(() => closed, patience).toContainEqual(expect.objectContaining({ code: 4401 }))
    expect((await me(cookie)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('is asked for anew when the account may something else', async () => {
    await followed()
    await me(cookie)
    platform.office.change(cookie, { roles: ['AUDITOR'] })
    const rolesOf = async () => {
      await me(cookie)
      return decodeJwt(platform.subgraphs.office.operations.at(-1)!.token!).roles
    }
    await expect.poll(rolesOf, { timeout: 5_000, interval: 10 }).toEqual(['AUDITOR'])
  })

  test('is heard again after the office was away', async () => {
    await followed()
    await platform.subgraphs.office.stop()
    await expect.poll(() => platform.office.followed, patience).toBe(0)
    await platform.subgraphs.office.start()
    await followed()
  })
})

describe('the office being away', () => {
  test('makes clients connect, subscribe and read again when it is back, with a new token', async () => {
    const watching = watch(withCookie(cookie))
    await subscribed()
    const { office } = platform.subgraphs
    const before = office.operations.length

    await office.stop()
    await unheard()
    await office.start()

    await expect.poll(() => watching.closed, patience).toContainEqual(expect.objectContaining({ code: 1012 }))
    await expect.poll(() => office.operations.length, patience).toBeGreaterThan(before)
    const published = () => {
      platform.office.publish('duty-2')
      return watching.seen[0]
    }
    await expect.poll(published, patience).toEqual(event('duty-2'))
    expect(watching.connections).toBe(2)
  })
})
