import { DateScalar } from '@tongchou/runtime'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { Appointment } from './appoint-liaison.js'
import type { Correction } from './correct-liaison.js'
import type { HandingOver } from './hand-over.js'

@InputType()
export class AppointLiaisonInput implements Appointment {
  @Field(() => ID)
  unitId!: string

  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true })
  phone?: string | null

  @Field(() => Boolean, { defaultValue: false })
  substitute!: boolean

  @Field(() => DateScalar)
  from!: string

  @Field(() => DateScalar, { nullable: true })
  to?: string | null

  @Field(() => String)
  idempotencyKey!: string
}

@InputType({ description: 'What is absent stays as it is; a null phone or last day means: none.' })
export class CorrectLiaisonInput implements Correction {
  @Field(() => ID)
  liaisonId!: string

  @Field(() => String, { nullable: true })
  name?: string | null

  @Field(() => String, { nullable: true })
  phone?: string | null

  @Field(() => DateScalar, { nullable: true })
  to?: string | null

  @Field(() => String)
  idempotencyKey!: string

  @Field(() => Int, { description: 'The version that the user saw.' })
  version!: number
}

@InputType()
export class HandOverInput implements HandingOver {
  @Field(() => ID)
  unitId!: string

  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true })
  phone?: string | null

  @Field(() => DateScalar)
  from!: string

  @Field(() => ID, { nullable: true, description: 'Gives up the right to report for the unit, at once.' })
  fromAccountId?: string | null

  @Field(() => ID, { nullable: true, description: 'An enabled liaison, who gets the right to report for the unit.' })
  toAccountId?: string | null

  @Field(() => String)
  idempotencyKey!: string
}
