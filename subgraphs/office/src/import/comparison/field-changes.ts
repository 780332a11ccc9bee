import type { FieldChange } from './plan-changes.js'
import { PlanDifferenceField } from './plan-comparison.js'

type Fields = Partial<Record<PlanDifferenceField, string | null>>

/** The fields in which two states differ, in the order of the first. */
export function fieldChanges(before: Fields, after: Fields): FieldChange[] {
  return (Object.keys(before) as PlanDifferenceField[])
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after)
}

/**
 * How things that stay stand in another order: the stretch from the first to the last that moved.
 *
 * @param names  of each thing, before and after; the same things in both
 */
export function orderChange(before: readonly string[], after: readonly string[]): FieldChange | null {
  const first = before.findIndex((name, at) => name !== after[at])
  if (first < 0) return null
  const last = before.findLastIndex((name, at) => name !== after[at])
  const stretch = (names: readonly string[]): string => names.slice(first, last + 1).join('、')
  return { field: PlanDifferenceField.ORDER, before: stretch(before), after: stretch(after) }
}
