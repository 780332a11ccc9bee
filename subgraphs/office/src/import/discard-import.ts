import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Deciding } from '../assignment/keep-change.js'
import { keepImportChange } from './keep-import-change.js'
import { lockImport, type SeenImport } from './lock-import.js'
import { ImportStatus } from './policy-import.js'

/**
 * Puts an import aside for good. It stays readable, with its file.
 *
 * @returns the import's id
 * @throws {NotFound} @throws {Stale} @throws {ImportClosed} it is issued or discarded already
 */
export async function discardImport(em: SqlEntityManager, actor: Deciding, seen: SeenImport): Promise<string> {
  const found = await lockImport(em, seen, [ImportStatus.READING, ImportStatus.READ, ImportStatus.FAILED])
  await keepImportChange(em, actor, found, 'discardImport', { status: ImportStatus.DISCARDED, failureCode: null })
  return found.id
}
