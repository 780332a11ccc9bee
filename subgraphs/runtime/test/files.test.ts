import { Readable } from 'node:stream'
import { Migration } from '@mikro-orm/migrations'
import { Query, Resolver } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import {
  audit,
  auditDownloads,
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
import { wholeAuditTrail } from '../src/audit/read-audit-trail.js'

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
    ...auditDownloads,
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

describe('the audit trail as CSV', () => {
  const asRole = async (roles: Role[], jurisdiction = '341324') =>
    `Bearer ${await tokenFor('shelf', { ...claims, roles, jurisdiction } as Claims)}`
  const csv = async (query: string, authorization: string) => {
    const response = await fetchFile(`/audit.csv${query}`, { headers: { authorization } })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
    return { status: response.status, text, type: response.headers.get('content-type') }
  }

  beforeAll(async () => {
    const identity = { kind: 'account' as const, accountId: newId(), sessionId: newId(), roles: [], units: [] }
    const em = database.em('341324')
    for (let day = 1; day <= 203; day++) {
      const actor = {
        identity: {
          ...identity,
          name: day === 1 ? '=HYPERLINK("http://x")' : '@王𠮷',
          jurisdiction: '341324',
          address: '-1',
          requestId: '+1',
        },
        now: new Date(Date.UTC(2026, 0, day, 17)),
      }
      const record = {
        jurisdiction: '341324',
        action: 'change',
        entity: day === 2 ? 'Plan' : 'Task',
        entityId: `t-${day}`,
      }
      await audit(em, actor, { ...record, after: { title: '"引号", 逗号\n换行' } })
    }
  })

  test('is whole, the newest first, with the mark of UTF-8 and no formula in it', async () => {
    const { status, text, type } = await csv('', await asRole([Role.AUDITOR]))
    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(text.startsWith('\ufeff时间,人员,操作,')).toBe(true)
    const rows = text.split('\r\n').slice(1, -1)
    // 203 changes, and this very download, which was noted before its first byte.
    expect(rows).toHaveLength(204)
    expect(rows[0]).toContain('DOWNLOADED,AuditTrail,shelf')
    expect(rows[1]).toMatch(/^2026-07-23 01:00:00,'@王𠮷,change,Task,t-203,,/)
    expect(rows.at(-1)).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(rows.at(-1)!.endsWith(`,'-1,'+1`)).toBe(true)
    expect(text.replace(/^\ufeff/, '')).not.toMatch(/(^|,|\n)"?[=+@-]/)
  })

  test('is filtered as the page is, days being those of Shanghai', async () => {
    const auditor = await asRole([Role.AUDITOR])
    expect((await csv('?entity=Plan', auditor)).text.split('\r\n')).toHaveLength(3)
    const day = (await csv('?from=2026-01-04&to=2026-01-04', auditor)).text
    expect(
      day
        .split('\r\n')
        .slice(1, -1)
        .map((row) => row.slice(0, 19)),
    ).toEqual(['2026-01-04 01:00:00'])
    expect((await csv('?from=2026-02-30', auditor)).status).toBe(400)
  })

  test('reads each row once and counts none, however long the trail is', async () => {
    await database.em('440106').execute(
      `insert into audit_entry (id, jurisdiction, at, account_name, action, entity, entity_id)
       select gen_random_uuid(), '440106', '2026-01-01'::timestamptz + (n / 7) * interval '1 second', 'x', 'change', 'Task', n::text
       from generate_series(1, 2500) n`,
    )
    const em = database.em('440106')
    const statements: string[] = []
    const execute = em.execute.bind(em) as (...args: unknown[]) => Promise<never>
    em.execute = ((...args: unknown[]) => {
      statements.push(String(args[0]))
      return execute(...args)
    }) as typeof em.execute
    const seen: string[] = []
    for await (const entries of wholeAuditTrail(em, {})) seen.push(...entries.map(({ entityId }) => entityId))
    expect(new Set(seen).size).toBe(2500)
    expect(seen).toHaveLength(2500)
    expect(statements).toHaveLength(3)
    expect(statements.join()).not.toContain('count(')
    const plan = await database.em('440106').transactional(async (tx) => {
      await tx.execute('set local enable_seqscan = off', [], 'run')
      return tx.execute<object[]>(`explain ${statements[0]!.replace('?', '1000')}`)
    })
    expect(JSON.stringify(plan)).toMatch(/Index Cond: \(jurisdiction = /)
  })

  test('is for auditors and administrators, each of the own jurisdiction', async () => {
    expect((await csv('', await asRole([Role.OFFICE, Role.LEADER]))).status).toBe(403)
    const other = (await csv('', await asRole([Role.ADMIN], '110101'))).text
    expect(other.split('\r\n')).toHaveLength(3)
  })
})
