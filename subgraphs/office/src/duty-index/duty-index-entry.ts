import { DutyHealth, DutyRole, DutyStatus } from '@tongchou/department'
import { connectionTypes, DateScalar, DateTimeScalar } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Keeper } from '../unit/unit.js'

@ObjectType({
  description:
    'The last state of a duty that its keeper told the office. Between this and the keeper’s own, the higher version wins.',
  simpleResolvers: true,
})
export class DutyIndexEntry {
  @Field(() => ID)
  dutyId!: string

  @Field(() => ID)
  taskId!: string

  @Field(() => ID)
  unitId!: string

  @Field(() => String)
  sector!: Keeper

  @Field(() => DutyRole)
  role!: DutyRole

  @Field(() => DutyStatus)
  status!: DutyStatus

  @Field(() => DutyHealth, { description: 'As of today, whenever the keeper last spoke.' })
  health!: DutyHealth

  @Field(() => Int)
  progress!: number

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null

  @Field(() => Int)
  version!: number

  @Field(() => Int)
  openObstacles!: number

  @Field(() => DateTimeScalar, { nullable: true })
  lastReportedAt!: Date | string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the keeper changed it; null until the keeper spoke.',
  })
  asOf!: Date | string | null
}

export const { Connection: DutyIndexConnection } = connectionTypes(DutyIndexEntry, 'DutyIndex')
