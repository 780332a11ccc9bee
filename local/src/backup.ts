import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, relative, resolve } from 'node:path'
import pg from 'pg'
import { openDataFolder } from './folder.js'
import { Refusal } from './refusal.js'
import { readSecrets, type Secrets } from './secrets.js'
import { readSettings } from './settings.js'

/**
 * `npm run backup -- FOLDER`: a copy of the data folder that a start can begin from, taken while the platform works on
 * or while it is stopped. Outside databases are backed up by their own server; of them the folder holds the secrets.
 */
async function main(): Promise<void> {
  const { data } = readSettings(process.env)
  const secrets = readSecrets(data)
  if (!secrets) throw new Refusal(`There is nothing to back up in ${data}: run npm start first.`, 1)
  const target = newFolder(process.argv[2], data)
  try {
    if (existsSync(join(data, 'postgres'))) await copyDatabase(data, target, secrets)
    copyFileSync(join(data, 'secrets.json'), join(target, 'secrets.json'))
    chmodSync(join(target, 'secrets.json'), 0o600)
  } catch (error) {
    rmSync(target, { recursive: true, force: true })
    throw error
  }
  console.log(`Backed up to ${target}. It holds passwords and signing keys: keep it as safe as the platform itself.`)
}

/** @throws {Refusal} none is named, there is something in it already, or it lies in the data folder */
function newFolder(named: string | undefined, data: string): string {
  if (!named) throw new Refusal('Name the folder for the backup: npm run backup -- FOLDER')
  const target = resolve(process.env['INIT_CWD'] ?? '.', named)
  if (!relative(data, target).startsWith('..'))
    throw new Refusal(`${target} lies in the data folder; name another one.`)
  if (existsSync(target) && readdirSync(target).length > 0) throw new Refusal(`${target} is not empty; name a new one.`)
  mkdirSync(target, { recursive: true, mode: 0o700 })
  return target
}

async function copyDatabase(data: string, target: string, { administrator }: Secrets): Promise<void> {
  const port = readFileSync(join(data, 'postgres.port'), 'utf8').trim()
  const client = new pg.Client({
    connectionString: `postgresql://postgres:${administrator}@127.0.0.1:${port}/tongchou`,
  })
  const [from, to] = [join(data, 'postgres'), join(target, 'postgres')]
  try {
    await client.connect()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error
    // Stopped: the folder is taken, so that nobody starts it meanwhile.
    const folder = await openDataFolder(data)
    try {
      copyFiles(from, to, () => true)
    } finally {
      folder.release()
    }
    return
  }
  try {
    await copyRunning(client, from, to)
  } finally {
    await client.end()
  }
}

/** What PostgreSQL makes anew at each start; its own list for base backups (documentation, 26.3.4). */
const madeAnew =
  /^(postmaster\.(pid|opts)|pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/.*)$|(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*)$/
const segment = /^[\dA-F]{24}$|\.history$/

/**
 * PostgreSQL's low-level base backup: files that change while they are copied are put right at the next start by the
 * log that was written meanwhile.
 */
async function copyRunning(client: pg.Client, from: string, to: string): Promise<void> {
  // Keeps the log from being thrown away before it is copied; it goes with this connection.
  await client.query(`select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`)
  await client.query(`select pg_backup_start('npm run backup', true)`)
  copyFiles(from, to, (path) => !madeAnew.test(path))
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  writeFileSync(join(to, 'backup_label'), rows[0]!.labelfile, { mode: 0o600 })
  const log = join(from, 'pg_wal')
  for (const name of readdirSync(log).filter((each) => segment.test(each))) {
    copyFileSync(join(log, name), join(to, 'pg_wal', name))
  }
}

/** A file that goes away meanwhile was not needed. */
function copyFiles(from: string, to: string, wanted: (path: string) => boolean): void {
  mkdirSync(to, { mode: 0o700 })
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name)
    const path = relative(from, source).replaceAll('\\', '/')
    if (!wanted(path)) continue
    if (entry.isDirectory()) mkdirSync(join(to, path), { mode: 0o700, recursive: true })
    else if (entry.isFile()) copyUnlessGone(source, join(to, path))
  }
}

function copyUnlessGone(source: string, target: string): void {
  try {
    copyFileSync(source, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = error instanceof Refusal ? error.exitCode : 1
})
