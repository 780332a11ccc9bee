import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { read } from './ask.js'
import { Platform } from './platform.js'

let platform: Platform
let cookie: string

beforeAll(async () => {
  platform = await Platform.open({ limits: { fileMilliseconds: 1500 } })
  cookie = platform.office.begin()
})
afterAll(() => platform.close())
afterEach(() => {
  for (const subgraph of Object.values(platform.subgraphs)) {
    subgraph.recover()
    subgraph.files.length = 0
  }
})

const agenda = '/files/office/meetings/m-1/agenda.md'
const octets = { 'content-type': 'application/octet-stream' }
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(platform.gateway.url + path, { headers: { cookie: `tongchou_session=${cookie}`, ...headers } })
const post = (path: string, init: RequestInit & { duplex?: 'half' } = {}) =>
  fetch(platform.gateway.url + path, {
    method: 'POST',
    ...init,
    headers: { cookie: `tongchou_session=${cookie}`, ...octets, ...(init.headers as object) },
  })
async function refused(response: Response) {
  const { status, errors } = await read(response)
  return { status, ...errors![0]!.extensions }
}
const arrived = () => Object.values(platform.subgraphs).flatMap((subgraph) => subgraph.files)
/** Sends a path as it is; `fetch` would tidy it up. */
const raw = (path: string, method = 'GET') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(platform.gateway.url)
    const headers = { cookie: `tongchou_session=${cookie}` }
    request({ hostname, port, path, method, headers }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode!, body }))
    })
      .on('error', reject)
      .end()
  })

describe('a page that acts for an account', () => {
  test.each([
    ['fetches', get],
    ['sends', (path: string, headers: Record<string, string>) => post(path, { headers, body: 'x' })],
  ])('%s nothing once the session is another’s', async (_, send) => {
    const { accountId } = platform.office.sessions.get(cookie)!
    expect((await send(agenda, { 'tongchou-account': accountId })).status).toBe(200)
    platform.subgraphs.office.files.length = 0
    const refusal = await refused(await send(agenda, { 'tongchou-account': 'account-of-somebody-else' }))
    expect(refusal).toMatchObject({ status: 412, code: 'OTHER_ACCOUNT' })
    expect(arrived()).toEqual([])
  })
})

