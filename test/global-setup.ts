import type { TestProject } from 'vitest/node'
import { startPostgres } from './database.js'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
  }
}

/** One PostgreSQL for the whole run; every file takes databases of its own from it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  project.provide('postgres', postgres.adminUrl.replace(/\/postgres$/, ''))
  return () => postgres.stop()
}
