import { shallowRef } from 'vue'

export interface Toast {
  text: string
  /** One act that takes the toast's subject back. */
  undo?: () => void
}

export const shownToast = shallowRef<Toast | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** Says one line about what was just done; the next one replaces it. */
export function toast(text: string, undo?: () => void): void {
  clearTimeout(timer)
  shownToast.value = { text, undo }
  timer = setTimeout(() => (shownToast.value = null), undo ? 10_000 : 5_000)
}
