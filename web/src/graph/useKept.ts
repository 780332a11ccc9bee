import type { OperationVariables } from '@apollo/client/core'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useApolloClient, useQuery } from '@vue/apollo-composable'
import { useIntervalFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { now } from '../locale/clock'
import { silentSubgraphs } from './refusal'

/** Somebody whom the page needs does not answer; it shows what was known before. */
export interface Away {
  /** The subgraphs that do not answer; none: the platform itself, or another refusal. */
  subgraphs: string[]
  /** Since when we know, ISO. */
  since: string
  error: unknown
}

/** While something is away we ask again this often. */
const recoveryMs = 6_000

/**
 * What a query last answered. A later failure leaves it as it is and says who is away and since when; the next good
 * answer brings it up to date by itself. Another `of` is another thing: nothing is kept across it.
 *
 * @param asked  null: nothing to ask yet
 * @param read   what the page shows of an answer; null where the answer lacks it
 */
export function useKept<R, V extends OperationVariables, T>(
  asked: () => { query: TypedDocumentNode<R, V>; variables: V; of: string } | null,
  read: (data: R) => T | null | undefined,
) {
  const { client } = useApolloClient()
  const { result, loading, error } = useQuery<R, V>(
    () => asked()?.query ?? null,
    () => asked()?.variables ?? ({} as V),
    () => ({ errorPolicy: 'all', fetchPolicy: 'cache-and-network', enabled: asked() !== null }),
  )
  const kept = shallowRef<T | null>(null)
  const away = shallowRef<Away | null>(null)
  const asking = shallowRef(false)
  let onceMore = false

  const good = (data: R) => {
    const value = read(data)
    if (value != null) kept.value = value
    return value != null
  }
  const failed = (refused: unknown) => {
    away.value = {
      subgraphs: silentSubgraphs(refused),
      since: away.value?.since ?? now().toISOString(),
      error: refused,
    }
  }

  watch(
    () => asked()?.of,
    () => {
      kept.value = null
      away.value = null
    },
  )
  watch(result, (now) => now && good(now), { immediate: true })
  watch(error, (refused) => refused && failed(refused), { immediate: true })

  /** Asks once more, past the cache. */
  async function again() {
    const question = asked()
    if (!question) return
    // What is under way may have been read before the change that we are called for.
    if (asking.value) return void (onceMore = true)
    asking.value = true
    onceMore = false
    const { query, variables, of } = question
    try {
      const answer = await client.query({ query, variables, fetchPolicy: 'network-only', errorPolicy: 'all' })
      if (asked()?.of !== of) return
      const refused = answer.errors?.length ? { graphQLErrors: answer.errors } : answer.error
      if (answer.data) good(answer.data)
      if (refused) failed(refused)
      else away.value = null
    } catch (refused) {
      if (asked()?.of === of) failed(refused)
    } finally {
      asking.value = false
      if (onceMore) void again()
    }
  }
  const recovery = useIntervalFn(() => void again(), recoveryMs, { immediate: false })
  watch(
    () => away.value !== null,
    (gone) => (gone ? recovery.resume() : recovery.pause()),
    { immediate: true },
  )

  return {
    value: kept,
    loading: computed(() => loading.value || asking.value),
    error: computed(() => away.value?.error ?? error.value),
    /** Only where there is something to show nevertheless. */
    away: computed(() => (kept.value === null ? null : away.value)),
    again: () => void again(),
  }
}
