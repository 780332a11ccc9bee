import type { Responsible, TaskReading } from '../reading.js'
import { pathOf, type Section } from '../outline/sections.js'
import type { UnitList } from '../units/lists.js'
import { deadlineIn } from '../figures/deadline.js'
import { quantitiesIn } from '../figures/quantities.js'
import type { Passage } from '../text/source.js'

/** Makes a task of a section and all passages that belong to it. */
export function taskFrom(section: Section, inside: Section[], lists: UnitList[], standing: Responsible[]): TaskReading {
  const list = lists.find(({ within, from }) => within === section.passage && from > section.title.from)
  const end = Math.min(section.title.to, list?.from ?? section.title.to)
  const title = section.passage.cite(section.title.from, stripped(section.passage.letters, section.title.from, end))
  const passages = inside.flatMap((part) => [part.passage, ...part.content])
  const text = passages.map((passage) => passage.quote).join('\n')
  const responsible = distinct(lists.flatMap((list) => list.responsible))
  const missing =
    responsible.length > 0 || lists.length > 0
      ? standing.filter(({ unit }) => !responsible.some((other) => other.unit === unit))
      : []
  return {
    number: pathOf(section),
    title: title.quote,
    text,
    due: lists.map(({ due }) => due).find((due) => due !== null) ?? deadlineIn(passages),
    leader: lists.map(({ leader }) => leader).find((leader) => leader !== null) ?? null,
    line: section.passage.line,
    spans: title.spans,
    responsible: [...soleLeads(responsible), ...missing],
    quantities: passages.flatMap((passage) => quantitiesIn(passage)),
  }
}

/** A paragraph without a number that ends in its list: its first sentence is the title. */
export function taskFromParagraph(
  passages: Passage[],
  lists: UnitList[],
  number: string,
  standing: Responsible[],
): TaskReading | null {
  const [first] = passages
  const list = lists.find(({ within }) => within === first)
  if (!first) return null
  const sentence = first.letters.search(/[。!?]/u)
  const end = Math.min(sentence < 0 ? first.letters.length : sentence, list?.from ?? first.letters.length)
  const title = first.cite(0, stripped(first.letters, 0, end))
  const responsible = distinct(lists.flatMap((found) => found.responsible))
  return {
    number,
    title: title.quote,
    text: passages.map(({ quote }) => quote).join('\n'),
    due: lists.map(({ due }) => due).find((due) => due !== null) ?? deadlineIn(passages),
    leader: lists.map(({ leader }) => leader).find((leader) => leader !== null) ?? null,
    line: first.line,
    spans: title.spans,
    responsible: [
      ...soleLeads(responsible),
      ...standing.filter(({ unit }) => !responsible.some((other) => other.unit === unit)),
    ],
    quantities: passages.flatMap(quantitiesIn),
  }
}

function stripped(letters: string, from: number, to: number): number {
  return from + letters.slice(from, to).replace(/[\s。;:,、—–-]+$/u, '').length
}

export function distinct(units: Responsible[]): Responsible[] {
  const seen = new Set<string>()
  return units.filter(({ unit, role }) => {
    const key = `${role} ${unit}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const collective = /^(?:各|有关|相关|全体|所有|市直|县直|区直)|等$|(?:部门|单位)$/u

/** A sole responsible unit leads by rule; a collective one is many units, of which the office chooses. */
export function soleLeads(units: Responsible[]): Responsible[] {
  const open = units.filter(({ role }) => role !== 'COOPERATE')
  const [only] = open
  if (open.length !== 1 || only?.role !== 'UNDECIDED' || collective.test(only.unit)) return units
  return units.map((unit) => (unit === only ? { ...only, role: 'LEAD', basis: 'RULE' } : unit))
}
