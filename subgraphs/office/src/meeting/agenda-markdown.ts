import { reasonWords, whenHeld } from './agenda-words.js'
import type { AgendaReason, Meeting } from './meeting.js'
import type { Agenda } from './read-agenda.js'
import { later } from './time-of-day.js'

interface Words {
  when: (meeting: Meeting, minutes: number) => string
  heldOn: string
  place: string
  plan: string
  attending: string
  agenda: string
  total: (minutes: number) => string
  columns: string[]
  reasons: Record<AgendaReason, string>
  minutes: (minutes: number) => string
  note: string
  noLiaison: string
}

const weekday = (day: string): string =>
  new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const chinese: Words = {
  when: whenHeld,
  heldOn: '时间：',
  place: '地点：',
  plan: '方案：',
  attending: '参会单位：',
  agenda: '会议议程',
  total: (minutes) => `预计共 ${minutes} 分钟。`,
  columns: ['序号', '议题', '责任单位', '联络员', '列入原因', '进度', '时长'],
  reasons: reasonWords,
  minutes: (minutes) => `${minutes} 分钟`,
  note: '说明：',
  noLiaison: '缺',
}

const english: Words = {
  when: ({ heldOn, startsAt }, minutes) =>
    `${weekday(heldOn)}, ${heldOn}${startsAt === null ? '' : `, ${startsAt}–${later(startsAt, minutes)}`}`,
  heldOn: 'Date: ',
  place: 'Place: ',
  plan: 'Plan: ',
  attending: 'Attending: ',
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
export function agendaMarkdown({ meeting, plan, matters, attending, minutes }: Agenda, locale: string): string {
  const words = /^en\b/i.test(locale) ? english : chinese
  // A matter's number and title stand once, beside the first unit that reports on it.
  const rows = matters.flatMap(({ title, lines }, index) =>
    lines.map(({ item, unit, liaison }, at) => [
      at === 0 ? String(index + 1) : '',
      [at === 0 ? plain(title) : '', item.note ? `${words.note}${plain(item.note)}` : ''].filter(Boolean).join('<br>'),
      unit === null ? '' : plain(unit),
      unit === null ? '' : plain(liaison ?? words.noLiaison),
      words.reasons[item.reason],
      item.progress === null ? '' : `${item.progress} %`,
      words.minutes(item.minutes),
    ]),
  )
  const table = [words.columns, words.columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [
    `# ${plain(meeting.title)}`,
    '',
    `- ${words.heldOn}${words.when(meeting, minutes)}`,
    ...(meeting.place ? [`- ${words.place}${plain(meeting.place)}`] : []),
    `- ${words.plan}${plain(plan.title)}`,
    ...(attending.length > 0 ? [`- ${words.attending}${attending.map(plain).join('、')}`] : []),
    '',
    `## ${words.agenda}`,
    '',
    ...table,
    '',
    words.total(minutes),
    '',
  ].join('\n')
}
