import type { Paragraph } from 'docx'
import type { Measures } from '../document/measures.js'
import { body, dateLine, heading, officialDocument, title } from '../document/official.js'
import { chineseDate, chineseNumber, referenceNumber } from '../document/words.js'
import { reasonWords, whenHeld } from './agenda-words.js'
import type { AgendaItem } from './meeting.js'
import type { Agenda, AgendaLine, Matter } from './read-agenda.js'

/**
 * The agenda as an official document (GB/T 9704—2012).
 *
 * @param today  day of issue, "YYYY-MM-DD"
 */
export function agendaDocx(agenda: Agenda, today: string, measures: Measures): Promise<Buffer> {
  const { meeting, plan, matters, attending, minutes } = agenda
  const number = plan.docNumber ? `（${referenceNumber(plan.docNumber)}）` : ''
  const name = `${meeting.title}议程`
  return officialDocument(
    name,
    [
      ...title(name),
      heading(1, '一、会议安排'),
      ...body(`时间：${whenHeld(meeting, minutes)}`),
      ...body(`地点：${meeting.place ?? '另行通知'}`),
      ...body(`事由：《${plan.title}》${number}推进落实情况`),
      heading(1, '二、会议议题'),
      ...matters.flatMap((matter, index) => [
        heading(2, `（${chineseNumber(index + 1)}）${matter.title}`),
        ...reportsOn(matter),
      ]),
      ...(matters.length > 0 ? [] : body('暂无议题。')),
      heading(1, '三、参会单位'),
      ...body(attending.length > 0 ? `${attending.join('、')}。` : '另行通知。'),
      heading(1, '四、有关要求'),
      ...body(
        `请汇报单位提前准备书面材料，每项汇报由不超过两人进行，时间不超过所列时长。${matters.length}项议题预计共${minutes}分钟。`,
      ),
      ...body(''),
      dateLine(chineseDate(today)),
    ],
    measures,
  )
}

/** One unit in words; several one below the other, numbered in the order in which they report. */
function reportsOn({ lines, minutes }: Matter): Paragraph[] {
  const noted = ({ item }: AgendaLine): Paragraph[] => (item.note === null ? [] : body(`说明：${item.note}`))
  const [only] = lines
  if (lines.length === 1) return [...body(reportOf(only!)), ...noted(only!)]
  return [
    ...body(`汇报单位：以下${lines.length}个，依次汇报，共${minutes}分钟。`),
    ...lines.flatMap((line, index) => [...body(`${index + 1}.${partOf(line)}`), ...noted(line)]),
  ]
}

function reportOf({ item, unit, liaison }: AgendaLine): string {
  return [
    unit === null ? '' : `汇报单位：${unit}（联络员：${liaison ?? '缺'}）。`,
    `列入原因：${reasonWords[item.reason]}${standingOf(item)}。`,
    `时长：${item.minutes}分钟。`,
  ].join('')
}

function partOf({ item, unit, liaison }: AgendaLine): string {
  const who = unit === null ? '' : `${unit}（联络员：${liaison ?? '缺'}），`
  return `${who}${reasonWords[item.reason]}${standingOf(item)}，${item.minutes}分钟。`
}

const standingOf = ({ progress }: AgendaItem): string => (progress === null ? '' : `，拟定议程时进展${progress}%`)
