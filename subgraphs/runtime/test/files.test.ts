import { Readable } from 'node:stream'
import { Migration } from '@mikro-orm/migrations'
import { Query, Resolver } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import {
  auditSql,
  buildGraph,
  DomainError,
  generateSigningKey,
  idempotencySql,
  mintToken,
  newId,
  NotFound,
  openDatabase,
  requireRole,
  Role,
  serve,
  Stale,
  type Claims,
  type Database,
  type FileRoutes,
  type Served,
  type SigningKeys,
} from '../src/index.js'

class First extends Migration {
  override up(): void {
    for (const sql of [...auditSql('shelf'), ...idempotencySql('shelf')]) this.addSql(sql)
  }
}

@Resolver()
class Nothing {
  @Query(() => String)
  nothing(): string {
    return ''
  }
}

const of = { entity: 'Paper', entityId: 'p-1' }
const files: FileRoutes = {
  downloads: {
    '/papers/:id/paper.txt': async ({ params, query }, { identity, today }) => {
      if (params.id === 'gone') throw new NotFound('paper', params.id)
      if (params.id === 'secret') requireRole(identity, Role.AUDITOR)
      if (params.id === 'broken') throw new Error('select secret_column')
      if (params.id === 'strange') throw new DomainError('PLAN_CLOSED', 'The plan is closed.')
      const content = `${params.id} ${query.filter ?? ''} ${today}`
      return { name: `关于𠮷的/方案"1".txt`, type: 'text/plain; charset=utf-8', content, of }
    },
    '/flow.txt': async () => ({
      name: 'flow.txt',
      type: 'text/plain; charset=utf-8',
      content: Readable.from(['one ', 'two']),
      of,
    }),
  },
  uploads: {
    '/papers': async ({ content, query }) => {
      if (query.stale) throw new Stale({ yours: 1, current: 2 })
      return { bytes: content.length, name: query.name, first: content.subarray(0, 4).toString('latin1') }
    },
  },
}

let postgres: TestDatabase
let database: Database
let served: Served
let gateway: SigningKeys
let token: string

const claims: Claims = {
  ...{ sub: newId(), jti: newId(), name: '林岚', roles: [Role.OFFICE], units: [], jurisdiction: '330305' },
  ...{ address: '10.0.0.7', requestId: 'r-files' },
}
const tokenFor = (audience: string, of: Claims = claims) => mintToken({ key: gateway.privateJwk, audience, claims: of })

beforeAll(async () => {
  postgres = await freshDatabase(inject('postgres'), ['shelf'])
  const own = await generateSigningKey('shelf')
  gateway = await generateSigningKey('gateway')
  token = await tokenFor('shelf')
  const [url, ownerUrl] = [postgres.url('shelf', 'runtime'), postgres.url('shelf', 'owner')]
  database = await openDatabase({ name: 'shelf', entities: [], migrations: [First], url, ownerUrl })
  served = await serve({
    name: 'shelf',
    graph: await buildGraph({ resolvers: [Nothing] }),
    database,
    files,
    env: {
      ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: url, SIGNING_KEY: own.privateJwk, PEERS: {} },
      ...{ IDENTITY_KEYS: { keys: [gateway.publicJwk, own.publicJwk] }, LOG_LEVEL: 'silent', NODE_ENV: 'test' },
      PUBLIC_URL: 'http://127.0.0.1',
    },
  })
})
afterAll(async () => {
  await served?.close()
  await postgres?.drop()
})

const fetchFile = (path: string, init: RequestInit = {}) =>
  fetch(new URL(`/files${path}`, served.url), {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...(init.headers as object) },
  })
async function refused(response: Response) {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: Record<string, unknown> }[] }
  return { status: response.status, ...errors[0]!.extensions, message: errors[0]!.message }
}
const trail = () =>
  database
    .system()
    .execute<Record<string, unknown>[]>(
      `select account_name, action, entity, entity_id, after, address, request_id, jurisdiction from audit_entry order by at, id`,
    )

