import { useEventListener, useIntervalFn } from '@vueuse/core'
import { type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import { passing, refusalOf } from '../graph/refusal'
import { fileReport } from './acts'
import { type Draft, dropDraft, keepDraft, readDraft, reportOf, waitingDrafts } from './drafts'

/** How many reports wait for the connection. */
export const waitingCount = shallowRef(0)

/** Refusals after which the same draft may be sent again as it is. */
const sentAgain = [...passing, 'UNAUTHENTICATED', 'PASSWORD_CHANGE_NEEDED']

/**
 * Sends a draft. It is marked as sent before it leaves, so that a closed tab or a lost answer sends the same key again.
 *
 * @returns the duty after the report, or null when nobody answered and the draft waits
 * @throws ApolloError with the keeper's refusal; the draft stays
 */
export async function sendDraft(draft: Draft) {
  keepDraft({ ...draft, waiting: true })
  try {
    const duty = await fileReport(draft.sector, reportOf(draft))
    if (isStill(draft)) dropDraft(draft.account, draft.dutyId)
    return duty
  } catch (error) {
    if (sentAgain.includes(refusalOf(error).code)) return null
    if (isStill(draft)) keepDraft({ ...draft, waiting: false })
    throw error
  } finally {
    waitingCount.value = waitingDrafts(draft.account).length
  }
}

/** Whether its writer has not gone on writing while it was under way. */
function isStill(sent: Draft): boolean {
  return readDraft(sent.account, sent.dutyId)?.idempotencyKey === sent.idempotencyKey
}

/** How often what waits is tried again: a department or the platform that comes back tells nobody. */
const again = 10_000

/**
 * Sends what waits of this account: now, whenever the connection returns, and every ten seconds while something waits.
 * A refused one stays as a draft for its writer.
 */
export function useWaitingDrafts(account: MaybeRefOrGetter<string | undefined>) {
  let sending = false
  async function sendAll() {
    const id = toValue(account)
    if (sending || !id) return
    sending = true
    for (const draft of waitingDrafts(id)) {
      // The refusal is shown where the draft is opened again; here it only ends the waiting.
      await sendDraft(draft).catch(() => null)
    }
    waitingCount.value = waitingDrafts(id).length
    sending = false
  }
  useEventListener(window, 'online', () => void sendAll())
  useIntervalFn(() => waitingCount.value > 0 && void sendAll(), again)
  watch(() => toValue(account), sendAll, { immediate: true })
}
