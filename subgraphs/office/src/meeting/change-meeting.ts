import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, plainText, type Actor } from '@tongchou/runtime'
import { lockMeeting } from './change-agenda.js'
import { timeOfDay } from './time-of-day.js'

export interface MeetingChange {
  meetingId: string
  /** The version that the user saw. */
  version: number
  title?: string | null
  /** "YYYY-MM-DD" */
  heldOn?: string | null
  /** "HH:MM"; undefined: as it is; null: open. */
  startsAt?: string | null
  /** undefined: as it is; null: open. */
  place?: string | null
}

/** Moves a meeting or renames it. @throws {NotFound} @throws {Stale} @throws {InvalidInput} @throws {ClassifiedContent} */
export async function changeMeeting(em: SqlEntityManager, actor: Actor, input: MeetingChange): Promise<string> {
  const { meeting } = await lockMeeting(em, input)
  const before = { ...meeting }
  if (input.title != null) meeting.title = plainText(input.title, { field: 'title', max: 200, required: true })
  if (input.heldOn != null) meeting.heldOn = input.heldOn
  if (input.startsAt !== undefined) meeting.startsAt = timeOfDay(input.startsAt)
  if (input.place !== undefined) meeting.place = plainText(input.place ?? '', { field: 'place', max: 200 }) || null
  meeting.version += 1
  await em.flush()
  await audit(em, actor, {
    jurisdiction: meeting.jurisdiction,
    action: 'changeMeeting',
    entity: 'Meeting',
    entityId: meeting.id,
    before,
    after: { ...meeting },
  })
  return meeting.id
}
