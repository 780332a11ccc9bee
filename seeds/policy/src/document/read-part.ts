import type { Heading, PolicyReading, RosterEntry, TaskReading } from '../reading.js'
import { findingsOf } from '../findings/findings.js'
import { taskIndicators } from '../figures/task-indicators.js'
import { readLedger } from '../figures/ledger.js'
import { blocksOf } from '../outline/blocks.js'
import { allSections, pathOf, sectionsOf, titleLetters, type Section } from '../outline/sections.js'
import { readOffice } from '../people/office.js'
import { readSentenceRoster } from '../people/sentence-roster.js'
import { isRosterTable, readRoster, readRosterGrid, readRosterTable } from '../people/roster.js'
import { addDefinitions } from '../tables/definitions.js'
import { isIndicatorTable, readIndicators } from '../tables/indicator-table.js'
import { tableOf, type Table } from '../tables/table.js'
import { isTaskTable, readTaskTable, yearGoals } from '../tables/task-table.js'
import { isDutySection, readDuties } from '../tasks/duties.js'
import { readMechanisms } from '../tasks/mechanisms.js'
import { readPhases } from '../tasks/phases.js'
import { readTasks } from '../tasks/read-tasks.js'
import type { Passage, Source } from '../text/source.js'
import { legendIn } from '../units/legend.js'
import { factsOf } from './facts.js'

/** Reads one document, from one offset of the text to another. */
export function readPart(source: Source, from: number, to: number): PolicyReading {
  const root = sectionsOf(blocksOf(source, from, to), source.passage(from, to))
  const sections = [...allSections(root)]
  const passages = sections.flatMap((section) =>
    section === root ? section.content : [section.passage, ...section.content],
  )
  const titles = sections.filter((section) => section.mark === null && section !== root)
  const tables = sections.flatMap((section) =>
    section.grids.flatMap((grid) => {
      const table = tableOf(grid)
      return table ? [{ table, section }] : []
    }),
  )
  const document = factsOf(
    source,
    from,
    to,
    titles,
    root.content
      .slice(0, 6)
      .concat(titles[0]?.content.slice(0, 4) ?? [])
      .map(({ letters }) => letters),
  )

  const duty = new Set(sections.filter(isDutySection))
  const isDuty = (section: Section) => duty.has(section)
  const inTables = tableTasks(tables, passages)
  const tasks = [...readTasks(root, isDuty), ...inTables.flatMap(({ read }) => read)].sort(byPlace)
  const tabled = tables.flatMap(({ table }) => (isIndicatorTable(table) ? readIndicators(table, document.period) : []))
  const indicators = tabled
    .concat(
      taskIndicators(tasks, sections, document.period.to),
      inTables.flatMap(({ table, read }) => yearGoals(table, read, document.period.to)),
    )
    .sort(byPlace)
  addDefinitions(indicators, passages)
  const grids = sections.flatMap((section) => section.grids)
  const listed = readRoster(passages)
  const roster = [
    ...listed.entries,
    ...grids.filter((grid) => tableOf(grid) === null).flatMap(readRosterGrid),
    ...tables.flatMap(({ table }) => (isRosterTable(table) ? readRosterTable(table) : [])),
  ]
  const office = readOffice(passages, roster)
  const inSentences = readSentenceRoster(passages)
  const reading: PolicyReading = {
    text: source.text,
    document,
    outline: outlineOf(sections),
    tasks,
    duties: readDuties(root),
    roster: [...roster, ...distinctPeople([...office.entries, ...inSentences], roster)],
    office: { seat: office.seat },
    indicators,
    phases: readPhases(root, passages),
    mechanisms: readMechanisms(passages),
    ledger: readLedger(root, document.kind === 'REPORT'),
    findings: [],
    parts: [],
  }
  return {
    ...reading,
    findings: findingsOf({
      ...{ reading, root, passages, source },
      tables: tables.map(({ table }) => table),
      unreadRoster: listed.unread,
    }),
  }
}

/** Each once: a sentence repeats what the list has said. */
function distinctPeople(entries: RosterEntry[], known: RosterEntry[]): RosterEntry[] {
  const keyOf = ({ name, role, posts }: RosterEntry): string => `${role} ${name || posts.join('、')}`
  const seen = new Set(known.map(keyOf))
  return entries.filter((entry) => {
    const key = keyOf(entry)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function tableTasks(
  tables: { table: Table; section: Section }[],
  passages: Passage[],
): { table: Table; read: TaskReading[] }[] {
  const legend =
    tables.length === 0
      ? null
      : (passages.map(({ letters }) => legendIn(letters)).find((found) => found !== null) ?? null)
  return tables.flatMap(({ table, section }) => {
    if (!isTaskTable(table) || isIndicatorTable(table)) return []
    return [
      {
        table,
        read: readTaskTable(table, section.mark ? pathOf(section) : '', legendIn(table.header.letters) ?? legend),
      },
    ]
  })
}

function byPlace(a: { spans: { start: number }[] }, b: { spans: { start: number }[] }): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)
}

/** Headings only: numbered points that run on for a line are text. */
function outlineOf(sections: Section[]): Heading[] {
  return sections.flatMap((section): Heading[] => {
    const title = titleLetters(section)
    if ((!section.mark && section.level > 0) || title.length === 0 || title.length > 60 || section.parent === null)
      return []
    const number = section.mark ? section.passage.part(0, section.mark.length).quote : ''
    const { quote, line, spans } = section.passage.cite(section.title.from, section.title.to)
    return [{ number, level: section.level, title: quote, line, spans }]
  })
}
