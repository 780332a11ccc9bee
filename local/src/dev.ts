import { spawn } from 'node:child_process'
import { readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPlatform, type Platform } from './platform.js'
import { freePorts, isFree } from './ports.js'
import { packageOf } from './programs.js'
import { Refusal } from './refusal.js'
import { services, type ServiceName } from './services.js'
import { readSettings } from './settings.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Vite's usual one; any other free one where that is taken. */
const USUAL = 5173

/** What every subgraph runs on: a change there restarts all of them. */
const shared = ['subgraphs/runtime', 'subgraphs/department']

/** `npm run dev`: services from their sources, restarted when these change; pages by Vite, changed in place. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const wanted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => wanted.abort())

  const platform = await startPlatform({
    ...settings,
    mode: 'development',
    signal: wanted.signal,
    program: (name) => ({
      entry: `${packageOf(name)}/src/main.ts`,
      nodeArgs: ['--conditions=source', '--import', 'tsx'],
    }),
  })
  for (const name of services) onChange(`${packageOf(name)}/src`, () => restart(platform, [name]))
  for (const folder of shared) {
    onChange(`${root}${folder}/src`, () =>
      restart(
        platform,
        services.filter((name) => name !== 'gateway'),
      ),
    )
  }

  const pages = (await isFree('127.0.0.1', USUAL)) ? USUAL : (await freePorts(1))[0]!
  const where = ['--host', '127.0.0.1', '--port', String(pages), '--strictPort']
  const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', ...where], {
    cwd: `${root}web`,
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '', GATEWAY: platform.url },
  })
  console.log(`Tongchou is ready: http://127.0.0.1:${pages} (pages), ${platform.url} (graph)`)
  const end = (): void => {
    vite.kill()
    platform.stop().then(() => process.exit(0), fail)
  }
  if (wanted.signal.aborted) end()
  else wanted.signal.addEventListener('abort', end)
}

/**
 * Calls once per burst of changes: an editor that saves writes several times. Folder by folder, since Node's own
 * recursive watch loses a file that an editor replaces by a new one.
 */
function onChange(folder: string, act: () => void): void {
  const watched = new Set<string>()
  let burst: NodeJS.Timeout | undefined
  const changed = (): void => {
    clearTimeout(burst)
    burst = setTimeout(() => {
      watchAll() // a new folder may have come
      act()
    }, 200)
  }
  const watchAll = (): void => {
    const below = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const path of [folder, ...below.map(({ parentPath, name }) => join(parentPath, name))]) {
      if (watched.has(path)) continue
      watched.add(path)
      watch(path, changed).on('error', () => watched.delete(path))
    }
  }
  watchAll()
}

function restart(platform: Platform, names: readonly ServiceName[]): void {
  for (const name of names) {
    console.log(`${name} changed, restarting`)
    // A mistake in the source is in its log, and the next change tries again.
    platform.services[name].restart().catch((error: unknown) => console.error((error as Error).message))
  }
}

function fail(error: unknown): never {
  console.error(error instanceof Refusal ? error.message : error)
  process.exit(error instanceof Refusal ? error.exitCode : 1)
}

main().catch(fail)
