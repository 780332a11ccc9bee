import { Field, InputType } from 'type-graphql'
import { knownSector, unitText } from '../../unit/create-unit.js'
import { readsCollective } from '../unit/collective.js'
import { UnitDecision } from '../unit/imported-unit.js'
import { sectorLike } from '../unit/sector-like.js'
import type { WorkingCopy } from '../working-copy.js'
import { knownForms } from './surface-forms.js'

@InputType({
  description:
    'These forms become new units when the plan is issued: each its own by the form, or with a name all of them one.',
})
export class NewUnitsChange {
  @Field(() => [String])
  surfaceForms!: string[]

  @Field(() => String, { nullable: true })
  name?: string | null

  @Field(() => String, { nullable: true })
  shortName?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Absent: by what the name says. Null: the office keeps its duties.',
  })
  sector?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Absent: as the form reads.' })
  collective?: boolean | null

  @Field(() => [String], { nullable: true, description: 'Names of the members of a collective unit.' })
  members?: string[] | null
}

/** @throws {NotFound} the document has no such form @throws {InvalidInput} @throws {ClassifiedContent} */
export function newUnits(copy: WorkingCopy, change: NewUnitsChange): WorkingCopy {
  const units = { ...copy.units }
  for (const form of knownForms(copy, change.surfaceForms)) {
    const name = unitText(change.name ?? form, 'name')
    const collective = change.collective ?? readsCollective(form)
    units[form] = {
      decision: UnitDecision.NEW,
      name,
      shortName: unitText(change.shortName ?? change.name ?? form, 'shortName'),
      sector: change.sector === undefined ? (collective ? null : sectorLike(name)) : knownSector(change.sector),
      collective,
      members: collective ? [...new Set((change.members ?? []).map((member) => unitText(member, 'members')))] : [],
    }
  }
  return { ...copy, units }
}
