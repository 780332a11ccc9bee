import type { Responsible } from '../reading.js'
import { depthsIn } from '../text/brackets.js'
import type { Passage } from '../text/source.js'
import { acceptable } from './acceptable.js'
import { readList, responsibleFrom, type Assigned } from './assignment.js'
import { legendIn, type Legend } from './legend.js'
import { listLength } from './list-length.js'
import { listPlaces } from './list-places.js'
import { labelsIn, partOf, spacedLabelsIn, type Label } from './roles.js'
import { seamsInText } from './seams.js'
import { standingIn } from './standing.js'
import { dueLength, isDue } from '../figures/due.js'
import { unitClauses } from './unit-clauses.js'
import { splitUnits } from './unit-list.js'
import { isUnitList } from './unit-name.js'

/** What one list of units says about the task that it stands in. */
export interface UnitList {
  within: Passage
  /** The stretch of the passage that is the list, brackets included. */
  from: number
  to: number
  responsible: Responsible[]
  leader: string | null
  due: string | null
  /** 责任单位：… without a lead beside it: the units cooperate where another list of the task names the lead. */
  plain: boolean
  /** 成员单位：… alone tells who belongs to a group, not who does the task. */
  membersOnly?: boolean
  /** Units said once for this and all later tasks. */
  standing: Responsible[]
}

const sentenceEnd = /[。;!?”"』》.]\s{0,6}$/u

/** All lists of units in a passage. `legend` is the rule in force; one stated here counts from here on. */
export function listsIn(
  passage: Passage,
  legend: Legend | null,
  ownLine = false,
): { lists: UnitList[]; legend: Legend | null } {
  const { letters } = passage
  const lists: UnitList[] = []
  let rule = legend
  for (const { from, to, open } of listPlaces(letters, ownLine)) {
    const inner = passage.part(from, to)
    const stated = legendIn(inner.letters)
    rule = stated ?? rule
    const read = readStretch(inner, stated, rule)
    if (!read) continue
    const enumerated = /(?:^|[。;:])[一二三四五六七八九十]{1,2}是[^。;]{1,120}$/u.test(
      letters.slice(Math.max(0, open - 140), open),
    )
    const atEnd = enumerated || (/^[)\]】〕。;,\s]{0,4}$/u.test(letters.slice(to, to + 5)) && to >= letters.length - 5)
    if (
      !read.labelled &&
      !acceptable(
        inner,
        read,
        open < from,
        sentenceEnd.test(letters.slice(Math.max(0, open - 8), open)) || open === 0,
        atEnd,
        rule,
      )
    )
      continue
    lists.push({ ...read, within: passage, from: open, to: Math.min(letters.length, to + (open < from ? 1 : 0)) })
  }
  return { lists, legend: rule ?? legendIn(letters) }
}

/** 以下各项任务均需…落实，不再列出 in running text, outside any list. */
export function standingList(passage: Passage): UnitList | null {
  const said = standingIn(passage.letters)
  if (!said) return null
  const standing = unitsOf(passage, said.from, said.to, null).map((unit): Responsible => ({
    ...unit,
    role: 'COOPERATE',
    basis: 'RULE',
  }))
  return {
    within: passage,
    from: said.statementFrom,
    to: said.statementTo,
    responsible: [],
    leader: null,
    due: null,
    plain: false,
    standing,
  }
}

interface Read extends UnitList {
  labelled: boolean
}

function readStretch(inner: Passage, stated: Legend | null, rule: Legend | null): Read | null {
  const { letters } = inner
  const said = standingIn(letters)
  const end = Math.min(said?.statementFrom ?? letters.length, stated && stated.from > 0 ? stated.from : letters.length)
  const labels = fieldsIn(letters).filter(({ from }) => from < end || (stated && from > stated.to))
  const read: Read = {
    within: inner,
    from: 0,
    to: 0,
    responsible: [],
    leader: null,
    due: null,
    standing: [],
    plain: false,
    labelled: labels.length > 0,
  }
  const firstLabel = labels[0]?.from ?? 0
  if (firstLabel > 0 && isUnitList(letters.slice(0, firstLabel))) read.responsible = unitsOf(inner, 0, firstLabel, rule)
  if (labels.length > 0) readLabels(inner, labels, end, rule, read)
  else read.responsible = unitsOf(inner, stated?.from === 0 ? stated.to : 0, end, rule)
  read.due ??= dueAmong(inner, end)
  if (said) {
    read.standing = unitsOf(inner, said.from, said.to, null).map((unit) => ({
      ...unit,
      role: 'COOPERATE',
      basis: 'RULE',
    }))
  }
  const nothing = read.responsible.length + read.standing.length === 0 && !read.leader && !read.due
  return nothing ? null : read
}

