import { useApolloClient } from '@vue/apollo-composable'
import { useDebounceFn, useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'
import { type IndexEntryFragment, MatrixChangedDocument } from '../gql/graphql'
import { liveState } from '../graph/client'

/** Several changes at once, as after an import, are one reading. */
const togetherMs = 400
const atMostMs = 3_000
/** Without any news we look for ourselves this often. */
const heartbeatMs = 90_000

/**
 * Calls back when a duty that concerns the page has changed in one of these plans: by the live change, after a gap of
 * the socket, when the page is looked at again, and now and then besides.
 */
export function useLiveDuties(
  planIds: () => readonly string[],
  concerns: (entry: IndexEntryFragment) => boolean,
  again: () => void,
) {
  const { client } = useApolloClient()
  const soon = useDebounceFn(again, togetherMs, { maxWait: atMostMs })
  const listening = new Map<string, { unsubscribe(): void }>()
  const leave = (planId: string) => {
    listening.get(planId)?.unsubscribe()
    listening.delete(planId)
  }
  watch(
    () => [...new Set(planIds())].sort().join(),
    (joined) => {
      const wanted = new Set(joined.split(',').filter(Boolean))
      for (const planId of [...listening.keys()]) if (!wanted.has(planId)) leave(planId)
      for (const planId of wanted) {
        if (listening.has(planId)) continue
        const changes = client.subscribe({ query: MatrixChangedDocument, variables: { planId } })
        listening.set(
          planId,
          changes.subscribe({
            next: ({ data }) => {
              if (data && concerns(data.matrixChanged)) void soon()
            },
            // Refused or ended: the page looks for itself.
            error: () => leave(planId),
            complete: () => leave(planId),
          }),
        )
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => [...listening.keys()].forEach(leave))

  useIntervalFn(again, heartbeatMs)
  let everLost = false
  watch(liveState, (now, before) => {
    if (now === 'live' && before === 'connecting' && everLost) again()
    if (now === 'lost') everLost = true
  })
  watch(useDocumentVisibility(), (visibility) => visibility === 'visible' && again())
}
