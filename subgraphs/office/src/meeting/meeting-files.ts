import type { FileRoutes } from '@tongchou/runtime'
import { askedPaper } from '../document/asked-paper.js'
import { docxType } from '../document/workbook.js'
import { agendaDocx } from './agenda-docx.js'
import { agendaIcs } from './agenda-ics.js'
import { agendaMarkdown } from './agenda-markdown.js'
import { readAgenda, type Agenda } from './read-agenda.js'

const of = ({ meeting }: Agenda) => ({ entity: 'Meeting', entityId: meeting.id })
const nameOf = ({ meeting }: Agenda, ending: string): string => `${meeting.title}议程（${meeting.heldOn}）.${ending}`

/** The agenda of a meeting, for everybody who may read its plan. */
export const meetingDownloads = {
  '/meetings/:id/agenda.docx': async ({ params, query }, context) => {
    const paper = askedPaper(query.paper)
    const agenda = await readAgenda(context, params.id!)
    const content = await agendaDocx(agenda, context.today, paper)
    return { name: nameOf(agenda, 'docx'), type: docxType, content, of: of(agenda) }
  },
  '/meetings/:id/agenda.ics': async ({ params }, context) => {
    const agenda = await readAgenda(context, params.id!)
    const content = agendaIcs(agenda, context.now)
    return { name: nameOf(agenda, 'ics'), type: 'text/calendar; charset=utf-8', content, of: of(agenda) }
  },
  '/meetings/:id/agenda.md': async ({ params, query }, context) => {
    const agenda = await readAgenda(context, params.id!)
    const content = agendaMarkdown(agenda, query.locale ?? 'zh-CN')
    return { name: nameOf(agenda, 'md'), type: 'text/markdown; charset=utf-8', content, of: of(agenda) }
  },
} satisfies FileRoutes['downloads']
