import { once as happened } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy'
import { Migration } from '@mikro-orm/migrations'
import pg from 'pg'
import { pino } from 'pino'
import { Arg, Ctx, Directive, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import {
  audit,
  auditSql,
  buildGraph,
  enqueue,
  generateSigningKey,
  idempotencySql,
  mintToken,
  NotFound,
  once,
  openDatabase,
  requireAccount,
  Role,
  serve,
  tenancySql,
  newId,
  type Claims,
  type Database,
  type RequestContext,
  type Served,
  type SigningKeys,
} from '../src/index.js'
import { freeLost, runJobs } from '../src/jobs/run.js'
import { forgetOldAnswers } from '../src/database/once.js'

@Entity({ tableName: 'thing' })
@ObjectType()
@Directive('@key(fields: "id")')
class Thing {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string
}

class First extends Migration {
  override up(): void {
    this.addSql('create table "shop".thing (id uuid primary key, jurisdiction text not null)')
    for (const sql of [...tenancySql('shop', 'thing'), ...auditSql('shop'), ...idempotencySql('shop')]) this.addSql(sql)
  }
}

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => [Thing])
  async things(@Ctx() { identity, em }: RequestContext): Promise<Thing[]> {
    requireAccount(identity)
    return em.execute('select id from thing order by id')
  }

  @Query(() => Thing, { nullable: true })
  async thing(@Arg('id', () => ID) id: string): Promise<Thing> {
    throw new NotFound('thing', id)
  }

  @Query(() => Int)
  broken(@Ctx() { em }: RequestContext): Promise<number> {
    return em.execute('select secret_column from thing') as never
  }

  @Mutation(() => Thing)
  async makeThing(
    @Arg('key', () => String) key: string,
    @Arg('note', () => String) note: string,
    @Ctx() context: RequestContext,
  ): Promise<Thing> {
    return once(context.em, context, { mutation: 'makeThing', key, body: { note } }, async (em) => {
      const thing = { id: newId() }
      const { jurisdiction } = requireAccount(context.identity)
      await em.execute('insert into thing (id, jurisdiction) values (?, ?)', [thing.id, jurisdiction])
      await audit(em, context, { jurisdiction, action: 'make', entity: 'Thing', entityId: thing.id, after: { note } })
      await enqueue(em, 'shop', 'tell', { id: thing.id }, { key: thing.id })
      return thing
    })
  }
}

let postgres: TestDatabase
let database: Database
let served: Served
let gateway: SigningKeys
let other: SigningKeys
const told: unknown[] = []
let forgettings = 0

beforeAll(async () => {
  postgres = await freshDatabase(inject('postgres'), ['shop'])
  ;[gateway, other] = await Promise.all([generateSigningKey('gateway'), generateSigningKey('shop')])
  database = await openDatabase({
    name: 'shop',
    entities: [Thing],
    migrations: [First],
    url: postgres.url('shop', 'runtime'),
    ownerUrl: postgres.url('shop', 'owner'),
  })
  const graph = await buildGraph({ resolvers: [ThingResolver] })
  served = await serve({
    name: 'shop',
    graph,
    database,
    env: {
      HOST: '127.0.0.1',
      PORT: 0,
      DATABASE_URL: postgres.url('shop', 'runtime'),
      IDENTITY_KEYS: { keys: [gateway.publicJwk, other.publicJwk] },
      SIGNING_KEY: other.privateJwk,
      PEERS: {},
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      PUBLIC_URL: 'http://127.0.0.1',
    },
    forget: {
      'what fails': () => Promise.reject(new Error('this chore fails')),
      things: async () => void (forgettings += 1),
    },
    jobs: {
      tell: async (payload) => {
        if (told.push(payload) === 1) throw new Error('the first attempt fails')
      },
    },
  })
})
afterAll(async () => {
  await served?.close()
  await postgres?.drop()
})

const account = newId()
const claims = (jurisdiction = '330305'): Claims => ({
  sub: account,
  jti: newId(),
  name: 'Lin',
  roles: [Role.OFFICE],
  units: [],
  jurisdiction,
  address: '127.0.0.1',
  requestId: 'r-1',
})

async function ask(query: string, options: { token?: string; jurisdiction?: string; variables?: object } = {}) {
  const token =
    options.token ??
    (await mintToken({ key: gateway.privateJwk, audience: 'shop', claims: claims(options.jurisdiction) }))
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: options.variables }),
  })
  const { data, errors } = (await response.json()) as {
    data: Record<string, never> | null
    errors?: { message: string; extensions: { code: string; facts: object } }[]
  }
  return { status: response.status, data, code: errors?.[0]?.extensions.code, errors }
}

