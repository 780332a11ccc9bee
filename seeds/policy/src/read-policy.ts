import type { PolicyReading } from './reading.js'
import { partsOf } from './document/parts.js'
import { readPart } from './document/read-part.js'
import { Source } from './text/source.js'

/**
 * Reads a policy document: the matrix of tasks and units, the roster, the indicators, and what the
 * document says against itself.
 *
 * @param text  the document as plain text; all positions in the reading are offsets into it (UTF-16)
 * @returns the reading; a collection of documents is read part by part, its lists joined in order
 * @see docs of the layouts in the folder `corpus/`: one synthetic document a rule
 */
export function readPolicy(text: string): PolicyReading {
  const source = new Source(text)
  const parts = partsOf(source)
  const readings = parts.map(({ from, to }) => readPart(source, from, to))
  const main = readings.reduce((best, reading) => (weight(reading) > weight(best) ? reading : best))
  if (readings.length === 1) return { ...main, parts: [] }
  return {
    ...main,
    outline: readings.flatMap(({ outline }) => outline),
    tasks: readings.flatMap(({ tasks }) => tasks),
    duties: readings.flatMap(({ duties }) => duties),
    roster: readings.flatMap(({ roster }) => roster),
    indicators: readings.flatMap(({ indicators }) => indicators),
    phases: readings.flatMap(({ phases }) => phases),
    mechanisms: readings.flatMap(({ mechanisms }) => mechanisms),
    ledger: readings.flatMap(({ ledger }) => ledger),
    findings: readings.flatMap(({ findings }) => findings).filter(({ code }) => code !== 'NO_TASKS'),
    parts: parts.map(({ label, labelFrom, labelTo }, at) => {
      const { line, spans } = source.passage(labelFrom, labelTo).cite()
      return { label: label ?? '', document: readings[at]?.document ?? main.document, line, spans }
    }),
  }
}

/** The part of a collection that the facts about the document come from: the one with most to assign. */
function weight({ tasks, duties, roster, indicators }: PolicyReading): number {
  return tasks.length + duties.length + roster.length + indicators.length
}
