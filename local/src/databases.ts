import { setTimeout as wait } from 'node:timers/promises'
import type { DataFolder } from './folder.js'
import { installRoles, urlAs } from './install-roles.js'
import { startPostgres, type RunningPostgres } from './postgres.js'
import type { Addresses } from './programs.js'
import type { Secrets } from './secrets.js'
import { subgraphs, type Subgraph } from './services.js'

export interface Databases {
  urls: Addresses['databases']
  /** No subgraph has any table yet. */
  empty: boolean
  /** null where every subgraph has an outside database. */
  embedded: RunningPostgres | null
}

/** Starts the embedded PostgreSQL unless all databases are outside ones, and prepares roles and schemas in each. */
export async function openDatabases(
  folder: DataFolder,
  secrets: Secrets,
  outside: Partial<Record<Subgraph, string>>,
): Promise<Databases> {
  const needsOwn = subgraphs.some((name) => !outside[name])
  const embedded = needsOwn ? await startPostgres(folder, secrets.administrator) : null
  try {
    const urls = {} as Addresses['databases']
    let empty = true
    for (const name of subgraphs) {
      const administrator = outside[name] ?? embedded!.url
      const passwords = { owner: secrets.roles[`${name}_owner`]!, runtime: secrets.roles[`${name}_runtime`]! }
      const before = await installRoles(administrator, name, passwords)
      empty &&= before.empty
      urls[name] = {
        owner: urlAs(administrator, `${name}_owner`, passwords.owner),
        runtime: urlAs(administrator, `${name}_runtime`, passwords.runtime),
      }
    }
    return { urls, empty, embedded }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

export interface PlatformDatabase {
  /** @param role "water_runtime", "office_owner" … */
  url(role: `${Subgraph}_${'owner' | 'runtime'}`): string
  /** As administrator; null for outside databases. */
  administratorUrl: string | null
  /** Of the embedded PostgreSQL. */
  pid: number | null
  /** Stops and starts the embedded PostgreSQL. */
  restart(): Promise<void>
}

export function accessTo({ urls, embedded }: Databases, secrets: Secrets): PlatformDatabase {
  return {
    url(role) {
      const [name, kind] = role.split('_') as [Subgraph, 'owner' | 'runtime']
      if (!secrets.roles[role]) throw new Error(`There is no role ${role}.`)
      return urls[name][kind]
    },
    administratorUrl: embedded?.url ?? null,
    get pid() {
      return embedded?.pid() ?? null
    },
    async restart() {
      await embedded?.stop()
      await embedded?.start()
    },
  }
}

/** Starts the embedded PostgreSQL again, and again if need be, whenever it ends without being told to. */
export async function keepUp(
  server: RunningPostgres,
  stopping: () => boolean,
  tell: (line: string) => void,
): Promise<void> {
  for (;;) {
    await server.gone()
    if (stopping()) return
    tell('PostgreSQL ended, starting it again')
    await server.start().catch(async (error: unknown) => {
      tell(`PostgreSQL cannot be started again yet: ${(error as Error).message}`)
      await wait(5000)
    })
  }
}
