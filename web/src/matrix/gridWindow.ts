/** Which rows and columns of the grid are in view; both ends belong to it. Empty when `last` < `first`. */
export interface Range {
  first: number
  last: number
}

/** Where each of the given lengths begins, in px, and at the end where the last one ends. */
export function offsetsOf(lengths: readonly number[], start: number): number[] {
  const offsets = [start]
  for (const length of lengths) offsets.push(offsets.at(-1)! + length)
  return offsets
}

/** The index of the stretch in which a position lies; the first or last one for a position outside. */
export function indexAt(offsets: readonly number[], position: number): number {
  let low = 0
  let high = offsets.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= position) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The stretches that meet the view from `from` to `to`, in px, and `overscan` more at both ends, so that a quick scroll
 * finds them there already.
 */
export function rangeWithin(offsets: readonly number[], from: number, to: number, overscan: number): Range {
  const count = offsets.length - 1
  if (count < 1) return { first: 0, last: -1 }
  return {
    first: Math.max(0, indexAt(offsets, from) - overscan),
    last: Math.min(count - 1, indexAt(offsets, to) + overscan),
  }
}

/**
 * How far to scroll so that a stretch is wholly in view, or the present position when it is.
 *
 * @param covered  px at the view's start that a fixed head or first column covers
 */
export function scrollToShow(
  offsets: readonly number[],
  index: number,
  view: { from: number; length: number; covered: number },
): number {
  const start = offsets[index]!
  const end = offsets[index + 1]!
  if (start < view.from + view.covered) return Math.max(0, start - view.covered)
  if (end > view.from + view.length) return end - view.length
  return view.from
}
