import DataLoader from 'dataloader'
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { DateScalar, DateTimeScalar, type RequestContext } from '@tongchou/runtime'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { grouped } from '../grouped.js'

@Entity()
@ObjectType({
  description: 'Who answers for a unit, from one day to another (联络员); the substitute (B角) steps in for him.',
})
export class Liaison {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  jurisdiction!: string

  @Property({ type: 'uuid' })
  unitId!: string

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  phone!: string | null

  @Field(() => Boolean)
  @Property({ type: 'boolean' })
  substitute!: boolean

  @Field(() => DateScalar, { name: 'from' })
  @Property({ type: 'date' })
  servesFrom!: string

  @Field(() => DateScalar, { name: 'to', nullable: true, description: 'Last day of service; null while it is open.' })
  @Property({ type: 'date', nullable: true })
  servesTo!: string | null

  @Field(() => Boolean, {
    description: 'Another appointment from the same day on took its place: it never served, and stays to be read.',
  })
  @Property({ type: 'boolean' })
  superseded!: boolean

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null for appointments of the demo and of old.' })
  @Property({ type: 'datetime', nullable: true })
  appointedAt!: Date | string | null

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  appointedBy!: string | null

  @Field(() => Int)
  @Property({ type: 'integer' })
  version!: number
}

export const liaisonColumns = `id, jurisdiction, unit_id as "unitId", name, phone, substitute, serves_from as "servesFrom",
  serves_to as "servesTo", superseded, appointed_at as "appointedAt", appointed_by as "appointedBy", version`

/** All liaisons that a unit ever had, newest first. */
export function liaisonsOfUnits({ em }: RequestContext): DataLoader<string, Liaison[]> {
  return new DataLoader(async (unitIds) => {
    const rows = await em.execute<Liaison[]>(
      `select ${liaisonColumns} from liaison where unit_id in (?) order by serves_from desc, id desc`,
      [unitIds],
    )
    const groups = grouped(rows, (row) => row.unitId)
    return unitIds.map((id) => groups.get(id) ?? [])
  })
}

/** Who serves on a day ("YYYY-MM-DD"); of several the latest appointed. */
export function servingOn(liaisons: Liaison[], day: string, substitute: boolean): Liaison | null {
  return (
    liaisons.find(
      (one) =>
        !one.superseded &&
        one.substitute === substitute &&
        one.servesFrom <= day &&
        (one.servesTo === null || one.servesTo >= day),
    ) ?? null
  )
}
