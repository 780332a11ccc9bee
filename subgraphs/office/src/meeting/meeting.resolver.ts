import {
  DateScalar,
  isId,
  loader,
  NotFound,
  once,
  requireAccount,
  requireRole,
  Role,
  type RequestContext,
} from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { DutyInterface, dutyOf } from '../duty/duty-reference.js'
import { liaisonsOfUnits, servingOn } from '../liaison/liaison.js'
import { Plan } from '../plan/plan.js'
import { plansById } from '../plan/read-plans.js'
import { tasksById } from '../task/read-tasks.js'
import { Task } from '../task/task.js'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { agendaMarkdown, type AgendaLine } from './agenda-markdown.js'
import { addAgendaItem, arrangeMeeting, type Arrangement, type NewItem } from './change-agenda.js'
import { draftMeeting, type NewMeeting } from './draft-meeting.js'
import { AgendaItem, itemsOfMeetings, Meeting, meetingColumns } from './meeting.js'

@InputType()
class DraftMeetingInput implements NewMeeting {
  @Field(() => ID)
  planId!: string

  @Field(() => String)
  title!: string

  @Field(() => DateScalar)
  heldOn!: string

  @Field(() => String, { nullable: true })
  place?: string | null

  @Field(() => String)
  idempotencyKey!: string
}

@InputType()
class AgendaItemInput implements NewItem {
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

@InputType({ description: 'The agenda as it shall be; items that are left out are dropped.' })
class ArrangeMeetingInput implements Arrangement {
  @Field(() => ID)
  meetingId!: string

  @Field(() => [ID])
  itemIds!: string[]

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int)
  version!: number
}

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true })
  async meeting(@Arg('id', () => ID) id: string, @Ctx() { identity, em }: RequestContext): Promise<Meeting> {
    requireAccount(identity)
    const [meeting] = isId(id)
      ? await em.execute<Meeting[]>(`select ${meetingColumns} from meeting where id = ?`, [id])
      : []
    if (!meeting) throw new NotFound('meeting', id)
    return meeting
  }

  @Mutation(() => Meeting, {
    description:
      'OFFICE; the agenda holds what is overdue, blocked or due within seven days. Errors: NOT_FOUND, PLAN_CLOSED, INVALID_INPUT.',
  })
  async draftMeeting(
    @Arg('input', () => DraftMeetingInput) input: DraftMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<Meeting> {
    requireRole(context.identity, Role.OFFICE)
    const { idempotencyKey: key, ...body } = input
    return this.meeting(
      await once(context.em, context, { mutation: 'draftMeeting', key, body }, (em) =>
        draftMeeting(em, context, input),
      ),
      context,
    )
  }

  @Mutation(() => Meeting, { description: 'OFFICE. Errors: NOT_FOUND, STALE, INVALID_INPUT, CLASSIFIED_CONTENT.' })
  async addAgendaItem(
    @Arg('input', () => AgendaItemInput) input: AgendaItemInput,
    @Ctx() context: RequestContext,
  ): Promise<Meeting> {
    requireRole(context.identity, Role.OFFICE)
    const { idempotencyKey: key, ...body } = input
    return this.meeting(
      await once(context.em, context, { mutation: 'addAgendaItem', key, body }, (em) =>
        addAgendaItem(em, context, input),
      ),
      context,
    )
  }

  @Mutation(() => Meeting, { description: 'OFFICE. Errors: NOT_FOUND, STALE, INVALID_INPUT.' })
  async arrangeMeeting(
    @Arg('input', () => ArrangeMeetingInput) input: ArrangeMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<Meeting> {
    requireRole(context.identity, Role.OFFICE)
    const { idempotencyKey: key, ...body } = input
    return this.meeting(
      await once(context.em, context, { mutation: 'arrangeMeeting', key, body }, (em) =>
        arrangeMeeting(em, context, input),
      ),
      context,
    )
  }

  @FieldResolver(() => Plan)
  async plan(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<Plan> {
    return (await loader(context, plansById).load(meeting.planId))!
  }

  @FieldResolver(() => [AgendaItem])
  items(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<AgendaItem[]> {
    return loader(context, itemsOfMeetings).load(meeting.id)
  }

  @FieldResolver(() => String, { description: 'The agenda to hand out. `locale` is zh-CN or en.' })
  async markdown(
    @Root() meeting: Meeting,
    @Arg('locale', () => String, { defaultValue: 'zh-CN' }) locale: string,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    const items = await loader(context, itemsOfMeetings).load(meeting.id)
    const plan = await loader(context, plansById).load(meeting.planId)
    const lines = await Promise.all(items.map((item) => lineOf(context, meeting, item)))
    return agendaMarkdown(meeting, plan!.title, lines, locale)
  }
}

/** The names of the unit and of the liaison who serves on the day of the meeting. */
async function lineOf(context: RequestContext, meeting: Meeting, item: AgendaItem): Promise<AgendaLine> {
  if (item.unitId === null) return { item, unit: null, liaison: null }
  const [unit, liaisons] = await Promise.all([
    loader(context, unitsById).load(item.unitId),
    loader(context, liaisonsOfUnits).load(item.unitId),
  ])
  return { item, unit: unit?.shortName ?? null, liaison: servingOn(liaisons, meeting.heldOn, false)?.name ?? null }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Task, { nullable: true })
  async task(@Root() { taskId }: AgendaItem, @Ctx() context: RequestContext): Promise<Task | null> {
    return taskId === null ? null : loader(context, tasksById).load(taskId)
  }

  @FieldResolver(() => Unit, { nullable: true })
  async unit(@Root() { unitId }: AgendaItem, @Ctx() context: RequestContext): Promise<Unit | null> {
    return unitId === null ? null : loader(context, unitsById).load(unitId)
  }

  @FieldResolver(() => DutyInterface, {
    nullable: true,
    description: 'As it is now; null while the keeper does not answer.',
  })
  async duty(@Root() { dutyId, sector }: AgendaItem, @Ctx() context: RequestContext): Promise<object | null> {
    return dutyId === null || sector === null ? null : dutyOf(context, sector, dutyId)
  }
}
