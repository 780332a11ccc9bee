import { reasonWords, whenHeld } from './agenda-words.js'
import type { Agenda } from './read-agenda.js'

/** The notice of the meeting as text for a message: time, place, order of items with who reports, who attends. */
export function noticeText({ meeting, lines, attending, minutes }: Agenda): string {
  const items = lines.map(({ item, unit, liaison }, index) => {
    const reports = unit === null ? '' : `｜${unit}${liaison === null ? '' : `（联络员：${liaison}）`}`
    return `${index + 1}. ${item.title}${reports}｜${reasonWords[item.reason]}｜${item.minutes}分钟`
  })
  return [
    `【会议通知】${meeting.title}`,
    `时间：${whenHeld(meeting, minutes)}`,
    `地点：${meeting.place ?? '另行通知'}`,
    '议程：',
    ...items,
    ...(attending.length > 0 ? [`参会单位：${attending.join('、')}`] : []),
    '请汇报单位提前准备书面材料，汇报时间不超过所列时长。',
  ].join('\n')
}
