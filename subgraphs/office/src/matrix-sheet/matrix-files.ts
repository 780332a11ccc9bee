import type { FileRoutes } from '@tongchou/runtime'
import { readablePlan } from '../document/readable.js'
import { xlsxType } from '../document/workbook.js'
import { askedFilter } from './asked-filter.js'
import { matrixXlsx } from './matrix-xlsx.js'
import { readMatrix } from './read-matrix.js'

/** The matrix of a plan, `?filter=` as the page is filtered. */
export const matrixDownloads = {
  '/plans/:id/matrix.xlsx': async ({ params, query }, context) => {
    const plan = await readablePlan(context, params.id!)
    const matrix = await readMatrix(context, plan, askedFilter(query.filter))
    const content = await matrixXlsx(matrix, context.today)
    return { name: `${plan.title}责任矩阵.xlsx`, type: xlsxType, content, of: { entity: 'Plan', entityId: plan.id } }
  },
} satisfies FileRoutes['downloads']
