/**
 * Lengths of the grid's parts, in px.
 *
 * @param narrow  a phone: titles take two lines and fingers need room
 */
export function gridSize(density: 'comfortable' | 'compact', narrow: boolean) {
  const compact = density === 'compact'
  return {
    head: 192,
    first: narrow ? 158 : 348,
    column: compact ? 32 : 38,
    row: narrow ? 48 : compact ? 34 : 42,
    chapter: compact ? 32 : 38,
    end: 14,
  }
}
