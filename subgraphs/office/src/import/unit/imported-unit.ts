import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Unit } from '../../unit/unit.js'

export enum UnitDecision {
  OPEN = 'OPEN',
  MATCHED = 'MATCHED',
  NEW = 'NEW',
}
registerEnumType(UnitDecision, {
  name: 'UnitDecision',
  description: 'NEW: the unit will be created when the plan is issued.',
})

/** What was decided about a surface form. */
export type UnitChoice =
  | { decision: UnitDecision.MATCHED; unitId: string; members: string[] }
  | {
      decision: UnitDecision.NEW
      name: string
      shortName: string
      sector: string | null
      collective: boolean
      members: string[]
    }

@ObjectType({ description: 'A unit that a surface form may mean.' })
export class UnitSuggestion {
  @Field(() => Unit)
  unit!: Unit

  @Field(() => Float, { description: '0 to 1.' })
  likeness!: number

  @Field(() => Boolean, { description: 'The office matched this form to it before.' })
  remembered!: boolean
}

@ObjectType({ description: 'A surface form of the document, and which unit it means.' })
export class ImportedUnit {
  @Field(() => String)
  surfaceForm!: string

  @Field(() => Int, { description: 'How many tasks name it.' })
  count!: number

  @Field(() => UnitDecision)
  decision!: UnitDecision

  @Field(() => Boolean, { description: 'It reads like a collective unit (各街道, 有关部门).' })
  readsCollective!: boolean

  @Field(() => String, { nullable: true })
  newName!: string | null

  @Field(() => String, { nullable: true })
  newShortName!: string | null

  @Field(() => String, { nullable: true })
  newSector!: string | null

  @Field(() => Boolean)
  newCollective!: boolean

  @Field(() => [String], {
    description: 'Names of the members to enter for a collective unit; units of other names are created with it.',
  })
  newMembers!: string[]

  /** What `unit` resolves to. */
  unitId!: string | null
}
