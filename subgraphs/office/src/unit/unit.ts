import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Entity()
@ObjectType({
  description: 'A bureau, town, street, company or branch that can be answerable for a task (责任单位).',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class Unit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string

  @Field(() => String)
  @Property({ type: 'text' })
  shortName!: string

  @Field(() => [String], { description: 'How documents write it, e.g. 区住建局.' })
  @Property({ type: 'string[]' })
  surfaceForms!: string[]

  @Field(() => String, {
    nullable: true,
    description:
      'The department that keeps its duties: housing, planning, finance, water, utilities. Null: the office itself.',
  })
  @Property({ type: 'text', nullable: true })
  sector!: string | null

  @Field(() => Boolean, {
    description: 'Stands for its members, e.g. 各街道: an assignment to it goes to each of them.',
  })
  @Property({ type: 'boolean' })
  collective!: boolean

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number
}

export const unitColumns = `unit.id, unit.jurisdiction, unit.name, unit.short_name as "shortName", unit.surface_forms as "surfaceForms",
  unit.sector, unit.collective, unit.version`

/** The departments; a unit of no sector is kept by the office. */
export const sectors = ['housing', 'planning', 'finance', 'water', 'utilities'] as const
export type Sector = (typeof sectors)[number]
export type Keeper = Sector | 'office'

/** Who keeps the duties of a unit: its sector's department, or the office. */
export function keeperOf(sector: string | null): Keeper {
  return sectors.find((known) => known === sector) ?? 'office'
}
