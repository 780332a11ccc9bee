import type { Quantity } from '../reading.js'
import type { Passage } from '../text/source.js'
import { deadlineAt } from './deadline.js'
import { figuresIn } from './figures.js'
import { goalsIn } from './goals.js'
import { wordedFigures } from './worded.js'

/** The quantities of a task, each with the clause that states it: figures, numbers in words, goals without a number. */
export function quantitiesIn(passage: Passage): Quantity[] {
  const figures = figuresIn(passage)
  const stated = [...figures, ...wordedFigures(passage.letters, figures)].map((found): Quantity => {
    const { quote, line, spans } = passage.cite(found.clauseFrom, found.clauseTo)
    return {
      what: found.what,
      value: found.value,
      unit: found.unit,
      by: deadlineAt(passage.letters, found.from),
      qualifier: found.qualifier,
      quote,
      line,
      spans,
    }
  })
  return [...stated, ...goalsIn(passage, stated)].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}
