import type { ImportChange } from '../gql/graphql'
import type { ImportedUnit } from './reading'

/** From here on a suggestion is taken for many names at once; below it a person looks at each. */
const surely = 0.75

/** The unit that a name most likely means: matched to it before, or nearly the same name. */
export function likely(unit: ImportedUnit): ImportedUnit['suggestions'][number] | null {
  const [best] = unit.suggestions
  return best && (best.remembered || best.likeness >= surely) ? best : null
}

/** Matches each name to the unit that it most likely means: one change for each unit. */
export function matchLikely(units: readonly ImportedUnit[]): ImportChange[] {
  const forms = new Map<string, string[]>()
  for (const unit of units) {
    const best = likely(unit)
    if (best) forms.set(best.unit.id, [...(forms.get(best.unit.id) ?? []), unit.surfaceForm])
  }
  return [...forms].map(([unitId, surfaceForms]) => ({ matchUnits: { unitId, surfaceForms } }))
}

/** Names typed one a line, or with the signs that lists use; each once. */
export function namesIn(typed: string): string[] {
  const names = typed.split(/[\n、，,；;]/u).map((name) => name.trim())
  return [...new Set(names.filter(Boolean))]
}

/** A collective unit that nobody stands behind yet: its duties could go to no one. */
export function lacksMembers(unit: ImportedUnit): boolean {
  if (unit.decision === 'NEW') return unit.newCollective && !unit.newMembers.length
  return (
    unit.decision === 'MATCHED' &&
    Boolean(unit.unit?.collective) &&
    !unit.unit?.members.length &&
    !unit.newMembers.length
  )
}
