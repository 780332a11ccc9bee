import { useEventListener } from '@vueuse/core'
import { shallowRef } from 'vue'
import { OFFLINE, refusalOf } from '../graph/refusal'
import { fileReport } from './acts'
import { type Draft, dropDraft, keepDraft, reportOf, waitingDrafts } from './drafts'

/** How many reports wait for the connection. */
export const waitingCount = shallowRef(0)

/** Refusals after which the same draft may be sent again as it is. */
const passing = [OFFLINE, 'SUBGRAPH_UNAVAILABLE', 'DATABASE_UNAVAILABLE']

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
    dropDraft(draft.account, draft.dutyId)
    return duty
  } catch (error) {
    if (passing.includes(refusalOf(error).code)) return null
    keepDraft({ ...draft, waiting: false })
    throw error
  } finally {
    waitingCount.value = waitingDrafts(draft.account).length
  }
}

/** Sends what waits, now and whenever the connection returns. A refused one stays as a draft for its writer. */
export function useWaitingDrafts(account: string) {
  let sending = false
  async function sendAll() {
    if (sending) return
    sending = true
    for (const draft of waitingDrafts(account)) {
      // The refusal is shown where the draft is opened again; here it only ends the waiting.
      await sendDraft(draft).catch(() => null)
    }
    waitingCount.value = waitingDrafts(account).length
    sending = false
  }
  useEventListener(window, 'online', () => void sendAll())
  void sendAll()
  return { sendAll }
}
