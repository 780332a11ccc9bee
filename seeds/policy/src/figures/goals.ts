import type { Quantity } from '../reading.js'
import type { Passage } from '../text/source.js'
import { deadlineAt } from './deadline.js'
import { clauseEnd, clauseStart } from './figures.js'

const outcome =
  /动态清零|全面清零|清零|应改尽改|应保尽保|实质性解危|全面消除|基本消除|取得(?:明显|显著|积极)?(?:成效|进展)|建成投用|竣工投用|投入使用|(?:全面|基本|全部|如期)?(?:完成|建成)/gu
const date = /(?:20\d\d\s?年?|十[四五六]五|年底|年末|月底)/u

/** 到2027年底完成实质性解危: goals with a date and without a number; `value` and `unit` are null. */
export function goalsIn(passage: Passage, stated: readonly Quantity[]): Quantity[] {
  const { letters } = passage
  const found: Quantity[] = []
  const counted = new Set(stated.map(({ spans: [first] }) => first?.start))
  let last = -1
  for (const match of letters.matchAll(outcome)) {
    const end = match.index + match[0].length
    const from = clauseStart(letters, match.index)
    const to = clauseEnd(letters, end)
    const clause = letters.slice(from, to)
    const dated = date.exec(clause)
    if (from === last || !dated || dated.index > match.index - from) continue
    const by = deadlineAt(letters, match.index)
    const cited = passage.cite(from, to)
    if (by === null || counted.has(cited.spans[0]?.start)) continue
    last = from
    const what = clause
      .replace(match[0], '')
      .replace(
        /^(?:力争|争取|确保|计划|预计)?(?:到|至|在|于)?\s?(?:20\d\d\s?年?)?(?:\d{1,2}月)?(?:年底|年末|底|末)?(?:之?前)?/u,
        '',
      )
      .trim()
    found.push({ what, value: null, unit: null, by, qualifier: match[0], ...cited })
  }
  return found
}
