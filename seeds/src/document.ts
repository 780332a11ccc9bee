import { readFileSync } from 'node:fs'
import { readPolicy, type DutyReading, type Heading, type PolicyReading, type Responsible } from '@tongchou/policy'
import type { IndicatorFacts, RosterFacts, TaskFacts, UnitFacts } from './facts.js'

/** What no document tells: how the invented reports call a task, and a due date where none is printed. */
export interface Invented {
  topic: string
  /** Days from the day of installation; not used where the document prints a date. */
  due?: number
}

/** Reads one of the demo's documents, which lie in the folder `documents`: written for it, in the layout of real ones. */
export function readDocument(name: string): PolicyReading {
  return readPolicy(readFileSync(new URL(`../documents/${name}.txt`, import.meta.url), 'utf8'))
}

/** The tasks of a document whose clauses end in lists of units. */
export function tasksOfLists({ tasks, outline }: PolicyReading, units: UnitFacts[], invented: Invented[]): TaskFacts[] {
  return tasks.map(({ title, due, responsible, spans }, at) => {
    const chapter = headingAbove(outline, spans[0]!.start, 2)
    const own = headingAbove(outline, spans[0]!.start, 3)
    const lead = responsible.find(({ role }: Responsible) => role === 'LEAD')
    return {
      number: `${wide(chapter.number)}${own.number.replace('.', '').trim()}`,
      chapter: `${wide(chapter.number)}${chapter.title}`,
      title,
      topic: invented[at]!.topic,
      due: due === null ? invented[at]!.due! : lastDayOf(due),
      units: responsible.map(({ unit }: Responsible) => keyOf(unit, units)),
      lead: lead ? keyOf(lead.unit, units) : null,
    }
  })
}

/** The items of a document organised by department, a task each. A sole unit leads; of several none does. */
export function tasksOfDuties(
  { duties, outline }: PolicyReading,
  units: UnitFacts[],
  invented: Invented[],
): TaskFacts[] {
  const items = duties.flatMap((duty: DutyReading) =>
    duty.items.map((item, at) => ({ duty, title: item.replace(/[;；。]$/u, ''), at })),
  )
  return items.map(({ duty, title, at }, position) => {
    const { number, title: heading } = headingAbove(outline, duty.spans[0]!.start, 2)
    const keys = duty.units.map((unit) => keyOf(unit, units))
    return {
      number: `${wide(number)}${at + 1}`,
      chapter: `${wide(number)}${heading}`,
      title,
      topic: invented[position]!.topic,
      due: invented[position]!.due!,
      units: keys,
      lead: keys.length === 1 ? keys[0]! : null,
    }
  })
}

/** The roster without its names: who is who stays, the demo gives them names of its own. */
export function rosterOf({ roster }: PolicyReading, units: UnitFacts[]): RosterFacts[] {
  return roster.map(({ role, name, posts }) => ({
    role,
    posts,
    unit: posts.map((post) => unitOfPost(post, units)).find((key) => key !== null) ?? null,
    person: roster.findIndex((entry) => entry.name === name),
  }))
}

/** @param first  the plan's first year; every row has a cell for each year from there on */
export function indicatorsOf({ indicators, text }: PolicyReading): IndicatorFacts[] {
  return indicators.map(({ number, name, unit, targets, spans }) => {
    const row = spans.map(({ start, end }) => text.slice(start, end)).join('')
    const cells = row.split('|').flatMap((cell) => cell.trim() || [])
    return {
      number: number!,
      name,
      unit: unit!,
      cumulative: name.includes('累计'),
      raw: cells.slice(-Object.keys(targets).length),
    }
  })
}

function headingAbove(outline: Heading[], start: number, level: number): Heading {
  return outline.findLast((heading) => heading.level === level && heading.spans[0]!.start <= start)!
}

function keyOf(form: string, units: UnitFacts[]): string {
  const unit = units.find(({ shortName, otherForms = [] }) => shortName === form || otherForms.includes(form))
  if (!unit) throw new Error(`The demo's document names a unit that the demo does not have: ${form}`)
  return unit.key
}

/** 县公安局局长 is of 县公安局; 副县长 is of none. */
function unitOfPost(post: string, units: UnitFacts[]): string | null {
  const forms = units.flatMap(({ key, shortName, otherForms = [] }) =>
    [shortName, ...otherForms].map((form) => ({ key, form })),
  )
  const [best] = forms.filter(({ form }) => post.startsWith(form)).sort((a, b) => b.form.length - a.form.length)
  return best?.key ?? null
}

/** (一) is shown as （一）. */
function wide(number: string): string {
  return number.replace('(', '（').replace(')', '）').trim()
}

/** 2027年底前 is 2027-12-31. */
function lastDayOf(due: string): string {
  const year = /^(20\d\d)年(?:底|末)?前?$/u.exec(due)?.[1]
  if (!year) throw new Error(`The demo's document prints a date of another form: ${due}`)
  return `${year}-12-31`
}
