import DataLoader from 'dataloader'
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { OptionalProps } from '@mikro-orm/core'
import type { RequestContext } from '@tongchou/runtime'
import { Field, Int, ObjectType } from 'type-graphql'

@Entity()
@ObjectType({ description: 'A county, district or city: the tenant to whom every row belongs.' })
export class Jurisdiction {
  [OptionalProps]?: 'divisionCode' | 'divisionEdition' | 'version'

  @Field(() => String, { description: 'Key of the tenant: the division code with which it was set up; never changes.' })
  @PrimaryKey({ type: 'text' })
  code!: string

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string

  @Field(() => Boolean, { description: 'True where everything in it is demonstration data.' })
  @Property({ type: 'boolean' })
  demo!: boolean

  /** Null: the key itself. */
  @Property({ type: 'text', nullable: true })
  divisionCode!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Year of the edition of GB/T 2260 that holds the division code; null where nobody said.',
  })
  @Property({ type: 'integer', nullable: true })
  divisionEdition!: number | null

  @Field(() => Int)
  @Property({ type: 'integer', default: 1 })
  version!: number
}

/** Jurisdictions by code, all that one request asks for in one statement. */
export function jurisdictions({ em, database, identity }: RequestContext): DataLoader<string, Jurisdiction> {
  // Signing in names a jurisdiction before the caller has one.
  const reader = identity.kind === 'anonymous' ? database.system() : em
  return new DataLoader(async (codes) => {
    const rows = await reader.execute<Jurisdiction[]>(
      `select code, name, demo, division_code as "divisionCode", division_edition as "divisionEdition", version
       from jurisdiction where code in (?)`,
      [codes],
    )
    const byCode = new Map(rows.map((row) => [row.code, row]))
    return codes.map((code) => byCode.get(code) ?? new Error(`jurisdiction ${code} is missing`))
  })
}
