import { useEventListener } from '@vueuse/core'
import { nextTick, shallowRef } from 'vue'

/**
 * Whether the page is being printed, by our button or by the browser's own menu: what is made for paper alone need not
 * stand in the page before.
 */
export function usePrinting() {
  const printing = shallowRef(false)
  useEventListener(window, 'beforeprint', () => (printing.value = true))
  useEventListener(window, 'afterprint', () => (printing.value = false))
  async function print() {
    printing.value = true
    await nextTick()
    window.print()
  }
  return { printing, print }
}
