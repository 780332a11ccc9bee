import type { DutyReading, Span } from '../reading.js'
import { allSections, titleLetters, type Section } from '../outline/sections.js'
import { depthsIn } from '../text/brackets.js'
import type { Passage } from '../text/source.js'
import { splitUnits } from '../units/unit-list.js'
import { partOf } from '../units/roles.js'
import { isUnitList } from '../units/unit-name.js'
import { chapterAround } from './chapters.js'

/** A section whose title is nothing but units, in a chapter of duties or among sections of the same kind. */
export function isDutySection(section: Section): boolean {
  if (!section.mark || !isUnitList(titleLetters(section)) || partOf(titleLetters(section))) return false
  if (!section.title.runIn && section.children.length === 0 && section.content.length === 0) return false
  return chapterAround(section.parent ?? section) === 'DUTIES' || mostlyUnits(section.parent ?? section)
}

const known = new WeakMap<Section, boolean>()

/** Counted once for a parent: a document may have thousands of points on one level. */
function mostlyUnits(parent: Section): boolean {
  const before = known.get(parent)
  if (before !== undefined) return before
  const units = parent.children.filter((child) => isUnitList(titleLetters(child))).length
  const mostly = units >= 2 && units >= parent.children.length * 0.7
  known.set(parent, mostly)
  return mostly
}

/** Documents organised by department: the unit stands first, its duties after it or below it. */
export function readDuties(root: Section): DutyReading[] {
  const duties: DutyReading[] = []
  const covered = new Set<Section>()
  for (const section of allSections(root)) {
    if (isDutySection(section)) duties.push(dutyOf(section))
    else if (article(section)) duties.push(...articleDuties(section, covered))
    else if (chapterAround(section) === 'DUTIES' && !covered.has(section)) duties.push(...unnumbered(section, covered))
  }
  return duties
}

function dutyOf(section: Section): DutyReading {
  const { passage, title } = section
  const heading = passage.part(title.from, title.to)
  const items: Passage[] = []
  const after = passage.letters.slice(title.to).search(/[^\s:。]/u)
  if (title.runIn && after >= 0) items.push(...clauses(passage.part(title.to + after)))
  for (const content of section.content) items.push(...clauses(content))
  for (const child of [...allSections(section)].slice(1)) {
    // A numbered line is one duty, even of several sentences.
    items.push(child.passage.part(child.mark?.length ?? 0))
    items.push(...child.content)
  }
  return duty(heading, items)
}

/** 第三条 县住建局…，履行下列职责： an article of a chapter of duties that begins with its units. */
function article(section: Section): boolean {
  return section.mark?.style === 'ARTICLE' && chapterAround(section.parent ?? section) === 'DUTIES'
}

function articleDuties(section: Section, covered: Set<Section>): DutyReading[] {
  const said = section.passage.part(section.mark?.length ?? 0)
  const end = headEnd(said.letters, true)
  if (end === null) return []
  const points = [...allSections(section)].slice(1)
  for (const point of points) covered.add(point)
  const items =
    points.length > 0 ? points.map((point) => point.passage.part(point.mark?.length ?? 0)) : clauses(said.part(end))
  return [duty(said.part(0, end), items)]
}

/** 区财政局：负责…。 without a number; what follows up to the next unit, numbered or not, is that unit's. */
function unnumbered(section: Section, covered: Set<Section>): DutyReading[] {
  const found: { heading: Passage; items: Passage[]; alone: boolean }[] = []
  const take = (passage: Passage) => {
    const end = headEnd(passage.letters)
    const rest = end === null ? 0 : passage.letters[end] === ':' ? end + 1 : end
    const last = found.at(-1)
    if (end !== null) {
      const items = clauses(passage.part(rest))
      found.push({ heading: passage.part(0, end), items, alone: items.length === 0 })
    } else if (last?.alone && (last.items.length === 0 || !/^(?:各|以上|上述|联系|附)/u.test(passage.letters)))
      last.items.push(...clauses(passage))
  }
  section.content.forEach(take)
  if (found.length === 0) return []
  for (const child of section.children) {
    if (isDutySection(child) || child.children.length > 0) continue
    covered.add(child)
    found.at(-1)?.items.push(child.passage.part(child.mark?.length ?? 0))
    child.content.forEach(take)
  }
  return found.filter(({ items }) => items.length > 0).map(({ heading, items }) => duty(heading, items))
}

/** Where the name of the unit ends: 市财政局：负责… or 市财政局 负责…; null where no unit stands first. */
function headEnd(letters: string, inArticle = false): number | null {
  const head = letters.slice(0, 80)
  const verb = head.search(
    /(?:\s|,)?(?:负责|牵头|承担|做好|组织|指导|协调|配合|落实|履行|按照|依法|应当|是.{2,24}(?:主管|牵头)部门)/u,
  )
  // What the law asks of everybody is no duty that is given out.
  const asked = inArticle || /^(?:\s|,)?(?:按照|依法|应当)/u.test(head.slice(Math.max(0, verb)))
  const isHead = (name: string) => isUnitList(name) && !partOf(name)
  const ends = [head.indexOf(':'), verb]
  return (
    ends.find((end) => {
      const name = head.slice(0, end).trim()
      return end >= 2 && isHead(name) && !(asked && end === verb && !isPublic(name))
    }) ?? null
  )
}

const anybody =
  /^(?:任何|各?(?:有关|相关)|各?其他|各类|所有|全体|凡)?[\p{Script=Han}、]{0,8}(?:(?<!主管|责任|牵头|事业|直属|成员|市直|县直|区直)单位|个人|企业|组织|机构|业主|物业|(?<!总)公司|业委会|所有权人)$/u

/** Some name is that of a public body, not of anybody whom a rule binds: 任何单位, 建设单位, 物业公司. */
function isPublic(names: string): boolean {
  return splitUnits(names).some(({ from, to }) => {
    const name = names.slice(from, to)
    return /^(?:[省市区县州镇乡](?!场|域)|国网|中国|国家)/u.test(name) || !anybody.test(name)
  })
}

function duty(heading: Passage, items: Passage[]): DutyReading {
  const kept = items.filter(({ letters }) => /\p{Script=Han}/u.test(letters))
  const spans: Span[] = [heading, ...kept].flatMap(({ pieces }) => [...pieces])
  const units = splitUnits(heading.letters).map(({ from, to }) => heading.cite(from, to).quote)
  return { units, items: kept.map((item) => item.quote), line: heading.line, spans }
}

/** Duties in running text end at ; and 。 outside brackets and quotation marks; the sign stays with them. */
function clauses(passage: Passage): Passage[] {
  const depths = depthsIn(passage.letters)
  const found: Passage[] = []
  let from = 0
  for (let at = 0; at < passage.letters.length; at++) {
    if (depths[at] !== 0 || !';。'.includes(passage.letters[at] ?? ' ')) continue
    found.push(passage.part(from, at + 1))
    from = at + 1
  }
  if (from < passage.letters.length) found.push(passage.part(from))
  return found.filter(({ letters }) => letters.length > 1)
}
