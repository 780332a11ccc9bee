import type { Finding, PolicyReading } from '../reading.js'
import { allSections, type Section } from '../outline/sections.js'
import type { Table } from '../tables/table.js'
import { chapterAround } from '../tasks/chapters.js'
import type { Passage, Source } from '../text/source.js'
import { datesDiffer } from './dates-differ.js'
import { numbersDiffer, rateAgainstTotal } from './numbers-differ.js'
import { percentagesDiffer } from './percentages.js'
import { tablesShifted } from './shifted.js'
import { statementsIn } from './statement.js'
import { draftSaidIssued, namesMasked, noTasks, rosterUnread } from './status.js'
import { sumsInTable, sumsInText, totalRows } from './sums.js'
import { notInGroup, unitNamesDiffer, withoutLead } from './units.js'
import { weekdaysWrong } from './weekdays.js'

/** All that a finding may look at. */
export interface Evidence {
  reading: PolicyReading
  root: Section
  passages: Passage[]
  tables: Table[]
  /** Passages that name people of a group, of whom none could be read. */
  unreadRoster: Passage[]
  source: Source
}

/** Everything in which the document contradicts itself, in the order of the text. */
export function findingsOf({ reading, root, passages, tables, unreadRoster, source }: Evidence): Finding[] {
  const goals = reading.document.kind === 'REPORT' ? [] : passagesAhead(root)
  const promised = goals.flatMap(({ passage, chapter }) => statementsIn(passage, chapter))
  const all = passages.flatMap((passage) => statementsIn(passage))
  const { period, issuedOn } = reading.document
  return [
    ...numbersDiffer(promised, reading.indicators, period.to, source),
    ...rateAgainstTotal(promised),
    ...sumsInText(all),
    ...sumsInTable(reading.indicators, source),
    ...totalRows([...allSections(root)].flatMap((section) => section.grids)),
    ...percentagesDiffer(all),
    ...datesDiffer(goals.map(({ passage }) => passage)),
    ...tablesShifted(tables),
    ...weekdaysWrong(passages, issuedOn, period.from === period.to ? period.from : null),
    ...withoutLead(reading.tasks, source),
    ...unitNamesDiffer(reading, source),
    ...notInGroup(reading, source),
    ...draftSaidIssued(passages, reading),
    ...namesMasked(passages, reading, source),
    ...rosterUnread(unreadRoster),
    ...noTasks(reading),
  ].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

/** Passages that promise something; chapters that look back tell what was, with other numbers. */
function passagesAhead(root: Section): { passage: Passage; chapter: Section | null }[] {
  return [...allSections(root)].flatMap((section) => {
    if (chapterAround(section) === 'PAST') return []
    let chapter = section.mark ? section : null
    while (chapter?.parent?.mark) chapter = chapter.parent
    return (section.mark ? [section.passage, ...section.content] : section.content).map((passage) => ({
      passage,
      chapter,
    }))
  })
}
