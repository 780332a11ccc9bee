import { requireRole, Role, type FileRoutes } from '@tongchou/runtime'
import { xlsxType } from '../../document/workbook.js'
import { importSheet } from './import-sheet.js'
import { writeSheet } from './write-sheet.js'

/**
 * The liaisons as a sheet, out and in again. `POST /liaisons` alone shows what would change; with `?digest=` of what was
 * shown and `idempotencyKey=` it is done.
 */
export const liaisonFiles = {
  downloads: {
    '/liaisons.xlsx': async (_request, context) => {
      const { jurisdiction } = requireRole(context.identity, Role.OFFICE)
      const content = await writeSheet(context)
      const name = `联络员名单${context.today}.xlsx`
      return { name, type: xlsxType, content, of: { entity: 'Jurisdiction', entityId: jurisdiction } }
    },
  },
  uploads: {
    '/liaisons': ({ content, query }, context) => {
      const { digest, idempotencyKey = '' } = query
      return importSheet(context, content, digest === undefined ? null : { digest, key: idempotencyKey })
    },
  },
} satisfies FileRoutes
