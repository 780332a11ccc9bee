import { isId, loader, NotFound, once, requireAccount, requireRole, Role, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { DutyInterface, dutyOf } from '../duty/duty-reference.js'
import { Liaison, liaisonsOfUnits, servingOn } from '../liaison/liaison.js'
import { Plan } from '../plan/plan.js'
import { plansById } from '../plan/read-plans.js'
import { tasksById } from '../task/read-tasks.js'
import { Task } from '../task/task.js'
import { unitsById } from '../unit/read-units.js'
import { Unit } from '../unit/unit.js'
import { agendaMarkdown } from './agenda-markdown.js'
import { addAgendaItem, arrangeMeeting, changeAgendaItem } from './change-agenda.js'
import { changeMeeting } from './change-meeting.js'
import { draftMeeting } from './draft-meeting.js'
import {
  AgendaItemInput,
  ArrangeMeetingInput,
  ChangeAgendaItemInput,
  ChangeMeetingInput,
  DraftMeetingInput,
} from './meeting-inputs.js'
import { AgendaItem, itemsOfMeetings, Meeting, meetingsById } from './meeting.js'
import { noticeText } from './notice.js'
import { readAgenda } from './read-agenda.js'

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true })
  async meeting(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Meeting> {
    requireAccount(context.identity)
    const meeting = isId(id) ? await loader(context, meetingsById).load(id) : null
    if (!meeting) throw new NotFound('meeting', id)
    return meeting
  }

  @Mutation(() => Meeting, {
    description:
      'OFFICE; the agenda holds what is overdue, blocked or due within seven days, at most the worst 100 duties; `omitted` counts the others. Errors: NOT_FOUND, PLAN_CLOSED, INVALID_INPUT.',
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

  @Mutation(() => Meeting, { description: 'OFFICE. Errors: NOT_FOUND, STALE, INVALID_INPUT, CLASSIFIED_CONTENT.' })
  async changeMeeting(
    @Arg('input', () => ChangeMeetingInput) input: ChangeMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<Meeting> {
    requireRole(context.identity, Role.OFFICE)
    const { idempotencyKey: key, ...body } = input
    return this.meeting(
      await once(context.em, context, { mutation: 'changeMeeting', key, body }, (em) =>
        changeMeeting(em, context, input),
      ),
      context,
    )
  }

  @Mutation(() => Meeting, { description: 'OFFICE. Errors: NOT_FOUND, STALE, INVALID_INPUT, CLASSIFIED_CONTENT.' })
  async changeAgendaItem(
    @Arg('input', () => ChangeAgendaItemInput) input: ChangeAgendaItemInput,
    @Ctx() context: RequestContext,
  ): Promise<Meeting> {
    requireRole(context.identity, Role.OFFICE)
    const { idempotencyKey: key, ...body } = input
    return this.meeting(
      await once(context.em, context, { mutation: 'changeAgendaItem', key, body }, (em) =>
        changeAgendaItem(em, context, input),
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
    return agendaMarkdown(await readAgenda(context, meeting.id), locale)
  }

  @FieldResolver(() => String, {
    description: 'The notice as a text to send: time, place, order of items with who reports, who attends. In Chinese.',
  })
  async notice(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<string> {
    return noticeText(await readAgenda(context, meeting.id))
  }
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

  @FieldResolver(() => Liaison, { nullable: true, description: 'Who serves on the day of the meeting.' })
  async liaison(@Root() { unitId, meetingId }: AgendaItem, @Ctx() context: RequestContext): Promise<Liaison | null> {
    if (unitId === null) return null
    const [meeting, liaisons] = await Promise.all([
      loader(context, meetingsById).load(meetingId),
      loader(context, liaisonsOfUnits).load(unitId),
    ])
    return servingOn(liaisons, meeting!.heldOn, false)
  }

  @FieldResolver(() => DutyInterface, {
    nullable: true,
    description: 'As it is now; null while the keeper does not answer.',
  })
  async duty(@Root() { dutyId, sector }: AgendaItem, @Ctx() context: RequestContext): Promise<object | null> {
    return dutyId === null || sector === null ? null : dutyOf(context, sector, dutyId)
  }
}
