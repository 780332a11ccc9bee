import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { readEnvironment, WrongSetting } from './environment.js'

/** Milliseconds that requests under way may take to end when we are told to stop. */
const longestGoodbye = 12_000

try {
  const settings = readEnvironment(process.env)
  const { HOST: host, PORT: port } = settings
  const log = pino({ level: settings.LOG_LEVEL, name: 'gateway' })
  // The runtime reads this variable itself when it is loaded, and knows fewer levels.
  delete process.env.LOG_LEVEL
  const { openGateway } = await import('./gateway.js')
  const gateway = await openGateway({
    host,
    port,
    supergraph: readFileSync(fileURLToPath(new URL('../supergraph.graphql', import.meta.url)), 'utf8'),
    subgraphs: settings.SUBGRAPHS,
    signingKey: settings.SIGNING_KEY,
    demo: settings.DEMO,
    development: settings.NODE_ENV === 'development',
    webRoot: resolve(settings.WEB_ROOT),
    proxies: settings.TRUST_PROXY,
    monitorToken: settings.MONITOR_TOKEN,
    log,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new WrongSetting('PORT', `"${port}"`, `a port that is free on ${host}`)
    if (error.code === 'EADDRNOTAVAIL') throw new WrongSetting('HOST', `"${host}"`, 'an address of this machine')
    if (error.code === 'EACCES') throw new WrongSetting('PORT', `"${port}"`, 'a port that this user may open')
    throw error
  })

  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    // The runtime keeps a process alive by itself, and so does a client that never reads its answer.
    setTimeout(() => process.exit(0), longestGoodbye).unref()
    gateway.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // The supervisor that started us is gone: nobody would stop us any more.
  process.on('disconnect', () => stop('disconnect'))
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error
  console.error(error.message)
  process.exit(2)
}
