import { Field, InputType } from 'type-graphql'
import type { WorkingCopy } from '../working-copy.js'
import { knownForms } from './surface-forms.js'

@InputType({ description: 'Takes back what was decided about these forms.' })
export class UnitsOpenChange {
  @Field(() => [String])
  surfaceForms!: string[]
}

/** @throws {NotFound} the document has no such form */
export function reopenUnits(copy: WorkingCopy, change: UnitsOpenChange): WorkingCopy {
  const open = new Set(knownForms(copy, change.surfaceForms))
  return { ...copy, units: Object.fromEntries(Object.entries(copy.units).filter(([form]) => !open.has(form))) }
}
