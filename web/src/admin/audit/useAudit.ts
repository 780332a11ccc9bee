import { useQuery } from '@vue/apollo-composable'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { type AuditFilter, WaterAuditDocument } from '../../gql/graphql'
import { forSector, type Sector } from '../../graph/sectors'

/** One keeper's trail, the newest first; null while loading, and while the keeper is silent. */
export function useAudit(keeper: MaybeRefOrGetter<Sector>, filter: MaybeRefOrGetter<AuditFilter>) {
  const { result, loading, error, refetch, fetchMore } = useQuery(
    () => forSector(WaterAuditDocument, toValue(keeper)),
    () => ({ filter: toValue(filter) }),
    { errorPolicy: 'all', fetchPolicy: 'cache-and-network' },
  )
  const entries = computed(() => result.value?.trail?.edges.map((edge) => edge.node) ?? null)
  const total = computed(() => result.value?.trail?.totalCount ?? 0)

  function more() {
    void fetchMore({
      variables: { after: result.value?.trail?.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult: next }) =>
        next?.trail && known.trail
          ? { trail: { ...next.trail, edges: [...known.trail.edges, ...next.trail.edges] } }
          : known,
    })
  }
  return { entries, total, loading, error, refetch: () => void refetch(), more }
}
