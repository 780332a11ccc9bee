import type { Finding, PolicyReading } from '../reading.js'
import type { Passage, Source } from '../text/source.js'
import { finding } from './finding.js'

/** A draft that its notice says is issued. */
export function draftSaidIssued(passages: Passage[], reading: PolicyReading): Finding[] {
  if (reading.document.status !== 'DRAFT') return []
  for (const passage of passages) {
    const match = /《[^《》]{2,60}\((?:讨论稿|征求意见稿|送审稿|草案)\)》?[^。;]{0,10}印发/u.exec(passage.letters)
    if (match)
      return [finding('DRAFT_SAID_ISSUED', 'NOTE', {}, [passage.cite(match.index, match.index + match[0].length)])]
  }
  return []
}

const masked =
  /[×XxＸ]{2,4}(?=[市县区镇乡村路街]|同志|局|棚|年)|\p{Script=Han}某{1,2}(?=同志|[,、(\s])|(?<=[从自]|截至)起,|(?<=只有)、、/gu

/** Names and years that were cut out or masked; the reader never fills them in. */
export function namesMasked(passages: Passage[], reading: PolicyReading, source: Source): Finding[] {
  const quotes = passages.flatMap((passage) =>
    [...passage.letters.matchAll(masked)].map((match) => passage.cite(match.index, match.index + match[0].length)),
  )
  for (const { name, line, spans } of reading.roster)
    if (/[×Xx*某○●]/u.test(name)) quotes.push({ quote: source.quote(spans), line, spans })
  return quotes.length === 0 ? [] : [finding('NAME_MASKED', 'NOTE', { n: quotes.length }, quotes.slice(0, 20))]
}

/** 成员：… of which no person could be read: the reader guesses none. */
export function rosterUnread(passages: Passage[]): Finding[] {
  if (passages.length === 0) return []
  const quotes = passages.slice(0, 20).map((passage) => passage.cite(0, Math.min(passage.letters.length, 200)))
  return [finding('ROSTER_UNREAD', 'NOTE', { n: passages.length }, quotes)]
}

/** A document in which nothing was found: what was looked for. */
export function noTasks(reading: PolicyReading): Finding[] {
  if (
    reading.tasks.length +
      reading.duties.length +
      reading.roster.length +
      reading.indicators.length +
      reading.phases.length >
    0
  )
    return []
  return [finding('NO_TASKS', 'ERROR', {}, [])]
}
