import type { MatrixFilter } from './filter'

/**
 * The address of the matrix as a spreadsheet, filtered as the page is.
 *
 * @param since when the reader last saw the plan, ISO; what changed after it is what "changed" means
 */
export function matrixFile(planId: string, filter: MatrixFilter, since: string): string {
  const asked = {
    ...(filter.health && { health: [filter.health] }),
    ...(filter.role && { role: [filter.role] }),
    ...(filter.sector && { sector: [filter.sector] }),
    ...(filter.unit && { unitIds: [filter.unit] }),
    ...(filter.changedOnly && { changedAfter: since || new Date(0).toISOString() }),
    ...(filter.text.trim() && { text: filter.text.trim() }),
  }
  const address = `/files/office/plans/${planId}/matrix.xlsx`
  if (Object.keys(asked).length === 0) return address
  return `${address}?${new URLSearchParams({ filter: JSON.stringify(asked) })}`
}
