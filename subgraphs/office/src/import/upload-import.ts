import { createHash } from 'node:crypto'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { FileRefused, kindOf } from '@tongchou/policy/kind'
import { audit, enqueue, newId, plainText } from '@tongchou/runtime'
import type { Deciding } from '../assignment/keep-change.js'
import { lockSource } from './lock-source.js'
import { mediaTypeOf } from './media-type.js'
import { readImportTask } from './read-import.js'
import { UnreadableFile } from './refusals.js'

export interface UploadedFile {
  fileName: string
  content: Buffer
  sha256: string
}

/**
 * A file as it came in, looked at from outside.
 *
 * @param name  as the user's folder calls it
 * @throws {UnreadableFile} empty, an image, a .doc …: what its first bytes tell already; nothing of it is stored
 * @throws {InvalidInput} no name
 */
export function uploadedFile(name: string | undefined, content: Buffer): UploadedFile {
  const fileName = plainText((name ?? '').replace(/^.*[\\/]/u, ''), { field: 'name', max: 200, required: true })
  try {
    if (content.length === 0) throw new FileRefused('EMPTY_FILE', 'The file is empty.')
    kindOf(content, fileName)
  } catch (error) {
    if (error instanceof FileRefused) throw new UnreadableFile(error)
    throw error
  }
  return { fileName, content, sha256: createHash('sha256').update(content).digest('hex') }
}

/**
 * Stores a document and has it read. The bytes are kept once for each jurisdiction, however often they come.
 *
 * @returns the id of the new import, which is READING
 */
export async function uploadImport(
  em: SqlEntityManager,
  actor: Deciding,
  { fileName, content, sha256 }: UploadedFile,
): Promise<{ id: string }> {
  const { jurisdiction, name } = actor.identity
  const id = newId()
  const mediaType = mediaTypeOf(fileName)
  await lockSource(em, jurisdiction, sha256)
  await em.execute(
    'insert into source_file (jurisdiction, sha256, bytes) values (?, ?, ?) on conflict do nothing',
    [jurisdiction, sha256, content],
    'run',
  )
  await em.execute(
    `insert into policy_import (id, jurisdiction, status, file_name, media_type, bytes, sha256, uploaded_at, uploaded_by, changed_at, changed_by)
     values (?, ?, 'READING', ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, jurisdiction, fileName, mediaType, content.length, sha256, actor.now, name, actor.now, name],
    'run',
  )
  const after = { fileName, mediaType, bytes: content.length, sha256 }
  await audit(em, actor, { jurisdiction, action: 'uploadImport', entity: 'PolicyImport', entityId: id, after })
  await enqueue(em, 'office', readImportTask, { importId: id }, { key: id })
  return { id }
}
