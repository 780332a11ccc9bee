import type { PolicyReading, Span } from '@tongchou/policy'
import { counted } from '../unit/units-named.js'
import type { WorkingCopy } from '../working-copy.js'
import type { ImportedMark } from './imported-mark.js'

export type ReadingWithoutText = Omit<PolicyReading, 'text'>

/** Everything recognised as passages, in the order of the text: what the clerk can change from the copy, the rest as read. */
export function marksOf(reading: ReadingWithoutText, copy: WorkingCopy): ImportedMark[] {
  const marks = (kind: string, itemId: string | null, spans: readonly Span[]): ImportedMark[] =>
    spans.map(({ start, end }) => ({ kind, itemId, start, end }))
  const tasks = copy.tasks.filter(({ dropped }) => !dropped)
  return [
    ...reading.outline.flatMap(({ spans }) => marks('HEADING', null, spans)),
    ...tasks.flatMap(({ id, spans }) => marks('TASK', id, spans)),
    ...tasks.flatMap((task) => counted(task).flatMap(({ id, spans }) => marks('UNIT', id, spans))),
    ...reading.tasks.flatMap(({ quantities }) => quantities.flatMap(({ spans }) => marks('QUANTITY', null, spans))),
    ...copy.roster.filter(({ dropped }) => !dropped).flatMap(({ id, spans }) => marks('ROSTER', id, spans)),
    ...copy.indicators.filter(({ dropped }) => !dropped).flatMap(({ id, spans }) => marks('INDICATOR', id, spans)),
    ...reading.phases.flatMap(({ spans }) => marks('PHASE', null, spans)),
    ...reading.mechanisms.flatMap(({ spans }) => marks('MECHANISM', null, spans)),
    ...reading.ledger.flatMap(({ spans }) => marks('LEDGER', null, spans)),
    ...copy.findings.flatMap(({ id, quotes }) => quotes.flatMap(({ spans }) => marks('FINDING', id, spans))),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}
