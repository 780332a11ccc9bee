import { temporaryPostgres } from '@tongchou/local/temporary-postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server as its administrator, without a database. */
    postgres: string
  }
}

/** One PostgreSQL for the whole run; every file takes databases of its own from it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await temporaryPostgres()
  project.provide('postgres', postgres.url.replace(/\/tongchou$/, ''))
  return () => postgres.stop()
}
