import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startPlatform, type Platform } from './platform.js'
import { packageOf } from './programs.js'
import { Refusal } from './refusal.js'
import { services, type ServiceName } from './services.js'
import { readSettings } from './settings.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PAGES = 5173

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

  const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', String(PAGES)], {
    cwd: `${root}web`,
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '', GATEWAY: platform.url },
  })
  console.log(`Tongchou is ready: http://127.0.0.1:${PAGES} (pages), ${platform.url} (graph)`)
  const end = (): void => {
    vite.kill()
    platform.stop().then(() => process.exit(0), fail)
  }
  if (wanted.signal.aborted) end()
  else wanted.signal.addEventListener('abort', end)
}

/** Calls once per burst of changes: an editor that saves writes several times. */
function onChange(folder: string, act: () => void): void {
  let burst: NodeJS.Timeout | undefined
  watch(folder, { recursive: true }, () => {
    clearTimeout(burst)
    burst = setTimeout(act, 200)
  })
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
