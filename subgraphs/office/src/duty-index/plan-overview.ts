import { DutyHealth } from '@tongchou/department'
import { DateScalar, DateTimeScalar } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { WeekEvent } from './reporting-week.js'

registerEnumType(WeekEvent, {
  name: 'WeekEvent',
  description:
    'What happened to a duty in the running week. SILENT: it asks for a report and none came, which is not NOTHING_TO_REPORT.',
})

@ObjectType({ simpleResolvers: true })
class HealthCount {
  @Field(() => DutyHealth)
  health!: DutyHealth

  @Field(() => Int)
  duties!: number
}

@ObjectType({ simpleResolvers: true })
class WeekCount {
  @Field(() => WeekEvent)
  event!: WeekEvent

  @Field(() => Int)
  duties!: number
}

@ObjectType({ description: 'What a unit said in the running week about its duties, under one plan or under all.' })
export class UnitWeek {
  @Field(() => ID)
  unitId!: string

  @Field(() => Int, { description: 'Duties that ask for a report.' })
  open!: number

  @Field(() => Int, { description: 'Duties reported on in the week, zero reports included.' })
  reported!: number

  @Field(() => Int, { description: 'Of those, duties with nothing to report.' })
  nothingToReport!: number

  @Field(() => Int)
  overdue!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'The last report on any of them.' })
  lastReportedAt!: Date | null

  @Field(() => Int, {
    description: 'Weeks up to the running one, and with it, in which nothing came; 0 after a report in this week.',
  })
  silentWeeks!: number
}

@ObjectType({
  description: 'A plan on one screen: how its duties stand and what the running week brought.',
  simpleResolvers: true,
})
export class PlanOverview {
  @Field(() => DateScalar, { description: 'Monday of the running week.' })
  weekFrom!: string

  @Field(() => DateScalar, { description: 'Today in Asia/Shanghai.' })
  today!: string

  @Field(() => Int)
  duties!: number

  @Field(() => [HealthCount], { description: 'Every health, the worst first, also where there are none.' })
  health!: HealthCount[]

  @Field(() => [WeekCount], { description: 'Every event, also where there are none.' })
  week!: WeekCount[]

  @Field(() => [UnitWeek], { description: 'The longest silent first.' })
  units!: UnitWeek[]
}
