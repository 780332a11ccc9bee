import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'

/** Names the tab and the bookmark after what the page shows, as soon as that is known. */
export function usePageTitle(name: () => string | null | undefined): void {
  const { t } = useI18n()
  watchEffect(() => {
    const shown = name()
    if (shown) document.title = `${shown} · ${t('app.name')}`
  })
}
