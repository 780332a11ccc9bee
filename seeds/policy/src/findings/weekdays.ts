import type { Finding } from '../reading.js'
import { weekdayOf } from '../document/iso-date.js'
import type { Passage } from '../text/source.js'
import { finding } from './finding.js'

const printed = /(?:((?:20)\d\d)年)?(\d{1,2})月(\d{1,2})日\s?\(?\s?(?:星期|周)([一二三四五六日天])\s?\)?/gu
const names = '日一二三四五六'

/** A weekday that does not fit its date. The year is that of the document where none is printed. */
export function weekdaysWrong(passages: Passage[], issuedOn: string | null, fallbackYear: string | null): Finding[] {
  const year = Number(issuedOn?.slice(0, 4) ?? fallbackYear ?? Number.NaN)
  return passages.flatMap((passage) =>
    [...passage.letters.matchAll(printed)].flatMap((match) => {
      const inYear = match[1] ? Number(match[1]) : year
      if (Number.isNaN(inYear)) return []
      const right = names[weekdayOf(inYear, Number(match[2]), Number(match[3]))] ?? ''
      const said = match[4] === '天' ? '日' : match[4]
      if (said === right) return []
      return [
        finding(
          'WEEKDAY_WRONG',
          'WARNING',
          { year: inYear, month: match[2] ?? '', day: match[3] ?? '', right, printed: said ?? '' },
          [passage.cite(match.index, match.index + match[0].length)],
        ),
      ]
    }),
  )
}
