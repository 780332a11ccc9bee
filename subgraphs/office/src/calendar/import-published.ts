import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { CalendarSource } from './calendar-year.js'
import { publishedYears } from './published-years.js'

/**
 * Gives a jurisdiction the published years that it does not have yet, as rows of its own. What somebody entered or
 * changed stays as it is. One statement each for years and days.
 *
 * @param jurisdiction  division code; null: every jurisdiction
 */
export async function importPublishedYears(
  em: SqlEntityManager,
  jurisdiction: string | null,
  now: Date,
): Promise<void> {
  const days = [...publishedYears.values()].flat()
  await em.execute(
    `with new_year as (
       insert into calendar_year (jurisdiction, year, source, in_force, changed_at)
       select code, year, '${CalendarSource.PUBLISHED}', true, ?::timestamptz from jurisdiction, json_array_elements_text(?::json) as given (text), int4(text) as year
       where ?::text is null or code = ?
       on conflict do nothing returning jurisdiction, year)
     insert into calendar_day (jurisdiction, day, working, name)
     select jurisdiction, day, working, name from new_year
     join json_to_recordset(?::json) as given (day date, working boolean, name text) on date_part('year', day) = year`,
    [now, JSON.stringify([...publishedYears.keys()]), jurisdiction, jurisdiction, JSON.stringify(days)],
    'run',
  )
}
