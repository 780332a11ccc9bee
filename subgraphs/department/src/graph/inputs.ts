import { DateScalar } from '@tongchou/runtime'
import { Directive, Field, ID, InputType, Int } from 'type-graphql'
import type { AssignmentState } from '../duty/receive-assignments.js'
import { DutyRole, ObstacleKind } from '../duty/words.js'
import type { ObstacleDraft } from '../obstacle/raise-obstacles.js'
import type { ReportDraft } from '../report/file-report.js'

@InputType()
export class ObstacleInput implements ObstacleDraft {
  @Field(() => ObstacleKind)
  kind!: ObstacleKind

  @Field(() => String)
  text!: string

  @Field(() => [ID], { defaultValue: [] })
  unitIds!: string[]
}

@InputType()
export class ReportInput implements ReportDraft {
  @Field(() => ID)
  dutyId!: string

  @Field(() => Int, { description: 'Per cent, 0 to 100.' })
  progress!: number

  @Field(() => String, { nullable: true, description: 'At most 10,000 characters of plain, unclassified text.' })
  summary?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'A zero report: keeps the progress, raises nothing.' })
  nothingToReport!: boolean

  @Field(() => [ObstacleInput], { defaultValue: [] })
  obstacles!: ObstacleInput[]

  @Field(() => ID, { nullable: true, description: 'The newest report of this duty, when this one corrects it.' })
  supersedes?: string | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int, { description: 'The version of the duty that the user saw.' })
  version!: number
}

@InputType()
export class DutyActInput {
  @Field(() => ID)
  dutyId!: string

  @Field(() => String, { nullable: true, description: 'Needed to return, suspend, resume and reopen.' })
  reason?: string | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int, { description: 'The version of the duty that the user saw.' })
  version!: number
}

@InputType()
export class ClearObstacleInput {
  @Field(() => ID)
  dutyId!: string

  @Field(() => ID)
  obstacleId!: string

  @Field(() => String, { nullable: true })
  note?: string | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int, { description: 'The version of the duty that the user saw.' })
  version!: number
}

@InputType('AssignmentState', { description: 'The full state of an assignment; the highest revision wins.' })
@Directive('@inaccessible')
export class AssignmentStateInput implements AssignmentState {
  @Field(() => ID)
  dutyId!: string

  @Field(() => String)
  jurisdiction!: string

  @Field(() => ID)
  planId!: string

  @Field(() => ID)
  taskId!: string

  @Field(() => ID)
  unitId!: string

  @Field(() => DutyRole)
  role!: DutyRole

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null

  @Field(() => DateScalar, { nullable: true })
  originalDueOn?: string | null

  @Field(() => DateScalar)
  assignedOn!: string

  @Field(() => DateScalar, { nullable: true })
  returnBy?: string | null

  @Field(() => Boolean)
  withdrawn!: boolean

  @Field(() => Int)
  revision!: number
}
