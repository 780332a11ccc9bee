import type { DutyReading, Heading, Span } from '@tongchou/policy'
import { ImportedRole, type ImportedResponsible, type ImportedTask } from '../imported-task.js'
import { dueDate } from './due-date.js'
import { placeAt } from './outline-path.js'

/**
 * The tasks of a chapter that is organised by department: each item becomes a task of the units that head the chapter. A
 * sole unit leads, since it alone was told to; of several the document does not say which, and the office must.
 *
 * @param text   of the document, in which items are found again: a duty has one list of spans for all of them
 * @param taken  numbers that tasks have already; the new ones are added to it
 * @param part   before the numbers of a collection's documents, which all count from one
 */
export function tasksOfDuty(duty: DutyReading, { text, outline, taken, part, newId }: Within): ImportedTask[] {
  const begin = duty.spans[0]?.start ?? 0
  const end = Math.max(...duty.spans.map((span) => span.end), begin)
  let from = begin
  const find = (words: string): Span | null => {
    const start = text.indexOf(words, from)
    return start < 0 || start + words.length > end ? null : { start, end: start + words.length }
  }
  const units = duty.units.map((unit) => ({ unit, span: find(unit) }))
  from = Math.max(begin, ...units.map(({ span }) => span?.end ?? 0))
  const alone = units.length === 1
  const head = placeAt(outline, begin)
  const path = `${part}${head.path}`
  return duty.items.map((item, at) => {
    const span = find(item)
    if (span) from = span.end
    const title = titleOf(item)
    const place = `${part}${placeAt(outline, span?.start ?? begin).path}`
    const counted = duty.items.length === 1 ? path : [path, at + 1].filter(Boolean).join('/')
    const dueOn = dueDate(/(?:于|在|到)?20\d\d年[^，。；]{0,10}(?:前|底|内|完成)/u.exec(item)?.[0] ?? null)
    return {
      id: newId(),
      number: freeNumber((place.startsWith(`${path}/`) ? place : counted) || String(at + 1), taken),
      chapter: head.own ?? head.chapter,
      title,
      text: item,
      dueOn,
      dueOnPrinted: dueOn !== null,
      leader: null,
      jointLead: false,
      dropped: false,
      corrected: false,
      line: span ? lineAt(text, span.start) : duty.line,
      spans: span ? [span] : duty.spans,
      textStart: span?.start ?? null,
      responsible: units.map(({ unit, span: where }): ImportedResponsible => ({
        id: newId(),
        surfaceForm: unit,
        role: alone ? ImportedRole.LEAD : ImportedRole.UNDECIDED,
        basis: alone ? 'RULE' : 'UNMARKED',
        dropped: false,
        corrected: false,
        line: where ? lineAt(text, where.start) : duty.line,
        spans: where ? [where] : [],
      })),
    }
  })
}

interface Within {
  text: string
  outline: readonly Heading[]
  taken: Set<string>
  part: string
  newId: () => string
}

/** The first sentence without its stop, as far as a title goes. */
function titleOf(item: string): string {
  const sentence = /^[^。；;\n]+/u.exec(item.trim())?.[0] ?? item.trim()
  const letters = [...sentence]
  return letters.length <= 60 ? sentence : `${letters.slice(0, 59).join('')}…`
}

function freeNumber(path: string, taken: Set<string>): string {
  let number = path
  for (let next = 2; taken.has(number); next++) number = `${path}-${next}`
  taken.add(number)
  return number
}

function lineAt(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1
  return line
}
