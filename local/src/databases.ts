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
