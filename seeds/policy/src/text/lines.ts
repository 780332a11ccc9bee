import type { Passage, Source } from './source.js'
import { withoutSpacing } from './spaced.js'

/** The lines that have letters, trimmed; blank lines say nothing in these documents (they come at random). */
export function linesOf(source: Source, from = 0, to = source.letters.length): Passage[] {
  const lines: Passage[] = []
  let start = from
  while (start < to) {
    const found = source.letters.indexOf('\n', start)
    const end = found < 0 || found > to ? to : found
    const line = source.passage(start, end)
    // Tabs at the start of a line are empty cells, not indentation, when other tabs follow.
    const kept = /^\t.*\S.*\t/u.test(line.letters.slice(0, 400)) ? line : withoutHeadingMark(line.part())
    if (/\S/u.test(kept.letters)) lines.push(withoutSpacing(kept))
    start = end + 1
  }
  return lines
}

/** "## 二、重点任务" and "> 注：" of Markdown. */
function withoutHeadingMark(line: Passage): Passage {
  const mark = /^(?:#{1,6}\s|>\s)\s{0,4}/u.exec(line.letters)
  return mark ? line.part(mark[0].length) : line
}
