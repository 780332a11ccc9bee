import { useEventListener } from '@vueuse/core'
import { type Ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { toast } from '../ui/toast'
import type { Own } from './corrections'

interface Undoing {
  own: Readonly<Ref<readonly Own[]>>
  undo: () => Promise<string | null>
  editable: Readonly<Ref<boolean>>
}

/** Takes the clerk's last correction back: by its button, by the line that tells of an act on many, or by Ctrl+Z. */
export function useUndo({ own, undo, editable }: Undoing) {
  const { t } = useI18n()

  async function takeBack() {
    const said = await undo()
    if (said !== null) toast(t('import.undone', { said }))
  }
  watch(own, (now, before) => {
    const last = now.at(-1)
    if (last?.many && now.length > before.length) toast(last.said, () => void takeBack())
  })
  useEventListener(document, 'keydown', (event) => {
    const typing = (event.target as Element | null)?.closest('input, textarea, select, [contenteditable], dialog')
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return
    if (!editable.value || !own.value.length) return
    event.preventDefault()
    void takeBack()
  })
  return { undo: takeBack }
}
