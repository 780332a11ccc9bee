import type { FileRoutes } from '@tongchou/runtime'
import { askedLandscape } from '../document/asked-paper.js'
import { tableDocx } from '../document/table-docx.js'
import { tableXlsx } from '../document/table-xlsx.js'
import { docxType, xlsxType } from '../document/workbook.js'
import { responsibilityList } from './responsibility-list.js'

/** The responsibility list of a unit, `?plan=` for one plan alone. */
export const responsibilityDownloads = {
  '/units/:id/duties.docx': async ({ params, query }, context) => {
    const paper = askedLandscape(query.paper)
    const table = await responsibilityList(context, params.id!, query.plan)
    const of = { entity: 'Unit', entityId: params.id! }
    return { name: `${table.title}.docx`, type: docxType, content: await tableDocx(table, paper), of }
  },
  '/units/:id/duties.xlsx': async ({ params, query }, context) => {
    const paper = askedLandscape(query.paper)
    const table = await responsibilityList(context, params.id!, query.plan)
    const of = { entity: 'Unit', entityId: params.id! }
    return { name: `${table.title}.xlsx`, type: xlsxType, content: await tableXlsx(table, paper), of }
  },
} satisfies FileRoutes['downloads']
