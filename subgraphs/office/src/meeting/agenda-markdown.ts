import type { AgendaItem, AgendaReason, Meeting } from './meeting.js'

/** One line of the agenda with the names that the item refers to. */
export interface AgendaLine {
  item: AgendaItem
  unit: string | null
  liaison: string | null
}

interface Words {
  date: (day: string) => string
  heldOn: string
  place: string
  plan: string
  agenda: string
  total: (minutes: number) => string
  columns: string[]
  reasons: Record<AgendaReason, string>
  minutes: (minutes: number) => string
  note: string
  noLiaison: string
}

const weekday = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const chinese: Words = {
  date: (day) => {
    const [year, month, date] = day.split('-').map(Number)
    return `${year}年${month}月${date}日（${weekday(day, 'zh-CN')}）`
  },
  heldOn: '时间：',
  place: '地点：',
  plan: '方案：',
  agenda: '会议议程',
  total: (minutes) => `预计共 ${minutes} 分钟。`,
  columns: ['序号', '议题', '责任单位', '联络员', '列入原因', '进度', '时长'],
  reasons: { OVERDUE: '已逾期', BLOCKED: '推进受阻', DUE_SOON: '七日内到期', ADDED: '增列议题' },
  minutes: (minutes) => `${minutes} 分钟`,
  note: '说明：',
  noLiaison: '缺',
}

const english: Words = {
  date: (day) => `${weekday(day, 'en')}, ${day}`,
  heldOn: 'Date: ',
  place: 'Place: ',
  plan: 'Plan: ',
  agenda: 'Agenda',
  total: (minutes) => `About ${minutes} minutes in all.`,
  columns: ['No.', 'Matter', 'Unit', 'Liaison', 'Reason', 'Progress', 'Time'],
  reasons: { OVERDUE: 'Overdue', BLOCKED: 'Blocked', DUE_SOON: 'Due within seven days', ADDED: 'Added' },
  minutes: (minutes) => `${minutes} min`,
  note: 'Note: ',
  noLiaison: 'none',
}

/** A text inside of a table's cell, or of a heading: what Markdown would take for a sign of its own is escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}

/**
 * The agenda as Markdown (CommonMark with tables of GFM).
 *
 * @param locale  en… for English, anything else for Chinese
 */
export function agendaMarkdown(meeting: Meeting, planTitle: string, lines: AgendaLine[], locale: string): string {
  const words = /^en\b/i.test(locale) ? english : chinese
  const rows = lines.map(({ item, unit, liaison }, index) => [
    String(index + 1),
    plain(item.title) + (item.note ? `<br>${words.note}${plain(item.note)}` : ''),
    unit === null ? '' : plain(unit),
    unit === null ? '' : plain(liaison ?? words.noLiaison),
    words.reasons[item.reason],
    item.progress === null ? '' : `${item.progress} %`,
    words.minutes(item.minutes),
  ])
  const total = lines.reduce((sum, { item }) => sum + item.minutes, 0)
  const table = [words.columns, words.columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [
    `# ${plain(meeting.title)}`,
    '',
    `- ${words.heldOn}${words.date(meeting.heldOn)}`,
    ...(meeting.place ? [`- ${words.place}${plain(meeting.place)}`] : []),
    `- ${words.plan}${plain(planTitle)}`,
    '',
    `## ${words.agenda}`,
    '',
    ...table,
    '',
    words.total(total),
    '',
  ].join('\n')
}
