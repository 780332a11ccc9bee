import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, codes, read } from './ask.js'
import { monitors } from '../src/http/monitors.js'
import { Platform } from './platform.js'

const monitorToken = 'a-token-for-the-monitor'
let platform: Platform
let cookie: string

beforeAll(async () => {
  platform = await Platform.open({ monitorToken })
  cookie = platform.office.begin()
})
afterAll(() => platform.close())
beforeEach(() => platform.forget())

const signOut = 'mutation { signOut }'
const send = async (init: RequestInit, path = '/graphql') => {
  const headers = { cookie: `tongchou_session=${cookie}`, ...(init.headers as Record<string, string>) }
  const reply = await read(await fetch(platform.gateway.url + path, { ...init, headers }))
  expect(platform.operations).toEqual([])
  return reply
}
const json = { 'content-type': 'application/json' }

describe('what a page of another site could send with the user’s cookie is refused', () => {
  test('a mutation in GET', async () => {
    const reply = await send({}, `/graphql?query=${encodeURIComponent(signOut)}`)
    expect([reply.status, codes(reply)]).toEqual([405, ['BAD_REQUEST']])
    expect(reply.headers.get('allow')).toBe('POST')
  })

  test('a query in GET', async () => {
    const reply = await send({}, `/graphql?query=${encodeURIComponent('{ me { id } }')}`)
    expect([reply.status, codes(reply)]).toEqual([405, ['BAD_REQUEST']])
  })

  test.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('a POST of %s', async (type) => {
    const reply = await send({
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ query: signOut }),
    })
    expect([reply.status, codes(reply)]).toEqual([415, ['BAD_REQUEST']])
  })

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'garbage'])(
    'a POST from the origin %s',
    async (origin) => {
      const reply = await send({
        method: 'POST',
        headers: { ...json, origin },
        body: JSON.stringify({ query: signOut }),
      })
      expect([reply.status, codes(reply)]).toEqual([403, ['BAD_REQUEST']])
      expect(reply.headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  test('a preflight', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    const reply = await send({ method: 'OPTIONS', headers })
    expect(reply.status).toBe(405)
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('but not what our own page sends', async () => {
    const reply = await ask(platform, '{ me { id } }', {
      cookie,
      headers: { origin: platform.gateway.url, 'sec-fetch-site': 'same-origin' },
    })
    expect(reply.data!.me).not.toBeNull()
  })
})

describe('what is no operation', () => {
  test('2 MiB: 413 as GraphQL', async () => {
    const body = JSON.stringify({ query: '{ me { id } }', variables: { padding: 'x'.repeat(2 * 1024 * 1024) } })
    const reply = await send({ method: 'POST', headers: json, body })
    expect(reply.status).toBe(413)
    expect(reply.errors![0]!.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      facts: { limit: 'bodyBytes', max: 1024 * 1024 },
    })
  })

  test.each([
    ['a batch', '[{"query":"{ me { id } }"}]'],
    ['broken JSON', '{"query":'],
    ['nothing', ''],
    ['a text', '"{ me { id } }"'],
    ['a query of another kind', '{"query":{"a":1}}'],
    ['variables that are a list', '{"query":"{ me { id } }","variables":[1]}'],
  ])('%s: 400 as GraphQL', async (_, body) => {
    const reply = await send({ method: 'POST', headers: json, body })
    expect([reply.status, codes(reply)]).toEqual([400, ['BAD_REQUEST']])
  })

  test('a subscription', async () => {
    const reply = await ask(platform, 'subscription { matrixChanged(planId: "1") { dutyId } }', { cookie })
    expect(codes(reply)).toEqual(['BAD_REQUEST'])
  })
})

describe('the web', () => {
  const get = (path: string, headers = {}) => fetch(platform.gateway.url + path, { headers })

  test('is served for every page of it, asked for anew each time', async () => {
    for (const path of ['/', '/plans/plan-1', '/duties/0199.1?x=1']) {
      const response = await get(path, { accept: 'text/html' })
      expect(await response.text()).toContain('Tongchou')
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    }
  })

  test('keeps hashed files for ever', async () => {
    const response = await get('/assets/index-B1c2D3.js')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test.each(['gzip', 'identity'])('sends what the build compressed to who can read it: %s', async (encoding) => {
    const response = await get('/assets/index-B1c2D3.js', { 'accept-encoding': encoding })
    expect(response.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null)
    expect(response.headers.get('vary')).toContain('accept-encoding')
    expect(response.headers.get('content-type')).toMatch(/javascript/)
    expect(await response.text()).toBe('export {}')
  })

  test.each(['/assets/missing.js', '/favicon.ico'])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/.env',
  ])('has nothing at the raw path %s', async (path) => {
    const url = new URL(platform.gateway.url)
    const status = await new Promise((resolve) => {
      request({ host: url.hostname, port: url.port, path }, (answer) => resolve(answer.resume().statusCode)).end()
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test('runs no foreign script and is shown in no frame', async () => {
    const { headers } = await get('/')
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'self'; script-src 'self';.*object-src 'none'.*frame-ancestors 'none'/,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })
})

describe('health', () => {
  const health = async (path: string, headers: Record<string, string> = {}) => {
    const asked = request(platform.gateway.url + path, { headers })
    const [response] = (await once(asked.end(), 'response')) as [IncomingMessage]
    return { status: response.statusCode, text: await text(response) }
  }
  const strangers: [string, Record<string, string>][] = [
    ['through a proxy', { 'x-forwarded-for': '127.0.0.1' }],
    ['through a proxy that says so in another way', { via: '1.1 proxy' }],
    ['from a page whose name was bent to this address', { host: 'renewal.example' }],
    ['with a wrong token', { 'x-real-ip': '127.0.0.1', authorization: 'Bearer a-wrong-token-of-some-length' }],
  ]

  test.each(strangers)('is nothing that one sees %s, but for being alive', async (_, headers) => {
    for (const path of ['/metrics', '/readyz'])
      expect(await health(path, headers)).toEqual({
        status: 404,
        text: '{"error":"There is nothing at this address."}',
      })
    expect(await health('/healthz', headers)).toEqual({ status: 200, text: '{"status":"ok"}' })
  })

  test.each([
    ['10.0.0.7', '10.0.0.1', false],
    ['::ffff:10.0.0.7', '::ffff:10.0.0.1', false],
    ['10.0.0.1', '10.0.0.1', true],
    ['::1', '::1', true],
    [undefined, undefined, false],
  ])('is seen without one from %s at %s: %s', (remoteAddress, localAddress, seen) => {
    const asked = { headers: { host: '10.0.0.1:4000' }, socket: { remoteAddress, localAddress } }
    expect(monitors('0.0.0.0', undefined)(asked as IncomingMessage)).toBe(seen)
  })

  test('is seen from elsewhere with the token', async () => {
    const headers = { 'x-forwarded-for': '10.0.0.1', authorization: `Bearer ${monitorToken}` }
    expect((await health('/metrics', headers)).text).toContain('process_resident_memory_bytes')
    expect((await health('/readyz', headers)).status).toBe(200)
  })

  test('names each subgraph, and is ready while the office answers', async () => {
    platform.subgraphs.water.mood = 'breaks off'
    const { status, text } = await health('/readyz')
    platform.subgraphs.water.recover()
    expect(status).toBe(200)
    const all = { office: 'ok', housing: 'ok', planning: 'ok', finance: 'ok', utilities: 'ok' }
    expect(JSON.parse(text)).toEqual({ ready: true, checks: { ...all, water: 'does not answer' } })
  })

  test('is not ready without the office, but alive', async () => {
    platform.subgraphs.office.mood = 'breaks off'
    expect((await health('/readyz')).status).toBe(503)
    expect((await health('/healthz')).status).toBe(200)
    platform.subgraphs.office.recover()
  })

  test('is measured', async () => {
    await ask(platform, '{ setup { demo } }')
    const { text } = await health('/metrics')
    expect(text).toMatch(/tongchou_operation_seconds_count\{type="query",outcome="ok"\} \d/)
    expect(text).toMatch(/tongchou_subgraph_request_seconds_count\{subgraph="office",outcome="answered"\} \d/)
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).toContain('tongchou_subgraph_doubted{subgraph="office"} 0')
  })

  test('shows which subgraph is turned away from', async () => {
    platform.subgraphs.water.mood = 'breaks off'
    await ask(platform, '{ plan(id: "plan-1") { waterSheet { id } } }')
    expect((await health('/metrics')).text).toContain('tongchou_subgraph_doubted{subgraph="water"} 1')
    platform.subgraphs.water.recover()
  })
})
