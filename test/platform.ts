import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPlatform } from '@tongchou/local'

export interface DemoPerson {
  username: string
  password: string
  roles: string[]
  units: string[]
  jurisdiction: string
}

/** The whole platform in a temporary data folder on free ports, with the demo plans. */
export async function aPlatform(options: { demo?: boolean } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'tongchou-platform-'))
  const demo = options.demo ?? true
  const platform = await startPlatform({ data, port: 0, demo, quiet: true, mode: 'production' })
  return {
    ...platform,
    data,
    accounts: demo ? demoAccounts(data) : [],
    async stop() {
      await platform.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** What tests that share one platform know of it. */
export interface SharedPlatform {
  url: string
  data: string
  accounts: DemoPerson[]
  /** By subgraph: its GraphQL address and its database under the runtime role. */
  subgraphs: Record<Keeper, { graphql: string; database: string }>
}

export const keepers = ['office', 'housing', 'planning', 'finance', 'water', 'utilities'] as const
export type Keeper = (typeof keepers)[number]

export type TestPlatform = Awaited<ReturnType<typeof aPlatform>>

/** By the command that people use. */
export function demoAccounts(data: string): DemoPerson[] {
  const program = fileURLToPath(new URL('../local/dist/accounts.js', import.meta.url))
  const printed = execFileSync(process.execPath, [program, '--json'], {
    // Built code, also when this process runs from the sources.
    env: { ...process.env, NODE_OPTIONS: '', TONGCHOU_DATA: data },
    encoding: 'utf8',
  })
  return JSON.parse(printed) as DemoPerson[]
}

/** What the installation keeps to itself: keys to speak as the gateway, and the demo's passwords. */
export function secretsOf<T>(data: string): T {
  return JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as T
}
