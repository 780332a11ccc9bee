import { json } from 'node:stream/consumers'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { openLog, readEnvironment } from '@tongchou/runtime'
import { Demo } from '@tongchou/seeds'
import { openOfficeDatabase } from './database/open.js'
import { loadDemo } from './demo/load-demo.js'

// Reads the demo document from standard input and writes the office's part of it, in one transaction.
const env = readEnvironment()
const demo = Demo.parse(await json(process.stdin))
const database = await openOfficeDatabase(env)
try {
  const loaded = await database.system().transactional((tx) => loadDemo(tx as SqlEntityManager, demo))
  openLog('office', env.LOG_LEVEL).info({ loaded }, loaded ? 'demo loaded' : 'the demo is there already')
} finally {
  await database.close()
}
