import type { OperationVariables } from '@apollo/client/core'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useApolloClient, useQuery } from '@vue/apollo-composable'
import { useIntervalFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { now } from '../locale/clock'
import { mayPass, refusalOf, silentSubgraphs } from './refusal'

/** Somebody whom the page needs does not answer; it shows what was known before. */
export interface Away {
  /** The subgraphs that do not answer; none: the platform itself, or its database. */
  subgraphs: string[]
  /** Since when we know, ISO. */
  since: string
  error: unknown
}

/** While something is away we ask again this often. */
const recoveryMs = 6_000

const tellsOf = (error: unknown) => [refusalOf(error).code, ...silentSubgraphs(error)].join()

/**
 * What a query last answered. While somebody is away it stays as it is, with who and since when, and the next good answer
 * brings it up to date by itself. A refusal for good takes it away, and is not asked about again until somebody does.
 * Another `of` is another thing: nothing is kept across it.
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
  /** Why something is lacking, or all. */
  const refused = shallowRef<unknown>(null)
  const asking = shallowRef(false)
  let onceMore = false

  const good = (data: R) => {
    const value = read(data)
    if (value != null) kept.value = value
    return value != null
  }
  /** @param shown  whether the same answer holds what the page shows, and lacks something else */
  const failed = (error: unknown, shown: boolean) => {
    if (!mayPass(error)) {
      away.value = null
      refused.value = error
      if (!shown) kept.value = null
      return
    }
    // Told once: the same refusal with another request id is no news.
    if (!away.value || tellsOf(away.value.error) !== tellsOf(error)) refused.value = error
    const since = away.value?.since ?? now().toISOString()
    away.value = { subgraphs: silentSubgraphs(error), since, error: refused.value }
  }
  const settled = () => {
    away.value = null
    refused.value = null
  }

  watch(
    () => asked()?.of,
    () => {
      kept.value = null
      settled()
    },
  )
  watch(result, (now) => now && good(now), { immediate: true })
  const answered = () => !!result.value && read(result.value) != null
  watch(error, (failure) => failure && failed(failure, !failure.networkError && answered()), { immediate: true })

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
      const failure = answer.errors?.length ? { graphQLErrors: answer.errors } : answer.error
      const shown = answer.data ? good(answer.data) : false
      if (failure) return failed(failure, shown)
      settled()
      if (!shown) kept.value = null
    } catch (failure) {
      if (asked()?.of === of) failed(failure, false)
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
    error: computed(() => refused.value),
    /** Only where there is something to show nevertheless. */
    away: computed(() => (kept.value === null ? null : away.value)),
    again: () => void again(),
  }
}
