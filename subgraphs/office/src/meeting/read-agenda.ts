import { isId, loader, NotFound, type RequestContext } from '@tongchou/runtime'
import { liaisonsOfUnits, servingOn } from '../liaison/liaison.js'
import { jurisdictions } from '../jurisdiction/jurisdiction.js'
import type { Plan } from '../plan/plan.js'
import { plansById } from '../plan/read-plans.js'
import { unitsById } from '../unit/read-units.js'
import { type AgendaItem, itemsOfMeetings, type Meeting, meetingsById } from './meeting.js'

/** One line of the agenda with the names that the item refers to. */
export interface AgendaLine {
  item: AgendaItem
  unit: string | null
  /** Who serves on the day of the meeting. */
  liaison: string | null
}

/** What is called up as one: adjacent items on one task and under one title, each a unit that reports on it. */
export interface Matter {
  title: string
  /** At least one. */
  lines: AgendaLine[]
  minutes: number
}

/** A meeting with everything that its papers say. */
export interface Agenda {
  meeting: Meeting
  plan: Plan
  /** Name of the county or district. */
  jurisdiction: string
  matters: Matter[]
  /** The units whose matters are heard, in their order, each once. */
  attending: string[]
  /** Of all items together. */
  minutes: number
}

/** @throws {NotFound} no such meeting in the caller's jurisdiction */
export async function readAgenda(context: RequestContext, meetingId: string): Promise<Agenda> {
  const meeting = isId(meetingId) ? await loader(context, meetingsById).load(meetingId) : null
  if (!meeting) throw new NotFound('meeting', meetingId)
  const [plan, items, jurisdiction] = await Promise.all([
    loader(context, plansById).load(meeting.planId),
    loader(context, itemsOfMeetings).load(meeting.id),
    loader(context, jurisdictions).load(meeting.jurisdiction),
  ])
  const lines = await Promise.all(items.map((item) => lineOf(context, meeting, item)))
  return {
    meeting,
    plan: plan!,
    jurisdiction: jurisdiction.name,
    matters: mattersOf(lines),
    attending: [...new Set(lines.flatMap(({ unit }) => unit ?? []))],
    minutes: items.reduce((sum, item) => sum + item.minutes, 0),
  }
}

/** As the page groups them (web/src/meeting/matters.ts). */
function mattersOf(lines: readonly AgendaLine[]): Matter[] {
  const matters: Matter[] = []
  for (const line of lines) {
    const { item } = line
    const last = matters.at(-1)
    const head = last?.lines[0]!.item
    if (last && item.taskId !== null && item.taskId === head!.taskId && item.title === head!.title) {
      last.lines.push(line)
      last.minutes += item.minutes
    } else matters.push({ title: item.title, lines: [line], minutes: item.minutes })
  }
  return matters
}

async function lineOf(context: RequestContext, meeting: Meeting, item: AgendaItem): Promise<AgendaLine> {
  if (item.unitId === null) return { item, unit: null, liaison: null }
  const [unit, liaisons] = await Promise.all([
    loader(context, unitsById).load(item.unitId),
    loader(context, liaisonsOfUnits).load(item.unitId),
  ])
  return { item, unit: unit?.shortName ?? null, liaison: servingOn(liaisons, meeting.heldOn, false)?.name ?? null }
}
