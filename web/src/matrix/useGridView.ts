import { useElementSize, useEventListener } from '@vueuse/core'
import { computed, type Ref, shallowRef } from 'vue'
import { type Range, rangeWithin, scrollToShow } from './gridWindow'

interface Axis {
  offsets: readonly number[]
  /** px that the fixed head, or the first column, covers. */
  covered: number
  overscan: number
}

/**
 * The part of a scrolled grid that is in view. Scroll positions are read once a frame, before anything is written, and
 * whoever depends on a range is told only when other rows or columns come into view.
 */
export function useGridView(scroller: Ref<HTMLElement | null>, rows: Ref<Axis>, columns: Ref<Axis>) {
  const { width, height } = useElementSize(scroller, usualSize())
  const top = shallowRef(0)
  const left = shallowRef(0)
  useEventListener(
    scroller,
    'scroll',
    () => {
      const { scrollTop, scrollLeft } = scroller.value!
      top.value = scrollTop
      left.value = scrollLeft
    },
    { passive: true },
  )

  const shownRows = stable(() => within(rows.value, top.value, height.value))
  const shownColumns = stable(() => within(columns.value, left.value, width.value))

  function show(row: number, column: number): void {
    const element = scroller.value
    if (!element) return
    element.scrollTo({
      top: scrollToShow(rows.value.offsets, row, {
        from: element.scrollTop,
        length: element.clientHeight,
        covered: rows.value.covered,
      }),
      left: scrollToShow(columns.value.offsets, column, {
        from: element.scrollLeft,
        length: element.clientWidth,
        covered: columns.value.covered,
      }),
    })
  }
  return { shownRows, shownColumns, show }
}

/** What the page usually leaves to the grid, so that its first lines need not be drawn twice. */
const usualSize = () => ({ width: innerWidth - 186, height: innerHeight - 190 })

function within({ offsets, covered, overscan }: Axis, from: number, length: number): Range {
  return rangeWithin(offsets, from + covered, from + length, overscan)
}

/** The same object for the same range: nothing below renders anew for a scroll of a few px. */
function stable(range: () => Range) {
  return computed<Range>((before) => {
    const now = range()
    return before && before.first === now.first && before.last === now.last ? before : now
  })
}
