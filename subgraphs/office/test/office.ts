import {
  generateSigningKey,
  mintToken,
  newId,
  Role,
  type Claims,
  type Database,
  type Served,
  type SigningKeys,
  type SubgraphEnvironment,
} from '@tongchou/runtime'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { afterAll, beforeAll, inject } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { importPublishedYears } from '../src/calendar/import-published.js'
import { openOfficeDatabase } from '../src/database/open.js'
import { startOffice } from '../src/service.js'

// What an answer holds is the schema's business; a test that looks for a missing field fails by itself.
export type Json = any

export interface Answer {
  data: Json
  errors: { message: string; extensions: { code: string; facts: Json } }[] | undefined
  code: string | undefined
}

export type Person = Extract<Claims, { jurisdiction: string; jti: string }>

/** The running office, as its gateway sees it. */
export class Office {
  constructor(
    readonly url: string,
    readonly postgres: TestDatabase,
    readonly env: SubgraphEnvironment,
    readonly database: Database,
    readonly keys: Record<'gateway' | 'office' | 'water' | 'housing', SigningKeys>,
  ) {}

  async ask(
    claims: Claims,
    query: string,
    variables: object = {},
    by: 'gateway' | 'water' | 'housing' | 'office' = 'gateway',
  ): Promise<Answer> {
    const token = await mintToken({ key: this.keys[by].privateJwk, audience: 'office', claims })
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as Omit<Answer, 'code'>
    return { data, errors, code: errors?.[0]?.extensions.code }
  }

  /** A jurisdiction with an account of these roles in it. */
  async person(roles: Role[], jurisdiction: string, units: string[] = []): Promise<Person> {
    const em = this.database.system()
    await this.jurisdiction(jurisdiction)
    const id = newId()
    const session = newId()
    await em.execute(
      `insert into account (id, jurisdiction, username, name, roles, unit_ids, password_hash, created_at) values (?, ?, ?, '张三', ?, '{}', 'x', now())`,
      [id, jurisdiction, id, `{${roles.join(',')}}`],
      'run',
    )
    await em.execute(
      `insert into session (id, jurisdiction, account_id, secret_hash, created_at, last_seen_at) values (?, ?, ?, ?, now(), now())`,
      [session, jurisdiction, id, session],
      'run',
    )
    return { sub: id, jti: session, name: '张三', roles, units, jurisdiction, address: '10.0.0.1', requestId: newId() }
  }

  async jurisdiction(code: string): Promise<void> {
    await this.rows('insert into jurisdiction (code, name) values (?, ?) on conflict do nothing', [code, `县${code}`])
    await importPublishedYears(this.database.system(), code, new Date())
  }

  async plan(jurisdiction: string, status = 'ISSUED'): Promise<string> {
    await this.jurisdiction(jurisdiction)
    const id = newId()
    await this.database
      .system()
      .execute(
        `insert into plan (id, jurisdiction, title, status) values (?, ?, '城市更新方案', ?)`,
        [id, jurisdiction, status],
        'run',
      )
    return id
  }

  async task(
    planId: string,
    jurisdiction: string,
    { dueOn = '2026-12-31' as string | null, position = 0 } = {},
  ): Promise<string> {
    const id = newId()
    await this.database
      .system()
      .execute(
        `insert into task (id, jurisdiction, plan_id, position, number, title, due_on) values (?, ?, ?, ?, ?, '改造管网', ?)`,
        [id, jurisdiction, planId, position, id.slice(-12), dueOn],
        'run',
      )
    return id
  }

  async unit(
    jurisdiction: string,
    { sector = null as string | null, collective = false, members = [] as string[] } = {},
  ): Promise<string> {
    await this.jurisdiction(jurisdiction)
    const id = newId()
    const em = this.database.system()
    await em.execute(
      `insert into unit (id, jurisdiction, name, short_name, sector, collective) values (?, ?, ?, '水利局', ?, ?)`,
      [id, jurisdiction, `单位${id}`, sector, collective],
      'run',
    )
    for (const [position, member] of members.entries()) {
      await em.execute('insert into unit_member values (?, ?, ?, ?)', [id, member, jurisdiction, position], 'run')
    }
    return id
  }

  rows<T = Record<string, Json>>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.database.system().execute<Json>(sql, params) as Promise<T[]>
  }

  em(jurisdiction: string | null): SqlEntityManager {
    return this.database.em(jurisdiction)
  }
}

export const visitor = (more: Partial<Extract<Claims, { sub: 'anonymous' }>> = {}): Claims =>
  ({ sub: 'anonymous', address: '10.0.0.9', requestId: newId(), ...more }) as Claims

export const service = (name: string, jurisdiction: string | null = null): Claims => ({
  sub: name,
  service: true,
  jurisdiction,
  requestId: newId(),
})

/** A key that is used once. */
export const key = (): string => newId()

/** A running office of a test file's own, over a database of its own. */
export function useOffice(peers: () => Record<string, string> = () => ({})): () => Office {
  let office: Office
  let served: Served
  beforeAll(async () => {
    const postgres = await freshDatabase(inject('postgres'), ['office'])
    const [gateway, own, water, housing] = await Promise.all(
      ['gateway', 'office', 'water', 'housing'].map(generateSigningKey),
    )
    const keys = { gateway: gateway!, office: own!, water: water!, housing: housing! }
    const env: SubgraphEnvironment = {
      HOST: '127.0.0.1',
      PORT: 0,
      DATABASE_URL: postgres.url('office', 'runtime'),
      OWNER_DATABASE_URL: postgres.url('office', 'owner'),
      IDENTITY_KEYS: { keys: Object.values(keys).map(({ publicJwk }) => publicJwk) },
      SIGNING_KEY: keys.office.privateJwk,
      PEERS: peers(),
      LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
      NODE_ENV: 'test',
      PUBLIC_URL: 'http://127.0.0.1:4000',
    }
    served = await startOffice(env)
    office = new Office(served.url, postgres, env, await openOfficeDatabase({ DATABASE_URL: env.DATABASE_URL }), keys)
  })
  afterAll(async () => {
    await office?.database.close()
    await served?.close()
    await office?.postgres.drop()
  })
  return () => office
}
