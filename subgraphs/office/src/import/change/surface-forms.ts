import { NotFound } from '@tongchou/runtime'
import type { WorkingCopy } from '../working-copy.js'

/** The forms without repetition. @throws {NotFound} one of them stands nowhere in the copy */
export function knownForms(copy: WorkingCopy, forms: readonly string[]): string[] {
  const known = new Set(copy.tasks.flatMap((task) => task.responsible.map((one) => one.surfaceForm)))
  const wanted = [...new Set(forms)]
  const missing = wanted.find((form) => !known.has(form))
  if (missing !== undefined) throw new NotFound('surfaceForm', missing)
  return wanted
}
