import { fileURLToPath } from 'node:url'
import { startPlatform } from '../src/platform.js'
import { Refusal } from '../src/refusal.js'

/** What start.ts does, with fake services: the tests kill this process. */
const entry = fileURLToPath(new URL('fake-service.mjs', import.meta.url))
try {
  const platform = await startPlatform({
    data: process.argv[2]!,
    port: 0,
    demo: false,
    quiet: true,
    program: () => ({ entry }),
  })
  process.on('SIGTERM', () => void platform.stop().then(() => process.exit(0)))
  const pids = Object.values(platform.services).map((service) => service.pid)
  console.log(JSON.stringify({ url: platform.url, pids: [...pids, platform.database.pid] }))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exit(error.exitCode)
}