async function queue<T extends object>(sql: string, params: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: postgres.url('shop', 'runtime') })
  await client.connect()
  try {
    return (await client.query<T>(sql, params)).rows
  } finally {
    await client.end()
  }
}

describe('a subgraph', () => {
  test('refuses a request without a token, with a forged one and with one meant for somebody else', async () => {
    expect(await ask('{ things { id } }', { token: '' })).toMatchObject({ code: 'UNAUTHENTICATED' })
    const stranger = await generateSigningKey('gateway')
    const forged = await mintToken({ key: stranger.privateJwk, audience: 'shop', claims: claims() })
    expect(await ask('{ things { id } }', { token: forged })).toMatchObject({ status: 200, code: 'UNAUTHENTICATED' })
    const foreign = await mintToken({ key: gateway.privateJwk, audience: 'water', claims: claims() })
    expect(await ask('{ things { id } }', { token: foreign })).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('refuses a stranger before it reads what he sends', async () => {
    const stranger = await generateSigningKey('gateway')
    const forged = await mintToken({ key: stranger.privateJwk, audience: 'shop', claims: claims() })
    for (const authorization of [{}, { authorization: `Bearer ${forged}` }]) {
      const headers = { 'content-type': 'application/json', 'content-length': 3_000_000 }
      const request = httpRequest(served.url, { method: 'POST', headers: { ...headers, ...authorization } })
      // Of three million bytes not one is sent, and yet the answer comes.
      request.flushHeaders()
      const [response] = (await happened(request, 'response')) as [IncomingMessage]
      const { errors } = JSON.parse(await text(response)) as { errors: { extensions: { code: string } }[] }
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
      request.destroy()
    }
  })

  test('reads no more than four mebibytes of anybody', async () => {
    const query = `{ things { id } } # ${'x'.repeat(4 * 1024 * 1024)}`
    expect(await ask(query)).toMatchObject({ status: 200, code: 'LIMIT_EXCEEDED' })
  })

  test("does not let a service's key vouch for a person or for another service", async () => {
    const person = await mintToken({ key: other.privateJwk, audience: 'shop', claims: claims() })
    expect(await ask('{ things { id } }', { token: person })).toMatchObject({ code: 'UNAUTHENTICATED' })
    const posing = await mintToken({
      key: other.privateJwk,
      audience: 'shop',
      claims: { sub: 'office', service: true, requestId: 'r' },
    })
    expect(await ask('{ things { id } }', { token: posing })).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('names an expected refusal and masks every other', async () => {
    expect(await ask('{ thing(id: "x") { id } }')).toMatchObject({ code: 'NOT_FOUND', data: { thing: null } })
    const broken = await ask('{ broken }')
    expect(broken).toMatchObject({ code: 'INTERNAL' })
    expect(JSON.stringify(broken)).not.toContain('secret_column')
  })

  test('says what it does not understand, and nothing of its schema', async () => {
    const refused: [unknown, string][] = [
      [{ query: '{ things { id }' }, 'GRAPHQL_PARSE_FAILED'],
      [{ query: '{ thing { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
      [{ query: '{ __schema { types { name } } }' }, 'GRAPHQL_VALIDATION_FAILED'],
      [{ query: 'query ($id: ID!) { thing(id: $id) { id } }', variables: {} }, 'INVALID_INPUT'],
      [{ query: 'query ($id: ID!) { thing(id: $id) { id } }', variables: { id: [] } }, 'INVALID_INPUT'],
      [{ query: '{ things { id } }', variables: ['x'] }, 'BAD_REQUEST'],
      [{ query: 'query A { __typename } query B { __typename }' }, 'OPERATION_RESOLUTION_FAILURE'],
      [{ query: 'query A { __typename }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
      [{ operationName: 'B' }, 'BAD_REQUEST'],
      [[{ query: '{ __typename }' }], 'BAD_REQUEST'],
      ['no JSON at all', 'BAD_REQUEST'],
    ]
    const token = await mintToken({ key: gateway.privateJwk, audience: 'shop', claims: claims() })
    for (const [body, code] of refused) {
      // Twice: what was refused once is remembered.
      for (let time = 1; time <= 2; time++) {
        const response = await fetch(served.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        })
        const answer = (await response.json()) as { errors: { extensions: { code: string } }[]; data?: unknown }
        expect(answer.errors[0]!.extensions.code).toBe(code)
        expect(answer.data ?? null).toBeNull()
      }
    }
  })

  test('sees its own jurisdiction only', async () => {
    await ask('mutation { makeThing(key: "tenancy-1", note: "a") { id } }', { jurisdiction: '330305' })
    await ask('mutation { makeThing(key: "tenancy-2", note: "a") { id } }', { jurisdiction: '341324' })
    expect((await ask('{ things { id } }', { jurisdiction: '341324' })).data?.things).toHaveLength(1)
    await expect(database.em(null).execute('select * from thing')).resolves.toHaveLength(0)
    await expect(database.em('330305').execute(`insert into thing values (?, '341324')`, [newId()])).rejects.toThrow(
      /row-level security/,
    )
  })

  test('acts once per idempotencyKey, and refuses the key with another body', async () => {
    const make = (note: string) =>
      ask('mutation ($note: String!) { makeThing(key: "once-0001", note: $note) { id } }', { variables: { note } })
    const [first, second] = await Promise.all([make('a'), make('a')])
    expect(first.data).toEqual(second.data)
    expect(await make('b')).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
  })

  test('forgets a key after thirty days, and not before', async () => {
    await ask('mutation { makeThing(key: "forget-01", note: "a") { id } }')
    const keys = () => database.system().execute(`select 1 from idempotency_record where key = 'forget-01'`)
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    await forgetOldAnswers(database.system(), inDays(29))
    expect(await keys()).toHaveLength(1)
    await forgetOldAnswers(database.system(), inDays(31))
    expect(await keys()).toHaveLength(0)
  })

  test('does the chores of its owner too, though one of them fails', async () => {
    await expect.poll(() => forgettings).toBe(1)
  })

  test('tells how many jobs wait', async () => {
    const metrics = await (await fetch(new URL('/metrics', served.url))).text()
    expect(metrics).toMatch(/^jobs_waiting\{service="shop"\} \d+$/m)
  })

  test('tries a failed job again and delivers it', async () => {
    const { data } = await ask('mutation { makeThing(key: "job-00001", note: "j") { id } }')
    await expect
      .poll(() => told, { timeout: 15_000 })
      .toContainEqual({ id: (data as never as { makeThing: { id: string } }).makeThing.id })
    // What is done leaves nothing behind.
    await expect
      .poll(() =>
        queue(
          `select 1 from shop_jobs._private_jobs j join shop_jobs._private_tasks t on t.id = j.task_id where t.identifier = 'tell'`,
        ),
      )
      .toEqual([])
  })

  test('takes back the job of a worker that was killed, and no younger one', async () => {
    const locked = (worker: string, seconds: number) =>
      queue(
        `update shop_jobs._private_jobs set locked_by = $1, locked_at = now() - make_interval(secs => $2) where key = $1`,
        [worker, seconds],
      )
    for (const worker of ['killed', 'alive'])
      await queue(`select shop_jobs.add_job('nobody-does-this', '{}'::json, job_key => $1)`, [worker])
    await locked('killed', 31)
    await locked('alive', 9)
    const pool = new pg.Pool({ connectionString: postgres.url('shop', 'runtime') })
    await freeLost(pool, 'shop_jobs')
    await pool.end()
    const rows = await queue<{ key: string }>(`select key from shop_jobs.jobs where locked_by is not null`)
    expect(rows.map(({ key }) => key)).toEqual(['alive'])
  })

  test('a job that takes long is not taken for lost while its worker lives', async () => {
    const pool = new pg.Pool({ connectionString: postgres.url('shop', 'runtime') })
    const ages: number[] = []
    const runner = await runJobs({
      name: 'shop',
      pool,
      log: pino({ level: 'silent' }),
      beat: 50,
      tasks: {
        long: async () => {
          await queue(`update shop_jobs._private_jobs set locked_at = now() - interval '1 minute' where key = 'long'`)
          await wait(500)
          const [row] = await queue<{ age: string }>(
            `select extract(epoch from now() - locked_at) as age from shop_jobs._private_jobs where key = 'long'`,
          )
          ages.push(Number(row!.age))
        },
      },
    })
    await queue(`select shop_jobs.add_job('long', '{}'::json, job_key => 'long')`)
    await expect.poll(() => ages, { timeout: 15_000 }).toHaveLength(1)
    expect(ages[0]).toBeLessThan(30)
    await runner.stop()
    await pool.end()
  })

  test('cannot change its audit trail', async () => {
    await expect(database.system().execute("update audit_entry set action = 'x'")).rejects.toThrow(/permission denied/)
    await expect(database.system().execute('delete from audit_entry')).rejects.toThrow(/permission denied/)
    await expect(database.system().execute('alter table thing disable row level security')).rejects.toThrow(
      /must be owner/,
    )
  })
})
