import { DateScalar } from '@tongchou/runtime'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { Arrangement, ItemChange, NewItem } from './change-agenda.js'
import type { MeetingChange } from './change-meeting.js'
import type { NewMeeting } from './draft-meeting.js'

@InputType()
export class DraftMeetingInput implements NewMeeting {
  @Field(() => ID)
  planId!: string

  @Field(() => String)
  title!: string

  @Field(() => DateScalar)
  heldOn!: string

  @Field(() => String, { nullable: true, description: 'HH:MM in Asia/Shanghai.' })
  startsAt?: string | null

  @Field(() => String, { nullable: true })
  place?: string | null

  @Field(() => String)
  idempotencyKey!: string
}

@InputType()
export class AgendaItemInput implements NewItem {
  @Field(() => ID)
  meetingId!: string

  @Field(() => String)
  title!: string

  @Field(() => ID, { nullable: true })
  dutyId?: string | null

  @Field(() => String, { nullable: true })
  note?: string | null

  @Field(() => Int, { defaultValue: 10 })
  minutes!: number

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  version!: number
}

@InputType({ description: 'Absent: as it is. Null: open.' })
export class ChangeMeetingInput implements MeetingChange {
  @Field(() => ID)
  meetingId!: string

  @Field(() => String, { nullable: true })
  title?: string | null

  @Field(() => DateScalar, { nullable: true })
  heldOn?: string | null

  @Field(() => String, { nullable: true, description: 'HH:MM in Asia/Shanghai.' })
  startsAt?: string | null

  @Field(() => String, { nullable: true })
  place?: string | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  version!: number
}

@InputType({ description: 'Absent: as it is.' })
export class ChangeAgendaItemInput implements ItemChange {
  @Field(() => ID)
  meetingId!: string

  @Field(() => ID)
  itemId!: string

  @Field(() => String, { nullable: true })
  title?: string | null

  @Field(() => String, { nullable: true })
  note?: string | null

  @Field(() => Int, { nullable: true, description: '1 to 240.' })
  minutes?: number | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int, { description: 'Of the meeting.' })
  version!: number
}

@InputType({
  description:
    'The agenda as it shall be; items that are left out are dropped, and come back when they are named again.',
})
export class ArrangeMeetingInput implements Arrangement {
  @Field(() => ID)
  meetingId!: string

  @Field(() => [ID])
  itemIds!: string[]

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  version!: number
}
