import { useEventListener, useLocalStorage } from '@vueuse/core'
import { onBeforeUnmount, type Ref, watch } from 'vue'
import type { Cell } from './joinCells'

/**
 * What changed since this account last looked at this plan. The mark is the newest change that was seen, not the
 * computer's clock, which may be wrong by days.
 */
export function useLastVisit(account: string, planId: string, cells: Ref<Map<string, Cell> | null>) {
  const seen = useLocalStorage<string>(`tongchou:seen:${account}:${planId}`, '')
  /** Where nothing was seen before, changes count from the first look. */
  let before = seen.value
  let beforeMs = Date.parse(before)
  let newest = before

  watch(
    cells,
    (now) => {
      let newestMs = Date.parse(newest)
      for (const { changedAt } of now?.values() ?? []) {
        if (!changedAt || Date.parse(changedAt) <= newestMs) continue
        newest = changedAt
        newestMs = Date.parse(changedAt)
      }
      if (before) return
      before = newest
      beforeMs = newestMs
    },
    { immediate: true },
  )
  const leave = () => (seen.value = newest)
  useEventListener(window, 'pagehide', leave)
  onBeforeUnmount(leave)

  const isChanged = (cell: Cell): boolean =>
    before !== '' && cell.changedAt !== null && Date.parse(cell.changedAt) > beforeMs
  /** The newest change that the reader saw on an earlier visit, ISO; empty before the first look. */
  const since = () => before
  return { isChanged, since }
}
