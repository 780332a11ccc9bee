import { Field, ID, InputType } from 'type-graphql'
import { unitText } from '../../unit/create-unit.js'
import { UnitDecision } from '../unit/imported-unit.js'
import type { WorkingCopy } from '../working-copy.js'
import { knownForms } from './surface-forms.js'

@InputType({ description: 'These forms mean this unit; remembered for the jurisdiction when the plan is issued.' })
export class MatchUnitsChange {
  @Field(() => [String])
  surfaceForms!: string[]

  @Field(() => ID)
  unitId!: string

  @Field(() => [String], {
    nullable: true,
    description: 'Names of the members to enter, where the unit is a collective one that has none yet.',
  })
  members?: string[] | null
}

/** @throws {NotFound} the document has no such form @throws {InvalidInput} */
export function matchUnits(copy: WorkingCopy, change: MatchUnitsChange): WorkingCopy {
  const members = [...new Set((change.members ?? []).map((name) => unitText(name, 'members')))]
  const units = { ...copy.units }
  for (const form of knownForms(copy, change.surfaceForms))
    units[form] = { decision: UnitDecision.MATCHED, unitId: change.unitId, members }
  return { ...copy, units }
}
