import DataLoader from 'dataloader'
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { RequestContext } from '@tongchou/runtime'
import { Field, ObjectType } from 'type-graphql'

@Entity()
@ObjectType({ description: 'A county, district or city: the tenant to whom every row belongs.' })
export class Jurisdiction {
  @Field(() => String, { description: 'Division code, GB/T 2260, six digits.' })
  @PrimaryKey({ type: 'text' })
  code!: string

  @Field(() => String)
  @Property({ type: 'text' })
  name!: string

  @Field(() => Boolean, { description: 'True where everything in it is demonstration data.' })
  @Property({ type: 'boolean' })
  demo!: boolean
}

/** Jurisdictions by code, all that one request asks for in one statement. */
export function jurisdictions({ em, database, identity }: RequestContext): DataLoader<string, Jurisdiction> {
  // Signing in names a jurisdiction before the caller has one.
  const reader = identity.kind === 'anonymous' ? database.system() : em
  return new DataLoader(async (codes) => {
    const rows = await reader.execute<Jurisdiction[]>('select code, name, demo from jurisdiction where code in (?)', [
      codes,
    ])
    const byCode = new Map(rows.map((row) => [row.code, row]))
    return codes.map((code) => byCode.get(code) ?? new Error(`jurisdiction ${code} is missing`))
  })
}
