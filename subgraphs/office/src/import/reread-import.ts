import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { enqueue } from '@tongchou/runtime'
import type { Deciding } from '../assignment/keep-change.js'
import { keepImportChange } from './keep-import-change.js'
import { lockImport, type SeenImport } from './lock-import.js'
import { ImportStatus } from './policy-import.js'
import { canBeReadAgain, readImportTask } from './read-import.js'
import { ImportClosed } from './refusals.js'

/**
 * Reads a file again whose reading was ended by its limits; a busy machine may have been the reason.
 *
 * @returns the import's id
 * @throws {NotFound} @throws {Stale} @throws {ImportClosed} it did not fail, or its file cannot be read at all
 */
export async function rereadImport(em: SqlEntityManager, actor: Deciding, seen: SeenImport): Promise<string> {
  const found = await lockImport(em, seen, [ImportStatus.FAILED])
  if (!canBeReadAgain(found.failureCode)) throw new ImportClosed(found.id, found.status)
  await keepImportChange(em, actor, found, 'rereadImport', { status: ImportStatus.READING, failureCode: null })
  await em.execute('update policy_import set attempts = 0 where id = ?', [found.id], 'run')
  await enqueue(em, 'office', readImportTask, { importId: found.id }, { key: found.id })
  return found.id
}
