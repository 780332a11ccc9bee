import { chineseDate, chineseWeekday } from '../document/words.js'
import type { AgendaReason, Meeting } from './meeting.js'
import { later } from './time-of-day.js'

export const reasonWords: Record<AgendaReason, string> = {
  OVERDUE: '已逾期',
  BLOCKED: '推进受阻',
  DUE_SOON: '七日内到期',
  ADDED: '增列议题',
}

/** 2026年12月2日（星期三）9:30—10:10; without a time only the day. */
export function whenHeld({ heldOn, startsAt }: Meeting, minutes: number): string {
  const day = chineseDate(heldOn) + chineseWeekday(heldOn)
  if (startsAt === null) return day
  const plain = (time: string): string => time.replace(/^0(?=\d:)/, '')
  return `${day}${plain(startsAt)}${minutes > 0 ? `—${plain(later(startsAt, minutes))}` : ''}`
}
