import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPlatform, type Platform } from '../src/platform.js'
import { birthOf } from '../src/processes.js'
import { drive, newFolder } from './driven.js'

const fake = { entry: fileURLToPath(new URL('fake-service.mjs', import.meta.url)) }
const start = (data: string) => startPlatform({ data, port: 0, demo: false, quiet: true, program: () => fake })

async function rows<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

async function until<T>(look: () => Promise<T | false | undefined> | T | false | undefined): Promise<T> {
  for (;;) {
    const seen = await look()
    if (seen) return seen
    await wait(50)
  }
}

const mentions = (text: string): string[] =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid && birthOf(Number(pid)) !== null)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
      } catch {
        return false // ended between the two looks
      }
    })

describe('a running platform', () => {
  const data = newFolder()
  let platform: Platform
  beforeAll(async () => {
    platform = await start(data)
  })
  afterAll(async () => {
    await platform.stop()
    rmSync(data, { recursive: true })
  })

  test('keeps its secrets to its user', () => {
    expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(statSync(data).mode & 0o777).toBe(process.getuid?.() === 0 ? 0o711 : 0o700)
    expect(statSync(join(data, 'log')).mode & 0o777).toBe(0o700)
    expect(statSync(join(data, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test('gives each service its own runtime role', async () => {
    const response = await fetch(platform.services.water.url)
    expect(await response.json()).toMatchObject({ role: 'water_runtime' })
  })

  test('lets the owner make tables and the runtime role neither make nor drop one, nor see a neighbour’s', async () => {
    const { url } = platform.database
    await rows(url('water_owner'), 'create table water.pipe (id int); grant select on water.pipe to water_runtime')
    expect(await rows(url('water_runtime'), 'select * from pipe')).toEqual([])
    for (const sql of [
      'create table water.mine (id int)',
      'drop table water.pipe',
      'create table public.mine (id int)',
    ]) {
      await expect(rows(url('water_runtime'), sql)).rejects.toThrow(/permission denied|must be owner/)
    }
    await expect(rows(url('office_runtime'), 'select * from water.pipe')).rejects.toThrow('permission denied')
    await expect(rows(url('water_runtime'), 'select * from pg_authid')).rejects.toThrow('permission denied')
  })

  test('starts a service again that died by itself or was killed, and PostgreSQL too', async () => {
    const { finance } = platform.services
    const first = finance.pid!
    await fetch(`${finance.url}/die`).catch(() => {})
    const second = await until(() => finance.pid !== first && finance.pid)
    await until(() => fetch(finance.url).catch(() => undefined))
    finance.kill('SIGKILL')
    expect(await until(() => finance.pid !== second && finance.pid)).not.toBe(first)

    const server = platform.database.pid!
    process.kill(server, 'SIGKILL')
    await until(() => platform.database.pid !== server)
    await until(() => rows(platform.database.url('office_runtime'), 'select 1 as one').catch(() => undefined))
  })

  test('is refused a second time on the same folder', async () => {
    await expect(start(data)).rejects.toThrow(`TONGCHOU_DATA is "${data}", which a running platform uses`)
    expect((await fetch(platform.services.office.url)).ok).toBe(true)
  })
})

test.runIf(process.getuid?.() === 0)(
  'root’s PostgreSQL, another user’s process, starts below a folder shut to him',
  async () => {
    const shut = newFolder() // 0700
    const platform = await start(join(shut, 'data'))
    expect(await rows(platform.database.url('office_runtime'), 'select 1 as one')).toEqual([{ one: 1 }])
    await platform.stop()
    rmSync(shut, { recursive: true })
  },
)

describe.runIf(process.platform === 'linux')('whatever ends it', () => {
  test('SIGTERM leaves no process', async () => {
    const data = newFolder()
    const driven = await drive(data)
    expect(driven.pids.map((pid) => birthOf(pid) !== null)).toEqual(Array(8).fill(true))
    driven.child.kill('SIGTERM')
    expect((await driven.ended).code).toBe(0)
    expect(driven.pids.filter((pid) => birthOf(pid) !== null)).toEqual([])
    expect(mentions(data)).toEqual([])
    rmSync(data, { recursive: true })
  })

  test('after a SIGKILL of the supervisor the services end by themselves, and the next start recovers', async () => {
    const data = newFolder()
    const driven = await drive(data)
    const database = driven.pids.at(-1)!
    driven.child.kill('SIGKILL')
    await driven.ended
    await until(() => driven.pids.slice(0, -1).every((pid) => birthOf(pid) === null))
    expect(birthOf(database)).not.toBeNull()

    const again = await start(data)
    expect(birthOf(database)).toBeNull()
    expect(await rows(again.database.url('office_runtime'), 'select 1 as one')).toEqual([{ one: 1 }])
    await again.stop()
    expect(mentions(data)).toEqual([])
    rmSync(data, { recursive: true })
  })

  test('after a SIGKILL of everything the next start recovers, also past a stranger with PostgreSQL’s number', async () => {
    const data = newFolder()
    const driven = await drive(data)
    for (const pid of [driven.child.pid!, ...driven.pids]) process.kill(pid, 'SIGKILL')
    await driven.ended
    await until(() => mentions(data).length === 0)
    // The number in postmaster.pid belongs to somebody else by now: to this very test.
    const file = join(data, 'postgres', 'postmaster.pid')
    execFileSync('sed', ['-i', `1s/.*/${process.pid}/`, file])

    const again = await start(data)
    expect(await rows(again.database.url('office_runtime'), 'select 1 as one')).toEqual([{ one: 1 }])
    await again.stop()
    rmSync(data, { recursive: true })
  })
})
