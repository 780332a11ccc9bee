import { buildGraph, endWithSignals, installJobs, openDatabase, readEnvironment, serve } from '@tongchou/runtime'
import type { Database, Served, SubgraphEnvironment } from '@tongchou/runtime'
import { makeKeeper, type Keeper } from './keeper.js'

/** A department's database, brought up to date as far as the environment allows. */
export async function openDepartment(keeper: Keeper, env: SubgraphEnvironment): Promise<Database> {
  const database = await openDatabase({
    name: keeper.sector,
    entities: keeper.entities,
    migrations: keeper.departmentMigrations,
    url: env.DATABASE_URL,
    ownerUrl: env.OWNER_DATABASE_URL,
  })
  await installJobs(keeper.sector, env.DATABASE_URL)
  return database
}

/** Runs the whole service of a department, from the environment of docs/contract.md, until a signal ends it. */
export async function startDepartment(sector: string): Promise<Served> {
  const env = readEnvironment()
  const keeper = makeKeeper({ sector })
  const database = await openDepartment(keeper, env)
  const graph = await buildGraph(keeper.graph)
  const served = await serve({ name: sector, graph, database, env, jobs: keeper.jobs })
  endWithSignals(served)
  return served
}
