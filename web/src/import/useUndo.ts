import { useEventListener } from '@vueuse/core'
import { onScopeDispose, type Ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { shownToast, toast, type Toast } from '../ui/toast'
import type { Own } from './corrections'

interface Undoing {
  own: Readonly<Ref<readonly Own[]>>
  undo: (only?: Own) => Promise<string | null>
  editable: Readonly<Ref<boolean>>
}

/** Takes the clerk's last correction back: by its button, by the line that tells of an act on many, or by Ctrl+Z. */
export function useUndo({ own, undo, editable }: Undoing) {
  const { t } = useI18n()
  /** The line that offers to take an act on many back. */
  let offer: Toast | null = null

  async function takeBack(only?: Own) {
    const said = await undo(only)
    if (said !== null) toast(t('import.undone', { said }))
  }
  function dropOffer() {
    if (offer && shownToast.value === offer) shownToast.value = null
    offer = null
  }
  watch(own, (now, before) => {
    // It takes back the act that it tells of, or none.
    dropOffer()
    const last = now.at(-1)
    if (!last?.many || before.includes(last)) return
    toast(last.said, () => void takeBack(last))
    offer = shownToast.value
  })
  onScopeDispose(dropOffer)

  useEventListener(document, 'keydown', (event) => {
    const typing = (event.target as Element | null)?.closest('input, textarea, select, [contenteditable]')
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return
    // What lies behind an open dialog is not at hand.
    if (document.querySelector('[aria-modal="true"]')) return
    if (!editable.value || !own.value.length) return
    event.preventDefault()
    void takeBack()
  })
  return { undo: () => takeBack() }
}
