import { shallowRef } from 'vue'

/** The session has ended under an open page, which stays as it is until its owner is back. */
export const lapsed = shallowRef(false)
/** The owner is back, but with a password that somebody else chose: his own comes first. */
export const ownPasswordDue = shallowRef(false)

let waiting: Promise<boolean> | null = null
let settle: (back: boolean) => void = () => {}

/** @returns true once the owner of the page has signed in again */
export function untilBack(): Promise<boolean> {
  waiting ??= new Promise((resolve) => (settle = resolve))
  lapsed.value = true
  return waiting
}

/** The owner is back: what waited goes on. */
export function goOn(): void {
  lapsed.value = false
  ownPasswordDue.value = false
  waiting = null
  settle(true)
}
