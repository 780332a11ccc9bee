// Its own door, so that a serving department does not load the seeds.
import 'reflect-metadata'
import { json } from 'node:stream/consumers'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { openLog, readEnvironment } from '@tongchou/runtime'
import { Demo } from '@tongchou/seeds'
import { openDepartment } from '../department.js'
import { makeKeeper } from '../keeper.js'
import { loadHistory } from './load-history.js'

export { loadHistory }

/** Reads the demo document from standard input and writes a department's part of it, in one transaction. */
export async function loadDemo(sector: string): Promise<void> {
  const env = readEnvironment()
  const log = openLog(sector, env.LOG_LEVEL)
  const demo = Demo.parse(await json(process.stdin))
  const keeper = makeKeeper({ sector })
  const database = await openDepartment(keeper, env)
  try {
    const duties = await database.system().transactional((tx) => loadHistory(tx as SqlEntityManager, keeper, demo))
    log.info({ duties }, duties > 0 ? 'demo loaded' : 'the demo is there already')
  } finally {
    await database.close()
  }
}
