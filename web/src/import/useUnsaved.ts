import { useEventListener } from '@vueuse/core'
import { type MaybeRefOrGetter, toValue } from 'vue'
import { useI18n } from 'vue-i18n'
import { onBeforeRouteLeave } from 'vue-router'

/** Asks before the page is left, or the tab closed, with something typed that the office does not have yet. */
export function useUnsaved(unsaved: MaybeRefOrGetter<boolean>): void {
  const { t } = useI18n()
  useEventListener(window, 'beforeunload', (event) => {
    if (toValue(unsaved)) event.preventDefault()
  })
  // The browser's own question, as for the tab: the page's dialog stands open with what was typed.
  onBeforeRouteLeave(() => !toValue(unsaved) || window.confirm(t('app.unsaved')))
}
