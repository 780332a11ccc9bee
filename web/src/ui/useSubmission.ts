import { computed, shallowRef } from 'vue'
import { refusalOf } from '../graph/refusal'

/**
 * The act of one form. `content` is all that it would send, with the version it was read at: the same content sent
 * again, after a lost answer, is the same act under the same key; other content is another one.
 */
export function useSubmission(content: () => unknown = () => null) {
  const failure = shallowRef<unknown>(null)
  const busy = shallowRef(false)
  const stale = computed(() => failure.value !== null && refusalOf(failure.value).code === 'STALE')
  let sent = { content: '', idempotencyKey: '' }

  /** @returns whether it was done; otherwise `failure` says why not */
  async function submit(act: (idempotencyKey: string) => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    const now = JSON.stringify(content())
    if (now !== sent.content) sent = { content: now, idempotencyKey: crypto.randomUUID() }
    busy.value = true
    failure.value = null
    try {
      await act(sent.idempotencyKey)
      return true
    } catch (refused) {
      failure.value = refused
      return false
    } finally {
      busy.value = false
    }
  }

  return { failure, busy, stale, submit }
}
