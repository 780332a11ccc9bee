import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { birthOf, ended, isAlive, signal } from './processes.js'
import { Refusal } from './refusal.js'

const Known = z.object({ pid: z.int(), birth: z.string() })
const Lock = Known.extend({ startedAt: z.string() })
/** Processes that this start has begun, so that the next one can end what a SIGKILL left behind. */
const Running = z.record(z.string(), Known)

export interface DataFolder {
  path: string
  logOf(name: string): string
  /** Keeps the process in mind until it is forgotten. */
  remember(name: string, pid: number): void
  forget(name: string): void
  release(): void
}

/**
 * Takes the data folder for this process alone and ends what an earlier, killed start left running in it.
 *
 * @throws {Refusal} the folder cannot be written, or a running platform has it
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  try {
    mkdirSync(join(path, 'log'), { recursive: true })
    // Root's PostgreSQL runs as another user, who must be able to pass through to his own folder.
    chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700)
    chmodSync(join(path, 'log'), 0o700)
  } catch (error) {
    throw new Refusal(
      `TONGCHOU_DATA is "${path}", which cannot be written (${(error as NodeJS.ErrnoException).code}); allowed: a folder that this user may write.`,
    )
  }
  const lock = join(path, 'lock')
  await take(lock, path)

  const file = join(path, 'run.json')
  const running = new Map(Object.entries(readRunning(file)))
  await endLeftovers([...running.values()])
  running.clear()
  const write = (): void => writeFileSync(file, JSON.stringify(Object.fromEntries(running)), { mode: 0o600 })
  write()

  return {
    path,
    logOf: (name) => join(path, 'log', `${name}.log`),
    remember(name, pid) {
      const birth = birthOf(pid)
      if (birth === null) return
      running.set(name, { pid, birth })
      write()
    },
    forget(name) {
      if (running.delete(name)) write()
    },
    release() {
      rmSync(file, { force: true })
      rmSync(lock, { force: true })
    },
  }
}

async function take(lock: string, path: string): Promise<void> {
  const mine = { pid: process.pid, birth: birthOf(process.pid)!, startedAt: new Date().toISOString() }
  for (let attempt = 0; attempt < 3; attempt++) {
    if (existsSync(lock)) {
      const holder = Lock.safeParse(jsonOf(lock)).data
      if (holder && isAlive(holder)) throw inUse(path, holder.pid, holder.startedAt)
      rmSync(lock, { force: true })
    }
    try {
      const handle = openSync(lock, 'wx', 0o600)
      writeFileSync(handle, JSON.stringify(mine))
      closeSync(handle)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      continue
    }
    // Two starts that both removed a dead one's lock: the later writer wins, the other sees it here.
    await wait(60)
    if (Lock.safeParse(jsonOf(lock)).data?.pid === process.pid) return
  }
  throw inUse(path, null, null)
}

const inUse = (path: string, pid: number | null, since: string | null): Refusal =>
  new Refusal(
    `TONGCHOU_DATA is "${path}", which a running platform uses${pid ? ` (process ${pid}, since ${since})` : ''}; allowed: another folder, or stop that one first.`,
  )

async function endLeftovers(leftovers: z.infer<typeof Known>[]): Promise<void> {
  const alive = leftovers.filter(isAlive)
  // SIGINT is PostgreSQL's fast shutdown and ends a service as well.
  for (const each of alive) signal(each.pid, 'SIGINT')
  await Promise.all(
    alive.map(async (each) => {
      // A stopped process takes no other signal before it goes on.
      signal(each.pid, 'SIGCONT')
      if (await ended(each, 8000)) return
      signal(each.pid, 'SIGKILL')
      await ended(each, 5000)
    }),
  )
}

const readRunning = (file: string): z.infer<typeof Running> => Running.safeParse(jsonOf(file)).data ?? {}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // absent, or cut off by a crash: as good as none
  }
}
