import DataLoader from 'dataloader'
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { RequestContext } from '@tongchou/runtime'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { grouped } from '../grouped.js'

export enum IndicatorNature {
  BINDING = 'BINDING',
  EXPECTED = 'EXPECTED',
}
registerEnumType(IndicatorNature, { name: 'IndicatorNature', description: '约束性, 预期性.' })

@ObjectType({ simpleResolvers: true })
export class IndicatorTarget {
  @Field(() => Int)
  year!: number

  @Field(() => Float, { nullable: true, description: 'Null where the document prints no number.' })
  value!: number | null

  @Field(() => String, { description: 'As printed.' })
  raw!: string
}

@Entity()
@ObjectType({ description: 'A yearly target of a plan.', simpleResolvers: true })
export class Indicator {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  planId!: string

  @Property({ type: 'integer' })
  position!: number

  @Field(() => String)
  @Property({ type: 'text' })
  number!: string

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  unit!: string | null

  @Field(() => IndicatorNature, { nullable: true })
  @Enum({ items: () => IndicatorNature, type: 'text', nullable: true })
  nature!: IndicatorNature | null

  @Field(() => Boolean, { description: 'Each year’s target contains the years before.' })
  @Property({ type: 'boolean' })
  cumulative!: boolean

  @Field(() => [IndicatorTarget])
  @Property({ type: 'json' })
  targets!: IndicatorTarget[]
}

/** The indicators of plans, in the order of the document. */
export function indicatorsOfPlans({ em }: RequestContext): DataLoader<string, Indicator[]> {
  return new DataLoader(async (planIds) => {
    const rows = await em.execute<Indicator[]>(
      `select id, jurisdiction, plan_id as "planId", position, number, name, unit, nature, cumulative, targets
       from indicator where plan_id in (?) order by position`,
      [planIds],
    )
    const groups = grouped(rows, (row) => row.planId)
    return planIds.map((id) => groups.get(id) ?? [])
  })
}
