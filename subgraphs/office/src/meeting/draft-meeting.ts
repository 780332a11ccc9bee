import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, newId, plainText, type Actor, type RequestContext } from '@tongchou/runtime'
import { DutyHealth } from '@tongchou/department'
import { healthSql } from '../duty-index/health-sql.js'
import { openPlan } from '../plan/open-plan.js'
import type { Keeper } from '../unit/unit.js'
import { AgendaItem, AgendaReason, Meeting } from './meeting.js'
import { timeOfDay } from './time-of-day.js'

export interface NewMeeting {
  planId: string
  title: string
  /** "YYYY-MM-DD" */
  heldOn: string
  /** "HH:MM" in Asia/Shanghai; null while it is open. */
  startsAt?: string | null
  place?: string | null
}

/** Days ahead from which a due duty is a matter for the meeting. */
const soonDays = 7

/** A written report takes at most ten minutes (DOMAIN.md, meeting practice); a reminder half of it. */
const minutesFor: Record<AgendaReason, number> = { OVERDUE: 10, BLOCKED: 10, DUE_SOON: 5, ADDED: 10 }

interface Matter {
  dutyId: string
  taskId: string
  unitId: string
  sector: Keeper
  health: DutyHealth
  progress: number
  title: string
}

/**
 * Makes a meeting whose agenda holds every overdue, blocked and soon due duty of the plan. The duties of one task stand
 * together, the task with the worst of them first, its lead at the head.
 *
 * @returns the meeting's id
 * @throws {NotFound} no such plan @throws {PlanClosed} @throws {InvalidInput} @throws {ClassifiedContent}
 */
export async function draftMeeting(
  em: SqlEntityManager,
  actor: Actor & Pick<RequestContext, 'today'>,
  input: NewMeeting,
): Promise<string> {
  const plan = await openPlan(em, input.planId)
  const meeting = em.create(Meeting, {
    id: newId(),
    jurisdiction: plan.jurisdictionCode,
    planId: plan.id,
    title: plainText(input.title, { field: 'title', max: 200, required: true }),
    heldOn: input.heldOn,
    startsAt: timeOfDay(input.startsAt),
    place: input.place == null ? null : plainText(input.place, { field: 'place', max: 200 }) || null,
    version: 1,
  })
  // The meeting's row first: its items refer to it.
  await em.flush()
  const matters = await mattersOf(em, plan.id, actor.today)
  for (const [index, matter] of matters.entries()) {
    const reason = reasonOf(matter.health)
    em.create(AgendaItem, {
      ...matter,
      id: newId(),
      jurisdiction: meeting.jurisdiction,
      meetingId: meeting.id,
      position: index + 1,
      reason,
      note: null,
      dropped: false,
      minutes: minutesFor[reason],
    })
  }
  await em.flush()
  await audit(em, actor, {
    jurisdiction: meeting.jurisdiction,
    action: 'draftMeeting',
    entity: 'Meeting',
    entityId: meeting.id,
    after: { ...meeting, duties: matters.map((matter) => matter.dutyId) },
  })
  return meeting.id
}

function reasonOf(health: DutyHealth): AgendaReason {
  if (health === DutyHealth.OVERDUE) return AgendaReason.OVERDUE
  return health === DutyHealth.BLOCKED ? AgendaReason.BLOCKED : AgendaReason.DUE_SOON
}

function mattersOf(em: SqlEntityManager, planId: string, today: string): Promise<Matter[]> {
  return em.execute<Matter[]>(
    `with healthy as (
       select e.*, t.position, t.title, ${healthSql(`date '${today}'`)} as health
       from duty_index_entry e
       join (select id, position, number || ' ' || title as title from task) t on t.id = e.task_id where e.plan_id = ? and e.status not in ('WITHDRAWN', 'DONE')),
     matters as (
       select *, case health when 'OVERDUE' then 0 when 'BLOCKED' then 1 else 2 end as urgency from healthy
       where health in ('OVERDUE', 'BLOCKED') or due_on - ?::date between 0 and ${soonDays})
     select duty_id as "dutyId", task_id as "taskId", unit_id as "unitId", sector, health, progress, title from matters
     window task as (partition by task_id)
     order by min(urgency) over task, min(due_on) over task nulls last, position, task_id,
       case role when 'LEAD' then 0 when 'COOPERATE' then 1 else 2 end, urgency, due_on nulls last, duty_id`,
    [planId, today],
  )
}
