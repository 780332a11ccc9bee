import { isId, NotFound, once, requireAccount, requireRole, Role, type FileRoutes } from '@tongchou/runtime'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { deciding } from '../assignment/keep-change.js'
import { uploadedFile, uploadImport } from './upload-import.js'

interface Source {
  fileName: string
  mediaType: string
  content: Buffer
}

/** The document as it came, by a condition on its import. */
async function sourceOf(em: SqlEntityManager, where: string, id: string): Promise<Source> {
  const [source] = isId(id)
    ? await em.execute<Source[]>(
        `select p.file_name as "fileName", p.media_type as "mediaType", f.bytes as content from policy_import p
         join source_file f on f.jurisdiction = p.jurisdiction and f.sha256 = p.sha256
         where ${where} order by p.changed_at desc limit 1`,
        [id],
      )
    : []
  if (!source) throw new NotFound('file', id)
  return source
}

/** How policy documents enter and leave the office (docs/contract.md, "Files"). */
export const importFiles = {
  uploads: {
    '/imports': async ({ query, content }, context) => {
      const actor = deciding(context)
      const file = uploadedFile(query.name, content)
      const body = { fileName: file.fileName, sha256: file.sha256 }
      const call = { mutation: 'uploadImport', key: query.idempotencyKey ?? '', body }
      return once(context.em, context, call, (em) => uploadImport(em, actor, file))
    },
  },
  downloads: {
    '/imports/:id/source': async ({ params }, { identity, em }) => {
      requireRole(identity, Role.OFFICE, Role.AUDITOR)
      const id = params.id!
      const { fileName, mediaType, content } = await sourceOf(em, 'p.id = ?', id)
      return { name: fileName, type: mediaType, content, of: { entity: 'PolicyImport', entityId: id } }
    },
    '/plans/:id/source': async ({ params }, { identity, em }) => {
      requireAccount(identity)
      const id = params.id!
      const { fileName, mediaType, content } = await sourceOf(em, 'p.plan_id = ?', id)
      return { name: fileName, type: mediaType, content, of: { entity: 'Plan', entityId: id } }
    },
  },
} satisfies FileRoutes
