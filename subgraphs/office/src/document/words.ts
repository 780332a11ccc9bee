import { DutyHealth, DutyRole } from '@tongchou/department'

// The words of official documents; documents are issued in Chinese, whatever language the screen speaks.

export const roleWords: Record<DutyRole, string> = { LEAD: '牵头', COOPERATE: '配合', SUPERVISE: '督导' }

export const healthWords: Record<DutyHealth, string> = {
  NOT_STARTED: '未启动',
  ON_TRACK: '正常',
  AT_RISK: '有风险',
  OVERDUE: '逾期',
  BLOCKED: '受阻',
  DONE: '办结',
}

/** "2026-03-04" as 2026年3月4日: Arabic digits without leading zeros (GB/T 9704—2012, 7.3.5.4). */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** "2026-12-02" as （星期三）. */
export function chineseWeekday(day: string): string {
  const name = new Intl.DateTimeFormat('zh-CN', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
  return `（${name}）`
}

/** A reference number with its year in 〔〕, whatever brackets it was typed with (GB/T 9704—2012, 7.2.5). */
export function referenceNumber(docNumber: string): string {
  return docNumber.replace(/[[(（【〔［]\s*(\d{4})\s*[\])）】〕］]/g, '〔$1〕')
}

/** 1 … 99 in Chinese numerals, as headings count. */
export function chineseNumber(number: number): string {
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (number > 99) return String(number)
  return (tens > 1 ? digits[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 || number === 0 ? digits[ones] : '')
}
