import { Passage, type Source } from './source.js'
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
    if (/\S/u.test(kept.letters)) lines.push(withoutSpacing(withoutGaps(kept)))
    start = end + 1
  }
  return lines
}

/** Wider than any line that is read by its columns. */
const gap = ' '.repeat(400)

/** Nobody has laid out a line with such gaps: of each a single blank is left. */
function withoutGaps(line: Passage): Passage {
  const { letters } = line
  const words: Passage[] = []
  let from = 0
  for (let at = letters.indexOf(gap); at >= 0; at = letters.indexOf(gap, from)) {
    words.push(line.part(from, at), new Passage(line.source, [{ start: line.offset(at), end: line.offset(at + 1) }]))
    from = at + gap.length
    while (letters[from] === ' ') from++
  }
  // As it is, its first tabs too: they are empty cells.
  return words.length === 0 ? line : (Passage.whole([...words, line.part(from)]) ?? line)
}

/** "## 二、重点任务" and "> 注：" of Markdown. */
function withoutHeadingMark(line: Passage): Passage {
  const mark = /^(?:#{1,6}\s|>\s)\s{0,4}/u.exec(line.letters)
  return mark ? line.part(mark[0].length) : line
}
