import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { commandAs, type PostgresUser } from './postgres-user.js'
import { birthOf, commandOf, ended, signal } from './processes.js'
import { Refusal } from './refusal.js'

/** Makes the files of a new, empty database cluster. */
export async function initialise(
  files: string,
  initdb: string,
  password: string,
  user: PostgresUser | null,
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

/** Files that came back from a backup belong to whoever copied them; PostgreSQL takes only its own, shut to others. */
export function takeOver(files: string, user: PostgresUser | null): void {
  chmodSync(files, 0o700)
  // The last to change hands, so that a start that was killed at it begins anew.
  const last = join(files, 'PG_VERSION')
  if (!user || statSync(last).uid === user.uid) return
  const paths = readdirSync(files, { recursive: true, encoding: 'utf8' }).map((name) => join(files, name))
  for (const path of [files, ...paths.filter((each) => each !== last), last]) chownSync(path, user.uid, user.gid)
}

/**
 * After a SIGKILL, `postmaster.pid` stays. If the number in it is a PostgreSQL on these files, that one is ended; if
 * somebody else has the number by now, PostgreSQL itself would take him for its own and refuse: then the file goes.
 */
export async function endStale(files: string): Promise<void> {
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
