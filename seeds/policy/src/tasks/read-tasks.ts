import type { Responsible, TaskReading } from '../reading.js'
import { allSections, titleLetters, type Section } from '../outline/sections.js'
import { partOf } from '../units/roles.js'
import { isUnitList } from '../units/unit-name.js'
import type { UnitList } from '../units/lists.js'
import { chapterAround, chapterOf } from './chapters.js'
import { sectionLists, type SectionLists } from './section-lists.js'
import { taskFrom } from './task.js'
import { unnumberedTasks } from './unnumbered.js'

/**
 * The tasks of a document: every numbered clause with a list of units, and, in the chapters of tasks,
 * every last-level clause even without one.
 */
export function readTasks(root: Section, isDuty: (section: Section) => boolean): TaskReading[] {
  const { lists, standing: said } = sectionLists(root, isDuty)
  const tasks: TaskReading[] = []
  const anyList = [...allSections(root)].some((section) =>
    ownLists(section, lists).some(({ responsible }) => responsible.length > 0),
  )
  const standing: Responsible[] = []
  const numbered = [...allSections(root)].some((section) => section.mark && ownLists(section, lists).length > 0)

  const stand = (found: UnitList[]) => {
    for (const one of found.flatMap((list) => list.standing))
      if (!standing.some(({ unit }) => unit === one.unit)) standing.push(one)
  }

  const take = (section: Section, inside: Section[]) => {
    const found = inside.flatMap((part) => ownLists(part, lists))
    stand(found)
    tasks.push(taskFrom(section, inside, found, standing))
  }

  const among = new Map<Section, boolean>()
  const besideTasks = (section: Section) => {
    if (!section.parent) return false
    const known = among.get(section.parent) ?? amongTasks(section, lists)
    among.set(section.parent, known)
    return known
  }

  /** 一、改善民生（责任领导：某某）: no task, but the leader of all tasks below that name none. */
  const underLeader = (section: Section, own: UnitList[]) => {
    const leader = own.find((list) => list.leader !== null)?.leader ?? null
    const from = tasks.length
    section.children.forEach(visit)
    for (const task of tasks.slice(from)) task.leader ??= leader
  }

  const visit = (section: Section) => {
    if (isDuty(section)) return
    stand(said.get(section) ?? [])
    const own = section.mark ? ownLists(section, lists) : []
    if (own.length > 0) stand(own)
    const below = section.children.filter((child) => hasList(child, lists))
    if (section.mark && own.length === 0 && hasFieldsAsPoints(section)) return take(section, [...allSections(section)])
    if (section.mark && closesTheWhole(section, own, below, lists)) return take(section, [...allSections(section)])
    const named = own.some(({ responsible }) => responsible.length > 0)
    if (section.mark && !named && below.length > 0 && own.length > 0) return underLeader(section, own)
    if (section.mark && (named || own.some(({ leader, due }) => leader !== null || due !== null))) {
      if (below.length === 0) return take(section, [...allSections(section)])
      take(section, [section])
      return section.children.forEach(visit)
    }
    const last = section.children.length === 0 || (below.length === 0 && section.children.every(({ inline }) => inline))
    if (section.mark && ((last && besideTasks(section)) || isTaskWithoutList(section, last, anyList)))
      return take(section, [...allSections(section)])
    if (!section.mark && !numbered) tasks.push(...unnumberedTasks(section, ownLists(section, lists), standing))
    section.children.forEach(visit)
  }
  visit(root)
  return tasks
}

function ownLists(section: Section, lists: SectionLists): UnitList[] {
  return lists.get(section) ?? []
}

function hasList(section: Section, lists: SectionLists): boolean {
  for (const part of allSections(section)) if (ownLists(part, lists).length > 0) return true
  return false
}

/** 1.推进某事。(1)…。(2)…。（责任单位：…） after the last point: the list belongs to point 1. */
function closesTheWhole(section: Section, own: UnitList[], below: Section[], lists: SectionLists): boolean {
  const last = section.children.at(-1)
  if (
    own.length > 0 ||
    !last ||
    section.children.length < 2 ||
    below.length !== 1 ||
    below[0] !== last ||
    last.children.length > 0
  )
    return false
  const deep = last.mark?.style === 'DIGIT_BRACKET' || last.mark?.style === 'CIRCLE' || last.inline
  const list = ownLists(last, lists)[0]
  if (!list || section.level < 2) return false
  return deep || (list.within !== last.passage && closesEach(section.parent, lists))
}

/** Beside it, too, lists stand on a line of their own after the last point, and nowhere else. */
function closesEach(parent: Section | null, lists: SectionLists): boolean {
  const groups = parent?.children.filter(({ children }) => children.length >= 2) ?? []
  return (
    groups.length >= 2 &&
    groups.every(({ children }) =>
      children.every((child, at) => {
        const [list] = ownLists(child, lists)
        return at < children.length - 1 ? list === undefined : list === undefined || list.within !== child.passage
      }),
    )
  )
}

/** 一、某工程 with （一）建设内容：… （二）责任单位：… below it: the points are the task's fields. */
function hasFieldsAsPoints({ children }: Section): boolean {
  const fields = children.filter((child) => child.title.runIn && partOf(titleLetters(child)) !== null)
  return fields.length > 0 && fields.length >= children.length * 0.4 && children.every((child) => child.title.runIn)
}

/** Most of the clauses beside it have lists: this one lacks its own. */
function amongTasks(section: Section, lists: SectionLists): boolean {
  const { parent } = section
  if (!parent) return false
  const listed = parent.children.filter((child) =>
    ownLists(child, lists).some(({ responsible }) => responsible.length > 0),
  ).length
  return parent.children.length >= 3 && listed >= (parent.children.length - 1) * 0.5
}

function isTaskWithoutList(section: Section, last: boolean, anyList: boolean): boolean {
  if (chapterAround(section) !== 'TASKS') return false
  const title = section.passage.letters.slice(section.title.from, section.title.to)
  if (isUnitList(title)) return false
  if (chapterOf(section) === 'TASKS' && (section.level === 1 || section.children.length > 0) && !last) return false
  if (section.level === 1) return false
  const under = section.parent
  if (under && chapterOf(section) === null && under.mark && !anyList && section.level === 3 && !last) return true
  return last && (section.level <= 3 || (anyList && !section.inline))
}
