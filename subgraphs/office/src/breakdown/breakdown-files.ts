import type { FileRoutes } from '@tongchou/runtime'
import { askedLandscape } from '../document/asked-paper.js'
import { tableDocx } from '../document/table-docx.js'
import { tableXlsx } from '../document/table-xlsx.js'
import { docxType, xlsxType } from '../document/workbook.js'
import { taskBreakdown } from './task-breakdown.js'

/** The task breakdown of a plan, for everybody who may read the plan. */
export const breakdownDownloads = {
  '/plans/:id/tasks.docx': async ({ params, query }, context) => {
    const paper = askedLandscape(query.paper)
    const table = await taskBreakdown(context, params.id!)
    const of = { entity: 'Plan', entityId: params.id! }
    return { name: `${table.title}.docx`, type: docxType, content: await tableDocx(table, paper), of }
  },
  '/plans/:id/tasks.xlsx': async ({ params, query }, context) => {
    const paper = askedLandscape(query.paper)
    const table = await taskBreakdown(context, params.id!)
    const of = { entity: 'Plan', entityId: params.id! }
    return { name: `${table.title}.xlsx`, type: xlsxType, content: await tableXlsx(table, paper), of }
  },
} satisfies FileRoutes['downloads']
