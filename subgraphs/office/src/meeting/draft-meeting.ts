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

/** A meeting hears some dozens of units; a page, a notice and a Word file of thousands serve nobody. */
const mostDuties = 100

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
 * Makes a meeting whose agenda holds the overdue, blocked and soon due duties of the plan: the worst hundred of them,
 * leads before those who cooperate, while `omitted` counts the others. The duties of one task stand together, the task
 * with the worst of them first, its lead at the head.
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
  const { matters, omitted } = await mattersOf(em, plan.id, actor.today)
  const meeting = em.create(Meeting, {
    id: newId(),
    jurisdiction: plan.jurisdictionCode,
    planId: plan.id,
    title: plainText(input.title, { field: 'title', max: 200, required: true }),
    heldOn: input.heldOn,
    startsAt: timeOfDay(input.startsAt),
    place: input.place == null ? null : plainText(input.place, { field: 'place', max: 200 }) || null,
    omitted,
    version: 1,
  })
  // The meeting's row first: its items refer to it.
  await em.flush()
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

/** Read from the index alone, so that a plan of any size is drafted from without asking its keepers. */
async function mattersOf(
  em: SqlEntityManager,
  planId: string,
  today: string,
): Promise<{ matters: Matter[]; omitted: number }> {
  const rows = await em.execute<(Matter & { found: number })[]>(
    `with healthy as (
       select e.*, t.position, ${healthSql(`date '${today}'`)} as health,
         case role when 'LEAD' then 0 when 'COOPERATE' then 1 else 2 end as turn
       from duty_index_entry e
       join (select id, position from task) t on t.id = e.task_id where e.plan_id = ? and e.status not in ('WITHDRAWN', 'DONE')),
     called as (
       select *, case health when 'OVERDUE' then 0 when 'BLOCKED' then 1 else 2 end as urgency, count(*) over ()::int as found
       from healthy where health in ('OVERDUE', 'BLOCKED') or due_on - ?::date between 0 and ${soonDays}),
     worst as (select * from called order by urgency, turn, due_on nulls last, position, duty_id limit ${mostDuties})
     select duty_id as "dutyId", task_id as "taskId", unit_id as "unitId", sector, health, progress, number || ' ' || title as title, found
     from worst join (select id, number, title from task) named on named.id = task_id
     window task as (partition by task_id)
     order by min(urgency) over task, min(due_on) over task nulls last, position, task_id, turn, urgency, due_on nulls last, duty_id`,
    [planId, today],
  )
  const matters = rows.map(({ found: _, ...matter }) => matter)
  return { matters, omitted: (rows[0]?.found ?? 0) - matters.length }
}
