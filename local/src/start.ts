import { startPlatform, type Platform } from './platform.js'
import { Refusal } from './refusal.js'
import { readSecrets } from './secrets.js'
import { setupAddress } from './setup-address.js'
import { readSettings, type Settings } from './settings.js'

/** `npm start`: the platform until Ctrl-C, SIGTERM, or the end of the program that started it. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  let platform: Platform | null = null
  const wanted = new AbortController()
  const end = (): void => {
    if (wanted.signal.aborted) return
    wanted.abort()
    console.log('Stopping …')
    platform?.stop().then(() => process.exit(0), fail)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)

  const began = Date.now()
  try {
    platform = await startPlatform({ ...settings, signal: wanted.signal })
  } catch (error) {
    if (wanted.signal.aborted) process.exit(0)
    throw error
  }
  console.log(`Tongchou is ready: ${platform.url}`)
  console.log(await welcome(settings, began))
}

async function welcome({ data, outside }: Settings, began: number): Promise<string> {
  const demo = readSecrets(data)?.demo
  const address = demo ? null : await setupAddress(data, began)
  const lines = demo ? [`Demo accounts (${Object.keys(demo.passwords).length}): npm run accounts`] : []
  if (address) lines.push(`Nobody can sign in yet. The first administrator sets up here, once: ${address}`)
  if (Object.keys(outside).length > 0) lines.push(`Outside databases: ${Object.keys(outside).join(', ')}`)
  return [...lines, `Data and logs: ${data}`, 'Ctrl-C stops everything.'].join('\n')
}

function fail(error: unknown): never {
  if (error instanceof Refusal) {
    console.error(error.message)
    process.exit(error.exitCode)
  }
  console.error(error)
  process.exit(1)
}

main().catch(fail)