describe('a download', () => {
  test('carries its name in UTF-8, its type and length, and is kept by no cache', async () => {
    const response = await fetchFile('/papers/7/paper.txt?filter=%E6%8B%96')
    expect(await response.text()).toMatch(/^7 拖 \d{4}-/)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename=paper.txt; filename*=UTF-8''${encodeURIComponent('关于𠮷的_方案_1_.txt')}`,
    )
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(14)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('may flow', async () => {
    expect(await (await fetchFile('/flow.txt')).text()).toBe('one two')
  })

  test('is an audit entry: what, by whom, from where', async () => {
    await fetchFile('/papers/9/paper.txt?filter=x')
    expect((await trail()).at(-1)).toEqual({
      ...{ account_name: '林岚', action: 'DOWNLOADED', entity: 'Paper', entity_id: 'p-1', address: '10.0.0.7' },
      ...{ request_id: 'r-files', jurisdiction: '330305' },
      after: { file: `关于𠮷的/方案"1".txt`, address: '/files/papers/9/paper.txt?filter=x' },
    })
  })

  test('that was refused leaves none', async () => {
    const before = (await trail()).length
    await fetchFile('/papers/gone/paper.txt')
    expect(await trail()).toHaveLength(before)
  })
})

describe('an upload', () => {
  const octets = { 'content-type': 'application/octet-stream' }

  test('is the file itself, its name beside it', async () => {
    const name = encodeURIComponent('名单𠮷.xlsx')
    const response = await fetchFile(`/papers?name=${name}`, {
      method: 'POST',
      headers: octets,
      body: Buffer.from('PK\u0003\u0004é', 'latin1'),
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ bytes: 5, name: '名单𠮷.xlsx', first: 'PK\u0003\u0004' })
  })

  test('of 5 MiB is taken, one byte more is 413', async () => {
    const send = (bytes: number) =>
      fetchFile('/papers', { method: 'POST', headers: octets, body: Buffer.alloc(bytes, 'a') })
    expect(await (await send(5 * 1024 * 1024)).json()).toMatchObject({ bytes: 5 * 1024 * 1024 })
    const max = 5 * 1024 * 1024
    expect(await refused(await send(max + 1))).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE', facts: { max } })
  })

  test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded'])(
    'as %s is 415',
    async (type) => {
      const response = await fetchFile('/papers', { method: 'POST', headers: { 'content-type': type }, body: '{}' })
      expect(await refused(response)).toMatchObject({ status: 415, code: 'BAD_REQUEST' })
    },
  )

  test('of nothing is 400', async () => {
    expect(await refused(await fetchFile('/papers', { method: 'POST' }))).toMatchObject({ status: 400 })
  })

  test('refused because of somebody else is 409', async () => {
    const response = await fetchFile('/papers?stale=1', { method: 'POST', headers: octets, body: 'x' })
    expect(await refused(response)).toMatchObject({ status: 409, code: 'STALE', facts: { yours: 1, current: 2 } })
  })
})

describe('a file is refused', () => {
  test('without a token, with a foreign one, to a visitor and to a service', async () => {
    const visitor = await tokenFor('shelf', { sub: 'anonymous', address: '', requestId: 'r' })
    const service = await tokenFor('shelf', { sub: 'gateway', service: true, requestId: 'r' })
    for (const authorization of ['', 'Bearer x', `Bearer ${await tokenFor('water')}`, `Basic ${token}`]) {
      const response = await fetchFile('/papers/1/paper.txt', { headers: { authorization } })
      expect(await refused(response)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    }
    for (const each of [visitor, service]) {
      const response = await fetchFile('/papers/1/paper.txt', { headers: { authorization: `Bearer ${each}` } })
      expect(await refused(response)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    }
  })

  test.each([
    ['gone', { status: 404, code: 'NOT_FOUND', facts: { what: 'paper', id: 'gone' }, requestId: 'r-files' }],
    ['secret', { status: 403, code: 'FORBIDDEN', facts: { needed: ['AUDITOR'] } }],
    ['strange', { status: 400, code: 'PLAN_CLOSED' }],
    ['broken', { status: 500, code: 'INTERNAL', message: 'Something went wrong on our side.', requestId: 'r-files' }],
  ])('%s', async (id, expected) => {
    expect(await refused(await fetchFile(`/papers/${id}/paper.txt`))).toMatchObject(expected)
  })

  test('at an unknown address, and with another method', async () => {
    expect(await refused(await fetchFile('/nothing'))).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    const posted = await fetchFile('/papers/1/paper.txt', { method: 'DELETE' })
    expect(await refused(posted)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })
})
