import type { Passage } from '../text/source.js'

const range = /((?:20|19)\d\d)年?\s?[-—–~至到]{1,2}\s?((?:20|19)\d\d)年?/u
const until =
  /(?:到|至|在|于|截至|力争|争取|确保)?\s?((?:20|19)\d\d)\s?年?(?:\s?(\d{1,2})月(?:\s?(\d{1,2})日)?)?\s?(年底|底|年末|末)?(?:之?前|底前|完成)?/gu
const plan = /[“"]?十([一二三四五六七])五[”"]?\s?(?:期间|时期|期末|末|规划)?/u

/** The last deadline said before a position in the same sentence: "2027", "2023-2027", "2025-12". */
export function deadlineAt(letters: string, at: number): string | null {
  const near = letters.slice(Math.max(0, at - 200), at)
  const sentence = near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1)
  const spanned = range.exec(sentence)
  if (spanned) return `${spanned[1]}-${spanned[2]}`
  let found: string | null = null
  for (const match of sentence.matchAll(until)) {
    // 2000年底前建成的 tells the age of houses, not a deadline.
    if (
      Number(match[1]) < 2010 ||
      /^(?:以前|之前|前)?(?:建成|建造|竣工)的/u.test(sentence.slice(match.index + match[0].length))
    )
      continue
    found = dateText(match[1], match[2], match[3])
  }
  return found ?? planYears(sentence)
}

function dateText(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}

/** “十四五” is 2021 to 2025. */
export function fiveYears(letters: string): { from: string; to: string } | null {
  const match = plan.exec(letters)
  if (!match) return null
  const nth = '一二三四五六七'.indexOf(match[1] ?? '') + 11
  const from = 2021 + (nth - 14) * 5
  return { from: String(from), to: String(from + 4) }
}

function planYears(sentence: string): string | null {
  return fiveYears(sentence)?.to ?? null
}

const field = /(?:完成时限|完成时间|时限要求|时间节点|办结时限|工作时限|时限)\s?:\s?([^;。)】\]]{2,30})/u
/** A year of building (2000年底前建成的住宅) is no deadline. */
const closing =
  /((?:20[1-9]\d)年(?:(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:底|末|年底)?(?:之?前)?|(?<!\d)(?:\d{1,2}月底|年底)前)(?:全面|基本|全部)?(?:完成|建成|竣工)(?!的)/u

/** The date by which a task is due: a field 完成时限：…, or the only date that something must be done by. */
export function deadlineIn(passages: Passage[]): string | null {
  for (const passage of passages) {
    const match = field.exec(passage.letters)
    if (match)
      return passage.cite(match.index + match[0].length - (match[1]?.length ?? 0), match.index + match[0].length).quote
  }
  for (const passage of passages) {
    const match = closing.exec(passage.letters)
    if (match) return passage.cite(match.index, match.index + (match[1]?.length ?? 0)).quote
  }
  return null
}
