import { reasonWords, whenHeld } from './agenda-words.js'
import type { Agenda, Matter } from './read-agenda.js'

/** The notice of the meeting as text for a message: time, place, order of items with who reports, who attends. */
export function noticeText({ meeting, matters, attending, minutes }: Agenda): string {
  return [
    `【会议通知】${meeting.title}`,
    `时间：${whenHeld(meeting, minutes)}`,
    `地点：${meeting.place ?? '另行通知'}`,
    '议程：',
    ...matters.flatMap(linesOf),
    ...(attending.length > 0 ? [`参会单位：${attending.join('、')}`] : []),
    '请汇报单位提前准备书面材料，汇报时间不超过所列时长。',
  ].join('\n')
}

function linesOf({ title, lines, minutes }: Matter, index: number): string[] {
  const said = lines.map(({ unit, liaison, item }) => [
    ...(unit === null ? [] : [`${unit}${liaison === null ? '' : `（联络员：${liaison}）`}`]),
    reasonWords[item.reason],
    `${item.minutes}分钟`,
  ])
  const [only] = said
  if (said.length === 1) return [[`${index + 1}. ${title}`, ...only!].join('｜')]
  return [`${index + 1}. ${title}｜${minutes}分钟`, ...said.map((parts) => `· ${parts.join('｜')}`)]
}
