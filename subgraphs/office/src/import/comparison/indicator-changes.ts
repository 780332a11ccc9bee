import type { Indicator } from '../../indicator/indicator.js'
import { indicatorsAsKept } from '../issue/keep-indicators.js'
import { plainName } from '../unit/known-unit.js'
import type { ImportedIndicator } from '../working-copy.js'
import { fieldChanges, orderChange } from './field-changes.js'
import type { PlanChange } from './plan-changes.js'
import { PlanDifferenceField } from './plan-comparison.js'

type Shown = Pick<Indicator, 'number' | 'name' | 'unit' | 'nature' | 'targets'>

/** What becomes other in the indicators. A document that prints none does not abolish them. */
export function indicatorChanges(old: Indicator[], read: ImportedIndicator[]): PlanChange[] {
  const wanted = indicatorsAsKept(read)
  if (wanted.length === 0) return []
  const free = new Set(old)
  const kept: Indicator[] = []
  const changes: PlanChange[] = []
  for (const to of wanted) {
    const from = [...free].find(({ name }) => plainName(name) === plainName(to.name))
    if (!from) {
      changes.push({ kind: 'INDICATOR_ADDED', to })
      continue
    }
    free.delete(from)
    kept.push(from)
    for (const change of fieldChanges(shown(from), shown(to)))
      changes.push({ kind: 'INDICATOR_CHANGED', from, ...change })
  }
  for (const from of free) changes.push({ kind: 'INDICATOR_REMOVED', from })
  const names = (indicators: Indicator[]): string[] => indicators.map(({ name }) => name)
  const order = orderChange(names(old.filter((indicator) => !free.has(indicator))), names(kept))
  return order ? [...changes, { kind: 'INDICATORS_REORDERED', ...order }] : changes
}

const shown = ({ number, name, unit, nature, targets }: Shown) => ({
  [PlanDifferenceField.NUMBER]: number,
  [PlanDifferenceField.NAME]: name,
  [PlanDifferenceField.UNIT]: unit,
  [PlanDifferenceField.NATURE]: nature,
  [PlanDifferenceField.TARGETS]: targetsTold({ targets }),
})

/** Targets in a few signs: 2025: 10, 2026: 12. */
export function targetsTold({ targets }: Pick<Indicator, 'targets'>): string {
  return targets.map(({ year, raw }) => `${year}: ${raw}`).join(', ')
}