describe('a file', () => {
  test('comes through with its name, type and length, and nothing else of the subgraph’s headers', async () => {
    platform.subgraphs.office.file = (_request, response) => {
      const name = `attachment; filename=agenda.docx; filename*=UTF-8''%E8%AE%AE%E7%A8%8B.docx`
      response.writeHead(200, {
        ...{ 'content-type': 'application/x-test', 'content-disposition': name, 'content-length': 4 },
        ...{ 'set-cookie': 'a=b', server: 'fake', 'cache-control': 'public', 'x-frame-options': 'ALLOWALL' },
      })
      response.end('PK\u0003\u0004')
    }
    const response = await get('/files/office/meetings/m-1/agenda.docx?plan=a%26b&x=%E4%B8%AD')
    expect(await response.text()).toBe('PK\u0003\u0004')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/x-test',
      'content-disposition': `attachment; filename=agenda.docx; filename*=UTF-8''%E8%AE%AE%E7%A8%8B.docx`,
      ...{ 'content-length': '4', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      'x-frame-options': 'DENY',
    })
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('server')).toBeNull()
    expect(arrived()[0]!.url).toBe('/files/meetings/m-1/agenda.docx?plan=a%26b&x=%E4%B8%AD')
  })

  test('is asked for in the caller’s name, and with none of his headers but his language', async () => {
    await get(agenda, {
      ...{ 'accept-language': 'en', 'x-account': 'admin', authorization: '', 'x-forwarded-for': '6.6.6.6' },
      ...{ referer: 'http://127.0.0.1/secret', range: 'bytes=0-1', 'if-none-match': '"x"' },
    })
    const { identity, headers } = arrived()[0]!
    expect(identity).toMatchObject({ kind: 'account', accountId: platform.office.sessions.get(cookie)!.accountId })
    expect(Object.keys(headers).sort()).toEqual(['accept-language', 'authorization', 'connection', 'host'])
  })

  test('is given to a program with its bearer token, and refused with a wrong one', async () => {
    const bearer = (secret: string) =>
      fetch(platform.gateway.url + agenda, { headers: { authorization: `Bearer ${secret}` } })
    expect((await bearer(cookie)).status).toBe(200)
    expect(await refused(await bearer('made-up-secret-of-some-length'))).toMatchObject({
      ...{ status: 401, code: 'UNAUTHENTICATED' },
    })
  })

  test('flows: its beginning is there before its end is made', async () => {
    let finish = () => {}
    platform.subgraphs.office.file = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' })
      response.write('first')
      finish = () => response.end('second')
    }
    const response = await get(agenda)
    const reader = response.body!.getReader()
    expect(Buffer.from((await reader.read()).value!).toString()).toBe('first')
    finish()
    expect(Buffer.from((await reader.read()).value!).toString()).toBe('second')
  })

  test('may be linked to from another site: only who has a session sees it', async () => {
    platform.subgraphs.office.file = (_request, response) => void response.writeHead(200).end('x')
    const response = await get(agenda, { 'sec-fetch-site': 'cross-site' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('an upload', () => {
  const name = encodeURIComponent('名单𠮷.xlsx')

  test('arrives byte for byte, its answer comes back', async () => {
    platform.subgraphs.office.file = ({ content }, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: content.length }))
    }
    const body = Buffer.alloc(5 * 1024 * 1024, 'é', 'latin1')
    const response = await post(`/files/office/imports?name=${name}`, { body })
    expect(await response.json()).toEqual({ id: body.length })
    const { content, url, headers } = arrived()[0]!
    expect(content.equals(body)).toBe(true)
    expect(url).toBe(`/files/imports?name=${name}`)
    expect(headers['content-length']).toBe(String(body.length))
  })

  test('of more than 5 MiB is 413 and reaches nobody', async () => {
    const response = await post('/files/office/imports', { body: Buffer.alloc(5 * 1024 * 1024 + 1) })
    expect(await refused(response)).toMatchObject({
      ...{ status: 413, code: 'PAYLOAD_TOO_LARGE', facts: { max: 5 * 1024 * 1024 } },
    })
    expect(arrived()).toEqual([])
  })

  test('that is announced as longer is refused before any of it is sent', async () => {
    const asked = request(`${platform.gateway.url}/files/office/imports`, {
      method: 'POST',
      headers: { cookie: `tongchou_session=${cookie}`, ...octets, 'content-length': 5 * 1024 * 1024 + 1 },
    })
    asked.flushHeaders()
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    expect(response.statusCode).toBe(413)
    asked.destroy()
  })

  test('of unknown length is broken off beyond 5 MiB', async () => {
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const body = new ReadableStream({
      pull: (stream) => (sent++ < 7 ? stream.enqueue(chunk) : stream.close()),
    })
    const response = await post('/files/office/imports', { body, duplex: 'half' })
    expect(await refused(response)).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' })
    expect(arrived()).toEqual([])
  })

  test.each(['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded', 'application/json'])(
    'as %s is 415: another site’s form could send it',
    async (type) => {
      const response = await post('/files/office/imports', { headers: { 'content-type': type }, body: '{}' })
      expect(await refused(response)).toMatchObject({ status: 415, code: 'BAD_REQUEST' })
      expect(arrived()).toEqual([])
    },
  )

  test.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'from another site is 403: %o',
    async (headers) => {
      const response = await post('/files/office/imports', { headers: headers as never, body: 'x' })
      expect(await refused(response)).toMatchObject({ status: 403, code: 'BAD_REQUEST' })
      expect(arrived()).toEqual([])
    },
  )
})

