import type { PolicyReading } from '../reading.js'
import { readPolicy } from '../read-policy.js'
import { added, f1, measure, type Score, type Tally } from './measure.js'
import type { Case } from './truth.js'

/** Scores by layout, as a table for a terminal. A dash: the truth has nothing of that kind, and neither has the reading. */
export function scoreTable(cases: Case[], read: (text: string) => PolicyReading = readPolicy): string {
  const layouts = new Map<string, { score: Score; count: number }>()
  let all: Score | null = null
  for (const { text, truth } of cases) {
    const score = measure(read(text), truth)
    const known = layouts.get(truth.layout)
    layouts.set(
      truth.layout,
      known ? { score: added(known.score, score), count: known.count + 1 } : { score, count: 1 },
    )
    all = all ? added(all, score) : score
  }
  const header = ['layout', 'docs', 'pairs', 'roster', 'values', 'duties', 'titles', 'warnings', 'false/3000']
  const rows = [...layouts].map(([layout, { score, count }]) => rowOf(layout, count, score))
  if (all) rows.push(rowOf('all', cases.length, all))
  return [header, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(at === 1 ? 4 : 11))).join(''))
    .join('\n')
}

function rowOf(layout: string, count: number, score: Score): string[] {
  const shown = (tally: Tally) => (tally.found + tally.wanted === 0 ? '–' : f1(tally).toFixed(3))
  const { pairs, roster, indicators, duties, titles, warnings, falseWarnings, letters } = score
  const rate = ((falseWarnings * 3000) / Math.max(1, letters)).toFixed(2)
  return [
    layout,
    String(count),
    shown(pairs),
    shown(roster),
    shown(indicators),
    shown(duties),
    shown(titles),
    warnings.wanted === 0 ? '–' : `${warnings.right}/${warnings.wanted}`,
    rate,
  ]
}