function readLabels(inner: Passage, labels: Label[], end: number, rule: Legend | null, read: Read): void {
  const leads = labels.some(({ part }) => part === 'LEAD')
  labels.forEach((label, at) => {
    const next = labels[at + 1]?.from ?? (label.to > end ? inner.letters.length : end)
    const to = label.to + listLength(inner.letters.slice(label.to, next))
    const said = inner.letters.slice(label.to, to)
    const field = () => inner.part(label.to, label.to + fieldLength(said)).quote || null
    // 分管领导 comes before the 责任人 of a unit.
    if (label.part === 'LEADER') read.leader ??= field()
    else if (label.part === 'DUE') read.due = field()
    else {
      const units = unitsOf(inner, label.to, to, rule, true)
      const role = label.part === 'LEAD' ? 'LEAD' : label.part === 'COOPERATE' || leads ? 'COOPERATE' : null
      if (role === null) read.plain = true
      if (label.part === 'MEMBERS' && !leads) read.membersOnly = true
      read.responsible.push(...units.map((unit): Responsible => (role ? { ...unit, role, basis: 'KEYWORD' } : unit)))
    }
  })
}

/** Signs at the end are no part of a field; a bracket is, unless it opened before the field. */
function fieldLength(said: string): number {
  const bare = said.replace(/[;,、。\s]+$/u, '')
  const outer = /[)\]】〕]$/u.test(bare) && !/[([【〔]/u.test(bare)
  return outer ? bare.length - 1 : bare.length
}

/** Labels with colons and, where they stand in brackets or after fields with colons, those without. */
function fieldsIn(letters: string): Label[] {
  const depths = depthsIn(letters)
  // 区住建局（责任人：李某）: a label inside brackets of its own is about one name only.
  // The bracket of 【牵头单位】 is the label's own.
  const labels = labelsIn(letters).filter(
    ({ from }) => (depths[from] ?? 0) === ('【〔['.includes(letters[from] ?? ' ') ? 1 : 0),
  )
  const more = spacedLabelsIn(letters).filter(
    ({ from }) => !labels.some((label) => from < label.to && label.from <= from),
  )
  return [...labels, ...more].sort((a, b) => a.from - b.from)
}

/** （责任单位：区交通局，2024年9月底前）: a date among the units is the task's. */
function dueAmong(inner: Passage, end: number): string | null {
  const { letters } = inner
  const found = splitUnits(letters.slice(0, end)).find(({ from, to }) => isDue(letters.slice(from, to)))
  return found ? inner.part(found.from, found.from + dueLength(letters.slice(found.from, found.to))).quote : null
}

/** Names that cannot be units are left out: 下同, a name cut off by the end of the file. */
function unitsOf(inner: Passage, from: number, to: number, rule: Legend | null, labelled = false): Responsible[] {
  const list = inner.part(from, to)
  const named = (assigned: Assigned) => {
    const name = list.letters.slice(assigned.from, assigned.to)
    return (
      name.length >= 2 &&
      name.length <= 40 &&
      /\p{Script=Han}{2}/u.test(name) &&
      !/^(?:以?下同|排名不分先后|(?:持续|长期|常态化?|全年|有序|加快|同步|年底前|年内)(?:推进|坚持|实施|开展|完成|落实)?$|等|无|其他|长期|全年|[\p{Script=Han}]?年)/u.test(
        name,
      ) &&
      !/[。:]|\d{4}年/u.test(name) &&
      partOf(name) === null &&
      !isDue(name)
    )
  }
  const said = (labelled ? unitClauses(list.letters) : null) ?? readList(list, rule, seamsInText(list))
  return responsibleFrom(list, said.filter(named))
}
