import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { audit, InvalidInput, plainText, Stale, type Actor } from '@tongchou/runtime'
import type { AccountIdentity } from '@tongchou/runtime'
import { type CalendarDay, CalendarSource, type CalendarYear, calendarYearColumns } from './calendar-year.js'

export interface YearEntered {
  year: number
  /** That the user saw; 0: there was none. */
  version: number
  days: { day: string; working: boolean; name?: string | null }[]
  inForce: boolean
}

/**
 * Sets which days of a year differ from their weekday, all of them at once. Deadlines that were computed before stay.
 *
 * @returns the year
 * @throws {Stale} somebody changed the year since `version`
 * @throws {InvalidInput} a day of another year or named twice; a year without a single day off can not be in force, since
 *   nobody has entered it
 */
export async function setCalendarYear(
  em: SqlEntityManager,
  actor: Actor & { identity: AccountIdentity },
  entered: YearEntered,
): Promise<number> {
  const { jurisdiction, name } = actor.identity
  const { year, inForce } = entered
  const days = checkedDays(entered)
  await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`calendar ${jurisdiction} ${year}`])
  const before = await readYear(em, jurisdiction, year)
  if ((before?.version ?? 0) !== entered.version) throw new Stale({ yours: entered, current: before })
  await em.execute(
    `insert into calendar_year (jurisdiction, year, source, in_force, version, changed_at, changed_by) values (?, ?, ?, ?, 1, ?, ?)
     on conflict (jurisdiction, year) do update set source = excluded.source, in_force = excluded.in_force,
       version = calendar_year.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [jurisdiction, year, CalendarSource.ENTERED, inForce, actor.now, name],
    'run',
  )
  await em.execute(
    `delete from calendar_day where jurisdiction = ? and date_part('year', day) = ?`,
    [jurisdiction, year],
    'run',
  )
  await em.execute(
    `insert into calendar_day (jurisdiction, day, working, name)
     select ?, day, working, name from json_to_recordset(?::json) as given (day date, working boolean, name text)`,
    [jurisdiction, JSON.stringify(days)],
    'run',
  )
  await audit(em, actor, {
    jurisdiction,
    action: 'setCalendarYear',
    entity: 'CalendarYear',
    entityId: String(year),
    before: before ? traceOf(before.inForce, before.days) : undefined,
    after: traceOf(inForce, days),
  })
  return year
}

async function readYear(em: SqlEntityManager, jurisdiction: string, year: number) {
  const [found] = await em.execute<CalendarYear[]>(
    `select ${calendarYearColumns} from calendar_year where jurisdiction = ? and year = ?`,
    [jurisdiction, year],
  )
  if (!found) return null
  const days = await em.execute<CalendarDay[]>(
    `select day::text, working, name from calendar_day where jurisdiction = ? and date_part('year', day) = ? order by day`,
    [jurisdiction, year],
  )
  return { ...found, days }
}

function checkedDays({ year, days, inForce }: YearEntered): CalendarDay[] {
  if (year < 2000 || year > 2100) throw new InvalidInput('year', 'A calendar is kept from 2000 to 2100.')
  const seen = new Set<string>()
  for (const { day } of days) {
    if (!day.startsWith(`${year}-`)) throw new InvalidInput('days', `${day} is no day of ${year}.`, { day })
    if (seen.has(day)) throw new InvalidInput('days', `${day} is named twice.`, { day })
    seen.add(day)
  }
  if (inForce && !days.some(({ working }) => !working)) {
    throw new InvalidInput('days', 'A year without a single day off has not been entered.', { reason: 'NO_DAY_OFF' })
  }
  return days
    .map(({ day, working, name }) => ({
      day,
      working,
      name: name == null ? null : plainText(name, { field: 'name', max: 30 }) || null,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** By the day, so that two states of a year can be compared day by day. */
function traceOf(inForce: boolean, days: readonly CalendarDay[]): object {
  const words = days.map(({ day, working, name }) => [day, `${working ? 'WORKING' : 'OFF'} ${name ?? ''}`.trim()])
  return { inForce, ...Object.fromEntries(words) }
}
