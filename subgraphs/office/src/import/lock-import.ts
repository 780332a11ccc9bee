import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { isId, NotFound, Stale } from '@tongchou/runtime'
import { importColumns, ImportStatus, type PolicyImport } from './policy-import.js'
import { ImportClosed } from './refusals.js'
import type { WorkingCopy } from './working-copy.js'

export interface SeenImport {
  importId: string
  /** The version of the import that the user saw. */
  version: number
}

export interface LockedImport extends PolicyImport {
  working: WorkingCopy | null
}

/**
 * The import, kept from everybody else until the transaction ends.
 *
 * @param states  those in which it takes what is about to happen
 * @param yours   what the user wanted, in few words, for the one whose state is old
 * @throws {NotFound} @throws {ImportClosed} @throws {Stale} the facts hold both states in few words
 */
export async function lockImport(
  em: SqlEntityManager,
  { importId, version }: SeenImport,
  states: readonly ImportStatus[],
  yours: object = {},
): Promise<LockedImport> {
  const [found] = isId(importId)
    ? await em.execute<LockedImport[]>(`select ${importColumns}, working from policy_import where id = ? for update`, [
        importId,
      ])
    : []
  if (!found) throw new NotFound('import', importId)
  if (found.version !== version && found.status !== ImportStatus.ISSUED)
    throw new Stale({ yours: { version, ...yours }, current: await summaryOf(em, found, version) })
  if (!states.includes(found.status)) throw new ImportClosed(importId, found.status)
  return found
}

/** What happened since a version: who did what, the oldest first. */
async function summaryOf(em: SqlEntityManager, found: LockedImport, since: number): Promise<object> {
  const { version, status, changedBy, changedAt, working } = found
  const changes = await em.execute<object[]>(
    `select version, changed_by as "changedBy", changed_at as "changedAt", what, changes from import_change
     where import_id = ? and version > ? order by version limit 50`,
    [found.id, since],
  )
  return { version, status, changedBy, changedAt, title: working?.document.title ?? null, changes }
}
