import { useQuery } from '@vue/apollo-composable'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { type AccountFilter, type AccountPartsFragment, AccountsDocument } from '../../gql/graphql'

export type AccountRow = AccountPartsFragment

/** The accounts that fit a filter, by role and unit; null while loading. `more()` adds the next page. */
export function useAccounts(filter: MaybeRefOrGetter<AccountFilter>) {
  const { result, loading, error, refetch, fetchMore } = useQuery(
    AccountsDocument,
    () => ({ filter: toValue(filter) }),
    { errorPolicy: 'all', fetchPolicy: 'cache-and-network', keepPreviousResult: true },
  )
  const accounts = computed(() => result.value?.accounts.edges.map((edge) => edge.node) ?? null)
  const total = computed(() => result.value?.accounts.totalCount ?? 0)

  function more() {
    void fetchMore({
      variables: { after: result.value?.accounts.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult: next }) =>
        next ? { accounts: { ...next.accounts, edges: [...known.accounts.edges, ...next.accounts.edges] } } : known,
    })
  }
  return { accounts, total, loading, error, refetch: () => void refetch(), more }
}
