import { DateScalar, DateTimeScalar } from '@tongchou/runtime'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

export enum CalendarSource {
  PUBLISHED = 'PUBLISHED',
  ENTERED = 'ENTERED',
}
registerEnumType(CalendarSource, {
  name: 'CalendarSource',
  description: 'PUBLISHED: as the State Council announced it. ENTERED: somebody entered or changed it here.',
})

@ObjectType({
  description: 'A day that is not as its weekday says: a day off, or a weekend day that is worked (调休).',
  simpleResolvers: true,
})
export class CalendarDay {
  @Field(() => DateScalar)
  day!: string

  @Field(() => Boolean)
  working!: boolean

  @Field(() => String, { nullable: true, description: 'E.g. 国庆节.' })
  name!: string | null
}

@ObjectType({ description: 'The working days of one year; all days that it does not name go by their weekday.' })
export class CalendarYear {
  @Field(() => Int)
  year!: number

  @Field(() => CalendarSource)
  source!: CalendarSource

  @Field(() => Boolean, { description: 'Only then is it counted with.' })
  inForce!: boolean

  @Field(() => Int)
  version!: number

  @Field(() => DateTimeScalar)
  changedAt!: Date | string

  @Field(() => String, { nullable: true })
  changedBy!: string | null
}

export const calendarYearColumns = `year, source, in_force as "inForce", version, changed_at as "changedAt", changed_by as "changedBy"`
