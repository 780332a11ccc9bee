import type { Passage } from '../text/source.js'
import { allSections, type Section } from '../outline/sections.js'
import type { Legend } from '../units/legend.js'
import { legendIn } from '../units/legend.js'
import { listsIn, standingList, type UnitList } from '../units/lists.js'

/** The lists of units that stand in each section's own passages. */
export type SectionLists = Map<Section, UnitList[]>

/** Finds every list of units; a legend counts from where it stands, one after all lists for all of them. */
export function sectionLists(
  root: Section,
  isDuty: (section: Section) => boolean,
): { lists: SectionLists; standing: SectionLists } {
  const first = readAll(root, isDuty, null)
  return first.legend === null || first.legendBeforeLists ? first : readAll(root, isDuty, first.legend)
}

function readAll(root: Section, isDuty: (section: Section) => boolean, given: Legend | null) {
  const lists: SectionLists = new Map()
  const standing: SectionLists = new Map()
  let legend = given
  let legendBeforeLists = true
  let seenUnruled = false
  for (const section of allSections(root)) {
    if (isDuty(section)) continue
    if (!section.mark) legend = legendIn(section.passage.letters) ?? legend
    for (const [passage, ownLine] of passagesOf(section)) {
      const before = legend
      const found = listsIn(passage, legend, ownLine && section.mark !== null)
      legend = found.legend
      if (before === null && legend !== null && seenUnruled && found.lists.length === 0) legendBeforeLists = false
      const said = found.lists.length === 0 ? standingList(passage) : null
      if (said) standing.set(section, [...(standing.get(section) ?? []), said])
      if (found.lists.length === 0) continue
      if (legend === null) seenUnruled = true
      const known = lists.get(section)
      if (known) known.push(...found.lists)
      else lists.set(section, found.lists)
    }
    const own = lists.get(section)
    if (own) lists.set(section, withLeads(own))
    for (const grid of section.grids) for (const line of grid.lines) legend = legendIn(line.letters) ?? legend
  }
  return { lists, standing, legend, legendBeforeLists }
}

function passagesOf(section: Section): [Passage, boolean][] {
  const own: [Passage, boolean][] = section.mark ? [[section.passage, false]] : []
  return [...own, ...section.content.map((passage): [Passage, boolean] => [passage, true])]
}

/** Lists on lines of their own belong together: 牵头单位：A, and on the next line 责任单位：B. */
function withLeads(lists: UnitList[]): UnitList[] {
  const leads = lists.some(({ responsible }) =>
    responsible.some(({ role, basis }) => role === 'LEAD' && basis === 'KEYWORD'),
  )
  if (!leads) return lists.filter(({ membersOnly }) => !membersOnly)
  return lists.map((list) =>
    list.plain
      ? {
          ...list,
          responsible: list.responsible.map((unit) =>
            unit.role === 'UNDECIDED' ? { ...unit, role: 'COOPERATE', basis: 'KEYWORD' } : unit,
          ),
        }
      : list,
  )
}
