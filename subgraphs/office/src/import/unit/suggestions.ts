import type { Directory } from './directory.js'
import type { ImportedUnit, UnitSuggestion } from './imported-unit.js'

export function suggestionsFor(_unit: ImportedUnit, _directory: Directory): UnitSuggestion[] {
  throw new Error('not written yet')
}
