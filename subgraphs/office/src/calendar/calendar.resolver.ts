import DataLoader from 'dataloader'
import { DateScalar, loader, once, requireAccount, requireRole, Role, type RequestContext } from '@tongchou/runtime'
import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { grouped } from '../grouped.js'
import { CalendarDay, CalendarYear, calendarYearColumns } from './calendar-year.js'
import { setCalendarYear, type YearEntered } from './set-calendar-year.js'
import { calendarFrom, workdaysAfter } from './working-days.js'

@InputType()
class CalendarDayInput {
  @Field(() => DateScalar)
  day!: string

  @Field(() => Boolean)
  working!: boolean

  @Field(() => String, { nullable: true })
  name?: string | null
}

@InputType({ description: 'All days of the year that differ from their weekday; those that are left out go by it.' })
class CalendarYearInput implements YearEntered {
  @Field(() => Int)
  year!: number

  @Field(() => [CalendarDayInput])
  days!: CalendarDayInput[]

  @Field(() => Boolean, { description: 'All days off are entered: the year may be counted with.' })
  inForce!: boolean

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int, { description: 'The version that the user saw; 0 where there was none.' })
  version!: number
}

function daysOfYears({ em }: RequestContext): DataLoader<number, CalendarDay[]> {
  return new DataLoader(async (years) => {
    const rows = await em.execute<(CalendarDay & { year: number })[]>(
      `select date_part('year', day)::int as year, day::text, working, name from calendar_day
       where date_part('year', day) in (?) order by day`,
      [years],
    )
    const groups = grouped(rows, (row) => String(row.year))
    return years.map((year) => groups.get(String(year)) ?? [])
  })
}

@Resolver(() => CalendarYear)
export class CalendarResolver {
  @Query(() => [CalendarYear], { description: 'The newest first.' })
  calendarYears(@Ctx() { identity, em }: RequestContext): Promise<CalendarYear[]> {
    requireAccount(identity)
    return em.execute<CalendarYear[]>(`select ${calendarYearColumns} from calendar_year order by year desc`)
  }

  @Query(() => DateScalar, {
    nullable: true,
    description:
      'The day that lies `count` (1 to 240) working days after another. Errors: CALENDAR_UNPUBLISHED, INVALID_INPUT.',
  })
  async workdayAfter(
    @Arg('from', () => DateScalar) from: string,
    @Arg('count', () => Int) count: number,
    @Ctx() { identity, em }: RequestContext,
  ): Promise<string> {
    const { jurisdiction } = requireAccount(identity)
    return workdaysAfter(await calendarFrom(em, jurisdiction, Number(from.slice(0, 4))), from, count)
  }

  @Mutation(() => CalendarYear, { description: 'ADMIN. Errors: STALE, INVALID_INPUT, CLASSIFIED_CONTENT.' })
  async setCalendarYear(
    @Arg('input', () => CalendarYearInput) input: CalendarYearInput,
    @Ctx() context: RequestContext,
  ): Promise<CalendarYear> {
    const actor = { identity: requireRole(context.identity, Role.ADMIN), now: context.now }
    const { idempotencyKey: key, ...body } = input
    const year = await once(context.em, context, { mutation: 'setCalendarYear', key, body }, (em) =>
      setCalendarYear(em, actor, input),
    )
    const [stored] = await context.em.execute<CalendarYear[]>(
      `select ${calendarYearColumns} from calendar_year where year = ?`,
      [year],
    )
    return stored!
  }

  @FieldResolver(() => [CalendarDay], { description: 'In their order.' })
  days(@Root() { year }: CalendarYear, @Ctx() context: RequestContext): Promise<CalendarDay[]> {
    return loader(context, daysOfYears).load(year)
  }
}
