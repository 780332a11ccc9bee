import { shallowRef } from 'vue'

/**
 * Programs that did not come, twice: since the page was opened the platform was upgraded, and knows their names no more.
 * Only opening the page anew helps: here, or at the address that was wanted. Null while all came.
 */
export const missing = shallowRef<{ at: string | null } | null>(null)

/** Milliseconds before programs are asked for once more. */
const pause = 1_000

/**
 * Fetches programs; once more after a moment, since most of what fails is a network that blinks.
 *
 * @throws what the first attempt failed with; `missing` tells it on the page
 */
export async function fetched<T>(fetch: () => Promise<T>): Promise<T> {
  try {
    return await fetch()
  } catch (failure) {
    // Vite's loader asks for a style sheet only once; the second attempt would draw without it.
    if (!/preload CSS/.test(String(failure))) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      const again = await fetch().catch(() => null)
      if (again !== null) return again
    }
    missing.value ??= { at: null }
    throw failure
  }
}

/** Does what nobody waits for, once the browser has nothing else to do. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 3000 })
  else setTimeout(act, 1000)
}
