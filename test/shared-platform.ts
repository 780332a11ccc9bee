import type { TestProject } from 'vitest/node'
import { aPlatform, keepers, type SharedPlatform } from './platform.js'

declare module 'vitest' {
  export interface ProvidedContext {
    platform: SharedPlatform
  }
}

/** One platform for all tests that leave it whole; those that break things start their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await aPlatform()
  const { url, data, accounts, services, database } = platform
  const subgraphs = Object.fromEntries(
    keepers.map((name) => [
      name,
      { graphql: `${services[name].url}/graphql`, database: database.url(`${name}_runtime`) },
    ]),
  ) as SharedPlatform['subgraphs']
  project.provide('platform', { url, data, accounts, subgraphs })
  return () => platform.stop()
}
