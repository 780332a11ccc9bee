import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import {
  audit,
  InvalidInput,
  isId,
  newId,
  NotFound,
  plainText,
  Stale,
  type Actor,
  type RequestContext,
} from '@tongchou/runtime'
import { DutyHealth } from '@tongchou/department'
import { healthSql } from '../duty-index/health-sql.js'
import type { Keeper } from '../unit/unit.js'
import { AgendaItem, AgendaReason, Meeting } from './meeting.js'

export interface NewItem {
  meetingId: string
  version: number
  title: string
  dutyId?: string | null
  note?: string | null
  minutes: number
}

/**
 * Adds a matter at the end of the agenda: a free text, or one about a duty of the meeting's plan.
 *
 * @returns the meeting's id
 * @throws {NotFound} no such meeting, or no such duty in its plan @throws {Stale} @throws {InvalidInput} @throws {ClassifiedContent}
 */
export async function addAgendaItem(
  em: SqlEntityManager,
  actor: Actor & Pick<RequestContext, 'today'>,
  input: NewItem,
): Promise<string> {
  const { meeting, items } = await lockMeeting(em, input)
  const about = input.dutyId == null ? null : await dutyAtDrafting(em, meeting.planId, input.dutyId, actor.today)
  const item = em.create(AgendaItem, {
    id: newId(),
    jurisdiction: meeting.jurisdiction,
    meetingId: meeting.id,
    position: items.filter((item) => !item.dropped).length + 1,
    reason: AgendaReason.ADDED,
    title: plainText(input.title, { field: 'title', max: 500, required: true }),
    note: input.note == null ? null : plainText(input.note, { field: 'note', max: 2000 }) || null,
    minutes: checkedMinutes(input.minutes),
    dropped: false,
    ...(about ?? { dutyId: null, taskId: null, unitId: null, sector: null, health: null, progress: null }),
  })
  meeting.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: meeting.jurisdiction,
    action: 'addAgendaItem',
    entity: 'Meeting',
    entityId: meeting.id,
    after: { ...item },
  })
  return meeting.id
}

export interface Arrangement {
  meetingId: string
  version: number
  /** The agenda as it shall be; what is missing is dropped, what was dropped and is named comes back. */
  itemIds: string[]
}

/**
 * Brings the agenda in order, drops what the list leaves out, and takes back what was dropped before and is named.
 *
 * @throws {NotFound} @throws {Stale} @throws {InvalidInput} an id twice, or of another meeting
 */
export async function arrangeMeeting(em: SqlEntityManager, actor: Actor, input: Arrangement): Promise<string> {
  const { meeting, items } = await lockMeeting(em, input)
  const { itemIds } = input
  if (new Set(itemIds).size !== itemIds.length) throw new InvalidInput('itemIds', 'An item is named twice.')
  const byId = new Map(items.map((item) => [item.id, item]))
  const stranger = itemIds.find((id) => !byId.has(id))
  if (stranger !== undefined)
    throw new InvalidInput('itemIds', 'An item does not belong to this meeting.', { id: stranger })
  const before = items.map((item) => ({ ...item }))
  for (const item of items) item.dropped = !itemIds.includes(item.id)
  for (const [index, id] of itemIds.entries()) byId.get(id)!.position = index + 1
  meeting.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: meeting.jurisdiction,
    action: 'arrangeMeeting',
    entity: 'Meeting',
    entityId: meeting.id,
    before: { items: before },
    after: { itemIds },
  })
  return meeting.id
}

export interface ItemChange {
  meetingId: string
  itemId: string
  /** The version of the meeting that the user saw. */
  version: number
  title?: string | null
  /** undefined: as it is; null: none. */
  note?: string | null
  minutes?: number | null
}

/** Changes a matter of the agenda. @throws {NotFound} @throws {Stale} @throws {InvalidInput} @throws {ClassifiedContent} */
export async function changeAgendaItem(em: SqlEntityManager, actor: Actor, input: ItemChange): Promise<string> {
  const { meeting, items } = await lockMeeting(em, input)
  const item = items.find(({ id, dropped }) => id === input.itemId && !dropped)
  if (!item) throw new NotFound('agenda item', input.itemId)
  const before = { ...item }
  if (input.title != null) item.title = plainText(input.title, { field: 'title', max: 500, required: true })
  if (input.note !== undefined) item.note = plainText(input.note ?? '', { field: 'note', max: 2000 }) || null
  if (input.minutes != null) item.minutes = checkedMinutes(input.minutes)
  meeting.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: meeting.jurisdiction,
    action: 'changeAgendaItem',
    entity: 'Meeting',
    entityId: meeting.id,
    before,
    after: { ...item },
  })
  return meeting.id
}

function checkedMinutes(minutes: number): number {
  if (minutes < 1 || minutes > 240)
    throw new InvalidInput('minutes', 'A matter takes 1 to 240 minutes.', { min: 1, max: 240 })
  return minutes
}

/** The meeting with all its items, dropped ones too. */
export async function lockMeeting(em: SqlEntityManager, seen: { meetingId: string; version: number }) {
  const meeting = isId(seen.meetingId)
    ? await em.findOne(Meeting, { id: seen.meetingId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null
  if (!meeting) throw new NotFound('meeting', seen.meetingId)
  const items = await em.find(AgendaItem, { meetingId: meeting.id }, { orderBy: { position: 'asc' } })
  if (meeting.version !== seen.version)
    throw new Stale({
      yours: seen,
      current: { ...meeting, itemIds: items.filter((item) => !item.dropped).map((item) => item.id) },
    })
  return { meeting, items }
}

interface DutyThen {
  dutyId: string
  taskId: string
  unitId: string
  sector: Keeper
  health: DutyHealth
  progress: number
}

async function dutyAtDrafting(em: SqlEntityManager, planId: string, dutyId: string, today: string): Promise<DutyThen> {
  const [duty] = isId(dutyId)
    ? await em.execute<DutyThen[]>(
        `select duty_id as "dutyId", task_id as "taskId", unit_id as "unitId", sector, ${healthSql(`date '${today}'`)} as health, progress
         from duty_index_entry where duty_id = ? and plan_id = ?`,
        [dutyId, planId],
      )
    : []
  if (!duty) throw new NotFound('duty', dutyId)
  return duty
}