describe('nothing is asked of a subgraph', () => {
  test('for who has no session, or one that ended', async () => {
    for (const secret of ['', 'tongchou_session=a-made-up-secret-of-some-length']) {
      const response = await get(agenda, { cookie: secret })
      expect(await refused(response)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    }
    expect(arrived()).toEqual([])
  })

  test.each([
    '/files/nobody/x',
    '/files/__proto__/x',
    '/files/constructor/x',
    '/files/office',
    '/files/office/',
    '/files/office/../graphql',
    '/files/office/..',
    '/files/office/a/../../graphql',
    '/files/office/%2e%2e/graphql',
    '/files/office/..%2fgraphql',
    '/files/office/a%2fb',
    '/files/office/a%5c..%5cgraphql',
    '/files/office//graphql',
    '/files/office/.hidden',
    '/files/office/a;b',
    '/files/office/a%00b',
    '/files//127.0.0.1:9/x',
    '/files/office@127.0.0.1:9/x',
  ])('at %s', async (path) => {
    const { status, body } = await raw(path)
    expect([status, body]).toEqual([404, expect.stringContaining('NOT_FOUND')])
    expect(arrived()).toEqual([])
  })

  test.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])('with %s', async (method) => {
    expect((await raw(agenda, method)).status).toBe(405)
    expect(arrived()).toEqual([])
  })
})

describe('a subgraph', () => {
  test('refuses in its own words, with their status', async () => {
    const body = JSON.stringify({ errors: [{ message: 'No.', extensions: { code: 'STALE', facts: { yours: 1 } } }] })
    platform.subgraphs.office.file = (_request, response) =>
      void response.writeHead(409, { 'content-type': 'application/json; charset=utf-8' }).end(body)
    expect(await refused(await post('/files/office/imports', { body: 'x' }))).toEqual({
      ...{ status: 409, code: 'STALE', facts: { yours: 1 } },
    })
  })

  test.each(['breaks off', 'speaks HTML', 'hangs'] as const)('that %s is 503 and named', async (mood) => {
    platform.subgraphs.water.mood = mood
    const response = await get('/files/water/audit.csv')
    expect(await refused(response)).toMatchObject({ status: 503, code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'water' })
    expect((await get(agenda)).status).toBe(200)
    platform.subgraphs.water.recover()
    await expect.poll(async () => (await get('/files/water/audit.csv')).status).toBe(200)
  })

  test('that is stopped is 503, and asked again once it is back', async () => {
    await platform.subgraphs.water.stop()
    expect(await refused(await get('/files/water/audit.csv'))).toMatchObject({ status: 503 })
    for (let times = 0; times < 3; times++) {
      const response = await post('/files/water/x', { body: Buffer.alloc(4_000_000) })
      expect(await refused(response)).toMatchObject({ subgraph: 'water' })
    }
    await platform.subgraphs.water.start()
    await expect.poll(async () => (await get('/files/water/audit.csv')).status).toBe(200)
  })

  test('that redirects is not followed', async () => {
    platform.subgraphs.office.file = (_request, response) =>
      void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
    expect(await refused(await get(agenda))).toMatchObject({ status: 503, subgraph: 'office' })
  })

  test('that dies within a file leaves the client with a broken file, not with a short one', async () => {
    platform.subgraphs.office.file = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': 100 }).write('first')
      setTimeout(() => response.destroy(), 50)
    }
    await expect(get(agenda).then((response) => response.text())).rejects.toThrow()
  })

  test('hears it when the client leaves', async () => {
    let left = false
    platform.subgraphs.office.file = (_request, response) => void response.on('close', () => (left = true))
    const controller = new AbortController()
    const headers = { cookie: `tongchou_session=${cookie}` }
    const asked = fetch(platform.gateway.url + agenda, { headers, signal: controller.signal })
    await pause(200)
    controller.abort()
    await expect(asked).rejects.toThrow()
    await expect.poll(() => left).toBe(true)
  })
})
