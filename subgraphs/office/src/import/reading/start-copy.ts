import type { PolicyReading, Span } from '@tongchou/policy'
import { isCalendarDate } from '@tongchou/runtime'
import { IndicatorNature } from '../../indicator/indicator.js'
import type { Directory } from '../unit/directory.js'
import { matchKnown } from '../unit/known-unit.js'
import type { ImportedTask } from '../imported-task.js'
import { FindingDecision, type ImportedDocument, type ImportedIndicator, type WorkingCopy } from '../working-copy.js'
import { tasksOfDuty } from './duties-read.js'
import { isForeign } from './foreign.js'
import { taskRead } from './tasks-read.js'

export interface Starting {
  reading: PolicyReading
  /** Name of the jurisdiction that the import belongs to. */
  jurisdiction: string
  directory: Directory
  newId: () => string
}

/** The working copy that the clerks begin with: the reading, its known units matched, everything else open. */
export function startCopy({ reading, jurisdiction, directory, newId }: Starting): WorkingCopy {
  const tasks = inOrder(reading, newId)
  const copy: WorkingCopy = {
    document: documentOf(reading, jurisdiction),
    tasks,
    units: {},
    roster: reading.roster.map(({ role, name, posts, line, spans }) => ({
      ...{ id: newId(), role, name, posts, line, spans },
      dropped: false,
    })),
    indicators: reading.indicators.map((indicator) => indicatorOf(indicator, newId())),
    findings: reading.findings.map(({ code, severity, message, says, facts, quotes }) => ({
      id: newId(),
      code,
      severity,
      message,
      says,
      facts,
      // That there are no tasks is asked by itself.
      decision: code === 'NO_TASKS' ? FindingDecision.ACKNOWLEDGED : FindingDecision.OPEN,
      quotes,
    })),
  }
  return matchKnown(copy, new Set(tasks.flatMap((task) => task.responsible.map((one) => one.surfaceForm))), directory)
}

/** Tasks with their lists of units and those of chapters by department, in the order of the text. */
function inOrder(reading: PolicyReading, newId: () => string): ImportedTask[] {
  const { text, outline } = reading
  const part = (spans: readonly Span[]): string => (reading.parts.length > 1 ? `${partOf(reading, spans)}:` : '')
  const tasks = reading.tasks.map((task) => taskRead(task, { text, outline, newId }))
  const numbered = tasks.map((task) => ({ ...task, number: `${part(task.spans)}${task.number}` }))
  const taken = new Set(numbered.map(({ number }) => number))
  const duties = reading.duties.flatMap((duty) =>
    tasksOfDuty(duty, { text, outline, taken, newId, part: part(duty.spans) }),
  )
  return [...numbered, ...duties].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

/** In a collection every document counts from one: which of them a passage belongs to. */
function partOf({ parts }: PolicyReading, spans: readonly Span[]): number {
  return parts.filter((part) => (part.spans[0]?.start ?? 0) <= (spans[0]?.start ?? 0)).length
}

function documentOf({ document }: PolicyReading, jurisdiction: string): ImportedDocument {
  const { title, docNumber, issuer, issuedOn, period, status, kind } = document
  return {
    title,
    docNumber,
    issuer,
    jurisdictionName: document.jurisdiction,
    issuedOn: issuedOn !== null && isCalendarDate(issuedOn) ? issuedOn : null,
    from: period.from && `${period.from.slice(0, 4)}-01-01`,
    to: period.to && `${period.to.slice(0, 4)}-12-31`,
    draft: status === 'DRAFT',
    kind,
    foreign: isForeign(document.jurisdiction, jurisdiction),
    jurisdictionConfirmed: false,
  }
}

function indicatorOf(read: PolicyReading['indicators'][number], id: string): ImportedIndicator {
  const { number, name, unit, nature, line, spans } = read
  const targets = Object.entries(read.targets).flatMap(([printed, value]) => {
    const year = Number(/\d{4}$/u.exec(printed)?.[0] ?? Number.NaN)
    return Number.isNaN(year) ? [] : [{ year, value, raw: value === null ? '/' : String(value) }]
  })
  return { id, number, name, unit, nature: nature && IndicatorNature[nature], dropped: false, targets, line, spans }
}
