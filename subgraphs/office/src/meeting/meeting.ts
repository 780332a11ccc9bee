import DataLoader from 'dataloader'
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { DutyHealth } from '@tongchou/department'
import { connectionTypes, DateScalar, isId, type RequestContext } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { grouped } from '../grouped.js'
import type { Keeper } from '../unit/unit.js'

export enum AgendaReason {
  OVERDUE = 'OVERDUE',
  BLOCKED = 'BLOCKED',
  DUE_SOON = 'DUE_SOON',
  ADDED = 'ADDED',
}
registerEnumType(AgendaReason, {
  name: 'AgendaReason',
  description: 'Why a matter is on the agenda; DUE_SOON: within seven days.',
})

@Entity()
@ObjectType({ description: 'A joint meeting (联席会议) with its agenda.' })
export class Meeting {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  planId!: string

  @Field(() => String)
  @Property({ type: 'text' })
  title!: string

  @Field(() => DateScalar)
  @Property({ type: 'date' })
  heldOn!: string

  @Field(() => String, { nullable: true, description: 'When it begins, HH:MM in Asia/Shanghai.' })
  @Property({ type: 'text', nullable: true })
  startsAt!: string | null

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  place!: string | null

  @Field(() => Int, { description: 'Duties that called for the meeting at drafting and found no room on its agenda.' })
  @Property({ type: 'integer' })
  omitted!: number

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number
}

export const { Connection: MeetingConnection } = connectionTypes(Meeting, 'Meeting')

export const meetingColumns = `id, jurisdiction, plan_id as "planId", title, held_on as "heldOn", starts_at as "startsAt", place, omitted, version`

/** Meetings by id; null for one that the caller's jurisdiction does not have. */
export function meetingsById({ em }: RequestContext): DataLoader<string, Meeting | null> {
  return new DataLoader(async (ids) => {
    const wanted = ids.filter(isId)
    const rows =
      wanted.length === 0
        ? []
        : await em.execute<Meeting[]>(`select ${meetingColumns} from meeting where id in (?)`, [wanted])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

@Entity()
@ObjectType({
  description:
    'One matter of a joint meeting: a duty, or a free text. `health` and `progress` are those at drafting; `duty` is live.',
})
export class AgendaItem {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  meetingId!: string

  /** From 1. */
  @Field(() => Int)
  @Property({ type: 'integer' })
  position!: number

  @Field(() => AgendaReason)
  @Enum({ items: () => AgendaReason, type: 'text' })
  reason!: AgendaReason

  @Field(() => String)
  @Property({ type: 'text' })
  title!: string

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  note!: string | null

  @Field(() => Int)
  @Property({ type: 'integer' })
  minutes!: number

  @Field(() => ID, { nullable: true })
  @Property({ type: 'uuid', nullable: true })
  dutyId!: string | null

  @Property({ type: 'uuid', nullable: true })
  taskId!: string | null

  @Property({ type: 'uuid', nullable: true })
  unitId!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who keeps the duty, `office` or a sector; it stays when the unit changes its sector.',
  })
  @Property({ type: 'text', nullable: true })
  sector!: Keeper | null

  @Field(() => DutyHealth, { nullable: true, description: 'At drafting.' })
  @Property({ type: 'text', nullable: true })
  health!: DutyHealth | null

  @Field(() => Int, { nullable: true, description: 'Per cent, at drafting.' })
  @Property({ type: 'integer', nullable: true })
  progress!: number | null

  /** Taken off the agenda; it stays, so that it can be taken back. */
  @Property({ type: 'boolean' })
  dropped!: boolean
}

/** The agendas of meetings, in their order. */
export function itemsOfMeetings({ em }: RequestContext): DataLoader<string, AgendaItem[]> {
  return new DataLoader(async (meetingIds) => {
    const rows = await em.execute<AgendaItem[]>(
      `select id, jurisdiction, meeting_id as "meetingId", position, reason, title, note, minutes, duty_id as "dutyId", task_id as "taskId",
         unit_id as "unitId", sector, health, progress, dropped
       from agenda_item where meeting_id in (?) and not dropped order by position`,
      [meetingIds],
    )
    const groups = grouped(rows, (row) => row.meetingId)
    return meetingIds.map((id) => groups.get(id) ?? [])
  })
}
