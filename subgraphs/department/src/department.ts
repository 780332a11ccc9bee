import { auditDownloads, buildGraph, endWithSignals, openDatabase, readEnvironment, serve } from '@tongchou/runtime'
import type { Database, Served, SubgraphEnvironment } from '@tongchou/runtime'
import { makeKeeper, type Keeper } from './keeper.js'

/** A department's database, brought up to date as far as the environment allows. */
export function openDepartment(keeper: Keeper, env: SubgraphEnvironment): Promise<Database> {
  return openDatabase({
    name: keeper.sector,
    entities: keeper.entities,
    migrations: keeper.departmentMigrations,
    url: env.DATABASE_URL,
    ownerUrl: env.OWNER_DATABASE_URL,
  })
}

/** Runs the whole service of a department, from the environment of docs/contract.md, until a signal ends it. */
export async function startDepartment(sector: string): Promise<Served> {
  const env = readEnvironment()
  const keeper = makeKeeper({ sector })
  const database = await openDepartment(keeper, env)
  const graph = await buildGraph(keeper.graph)
  const served = await serve({
    name: sector,
    graph,
    database,
    env,
    jobs: keeper.jobs,
    files: { downloads: auditDownloads },
  })
  endWithSignals(served)
  return served
}
