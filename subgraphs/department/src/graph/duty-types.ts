import { DateScalar, DateTimeScalar } from '@tongchou/runtime'
import { Directive, Field, ID, InterfaceType, Int, ObjectType, type ClassType } from 'type-graphql'
import { Duty } from '../duty/duty.js'
import { DutyHealth, DutyRole, DutyStatus } from '../duty/words.js'
import type { Neighbours } from './neighbours.js'

type DutyColumns = Omit<
  Duty,
  'jurisdiction' | 'planId' | 'taskId' | 'unitId' | 'revision' | 'lastReportZero' | 'changedAt'
>

/** The interface `Duty` and the type that implements it for one sector. Their rows are `Duty` of duty/duty.ts. */
export interface DutyTypes {
  DutyInterface: ClassType<object>
  SectorDuty: ClassType<DutyColumns>
}

/**
 * @param typeName  `WaterDuty`; also what a row of this keeper is, wherever a `Duty` is asked for. Anything else that
 *   stands for a duty (the office's stubs of other keepers' types) says so by its `__typename`.
 */
export function dutyTypes(typeName: string, { Task, Unit }: Neighbours): DutyTypes {
  @InterfaceType('Duty', {
    description: 'What one unit owes to one task. The id is the id of its assignment.',
    resolveType: (value: Duty | { __typename: string }) => (value instanceof Duty ? typeName : value.__typename),
  })
  abstract class DutyInterface {
    @Field(() => ID)
    id!: string

    @Field(() => Task)
    task!: unknown

    @Field(() => Unit)
    unit!: unknown

    @Field(() => DutyRole)
    role!: DutyRole

    @Field(() => DutyStatus)
    status!: DutyStatus

    @Field(() => DutyHealth, { description: 'As of today in Asia/Shanghai.' })
    health!: DutyHealth

    @Field(() => Int, { description: 'Per cent, 0 to 100.' })
    progress!: number

    @Field(() => DateScalar, { nullable: true })
    dueOn!: string | null

    @Field(() => DateScalar, { nullable: true, description: 'The first due date; extensions leave it as it was.' })
    originalDueOn!: string | null

    @Field(() => Int, { description: 'Raised by every change.' })
    version!: number

    @Field(() => DateTimeScalar, { nullable: true })
    lastReportedAt!: Date | null

    @Field(() => Int)
    openObstacles!: number
  }

  @ObjectType(typeName, { implements: DutyInterface, simpleResolvers: true })
  @Directive('@key(fields: "id")')
  class SectorDuty extends DutyInterface implements DutyColumns {
    @Field(() => DateScalar)
    assignedOn!: string

    @Field(() => DateScalar, { nullable: true, description: 'Last day on which the unit may return it.' })
    returnBy!: string | null

    @Field(() => String, { nullable: true, description: 'Why it is in its status, where a reason was given.' })
    statusReason!: string | null
  }

  return { DutyInterface: DutyInterface as unknown as ClassType<object>, SectorDuty }
}
