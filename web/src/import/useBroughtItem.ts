import { nextTick, type Ref, watch } from 'vue'
import { useWorkbench } from './workbench'

/**
 * Brings the current item, which its list marks `here`, into the middle of the view and gives it the keyboard whenever
 * somebody asks for it from elsewhere: the text, a question, another tab.
 *
 * @param prepare  makes room for it first; false: it is not of this list
 */
export function useBroughtItem(list: Readonly<Ref<HTMLElement | null>>, prepare: () => boolean = () => true): void {
  watch(
    useWorkbench().toList,
    async () => {
      if (!prepare()) return
      await nextTick()
      const here = list.value?.querySelector<HTMLElement>('.here')
      here?.scrollIntoView({ block: 'center' })
      here?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
    },
    { immediate: true },
  )
}
