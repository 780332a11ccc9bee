import { nextTick, shallowRef } from 'vue'

/** The page is on its way out: it shows nothing any more, and nothing asks whether it may be left. */
export const departing = shallowRef(false)

// Heard before any page's own question, by which its reader could stay under somebody else's session.
addEventListener('beforeunload', (event) => departing.value && event.stopImmediatePropagation(), { capture: true })

/** Another document in place of this one: nothing that the person before had on the page or in memory is left. */
export function startAfresh(at = '/'): void {
  if (departing.value) return
  departing.value = true
  // Gone from the screen first, also from the copy that the browser keeps for going back.
  void nextTick().finally(() => location.replace(at))
}
