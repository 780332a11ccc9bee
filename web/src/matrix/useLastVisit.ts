import { useEventListener, useLocalStorage } from '@vueuse/core'
import { onBeforeUnmount, type Ref, watch } from 'vue'
import type { Cell } from './joinCells'
import { isLater } from './moments'

/**
 * What changed since this account last looked at this plan. The mark is the newest change that was seen, not the
 * computer's clock, which may be wrong by days.
 */
export function useLastVisit(account: string, planId: string, cells: Ref<Map<string, Cell> | null>) {
  const seen = useLocalStorage<string>(`tongchou:seen:${account}:${planId}`, '')
  /** Where nothing was seen before, changes count from the first look. */
  let before = seen.value
  let newest = before

  watch(
    cells,
    (now) => {
      for (const { changedAt } of now?.values() ?? []) {
        if (changedAt && (!newest || isLater(changedAt, newest))) newest = changedAt
      }
      before ||= newest
    },
    { immediate: true },
  )
  const leave = () => (seen.value = newest)
  useEventListener(window, 'pagehide', leave)
  onBeforeUnmount(leave)

  const isChanged = (cell: Cell): boolean => before !== '' && cell.changedAt !== null && isLater(cell.changedAt, before)
  /** The newest change that the reader saw on an earlier visit, ISO; empty before the first look. */
  const since = () => before
  return { isChanged, since }
}
