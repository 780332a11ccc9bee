import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DateScalar, DateTimeScalar, requireAccount, type RequestContext } from '@tongchou/runtime'
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { calendarFrom, CalendarUnpublished, isWorkday } from '../calendar/working-days.js'
import { mondayOf } from './reporting-week.js'

/** When the week's reports are due on its last working day, in Asia/Shanghai. */
const dueTime = '17:00:00+08:00'

@ObjectType({ description: 'The running week in which units report (报送周期).', simpleResolvers: true })
class ReportingWeek {
  @Field(() => DateScalar, { description: 'Today in Asia/Shanghai.' })
  today!: string

  @Field(() => DateScalar, { description: 'Monday.' })
  from!: string

  @Field(() => DateScalar, { description: 'Sunday.' })
  to!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'On the last working day. Null in a week without any, and where the calendar of its year is not known.',
  })
  dueAt!: string | null

  @Field(() => Boolean, { description: 'Whether the calendar of its days is in force.' })
  calendarKnown!: boolean
}

/**
 * The week of `today` with its due time, by the jurisdiction's own working days.
 *
 * @param today  "YYYY-MM-DD" in Asia/Shanghai
 */
export async function reportingWeekOf(
  em: SqlEntityManager,
  jurisdiction: string,
  today: string,
): Promise<ReportingWeek> {
  const from = mondayOf(today)
  const days = Array.from({ length: 7 }, (_, n) =>
    new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10),
  )
  const week = { today, from, to: days[6]! }
  const calendar = await calendarFrom(em, jurisdiction, Number(from.slice(0, 4)))
  try {
    const last = days.filter((day) => isWorkday(calendar, day)).at(-1)
    return { ...week, dueAt: last ? new Date(`${last}T${dueTime}`).toISOString() : null, calendarKnown: true }
  } catch (error) {
    if (!(error instanceof CalendarUnpublished)) throw error
    return { ...week, dueAt: null, calendarKnown: false }
  }
}

@Resolver()
export class ReportingWeekResolver {
  @Query(() => ReportingWeek, { description: 'By the working days of the caller’s jurisdiction.' })
  reportingWeek(@Ctx() { identity, em, today }: RequestContext): Promise<ReportingWeek> {
    return reportingWeekOf(em, requireAccount(identity).jurisdiction, today)
  }
}
