import { useQuery, useSubscription } from '@vue/apollo-composable'
import { useDebounceFn } from '@vueuse/core'
import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import { MatrixChangedDocument, OverviewDocument, OverviewDutiesDocument } from '../gql/graphql'
import { type Door, filterOf } from './doors'

const worst = 10
const page = 50

/** A plan on one screen, read again shortly after anything in it changes. */
export function useOverview(id: MaybeRefOrGetter<string>, door: MaybeRefOrGetter<Door>) {
  const { result, loading, error, refetch } = useQuery(OverviewDocument, () => ({ id: toValue(id) }), {
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  })
  const plan = computed(() => (result.value?.plan?.id === toValue(id) ? result.value.plan : null))

  const shown = shallowRef(page)
  watch([() => toValue(id), () => toValue(door)], () => (shown.value = page))
  const list = useQuery(
    OverviewDutiesDocument,
    () => ({ id: toValue(id), filter: filterOf(toValue(door)), first: toValue(door) ? shown.value : worst }),
    { errorPolicy: 'all', fetchPolicy: 'cache-and-network', keepPreviousResult: true },
  )
  const index = computed(() => list.result.value?.plan?.dutyIndex ?? null)
  const duties = computed(() => index.value?.edges.map((edge) => edge.node) ?? null)

  // Many reports may come at once before a meeting; one reading serves them all.
  const again = useDebounceFn(() => void Promise.all([refetch(), list.refetch()]), 1500, { maxWait: 10_000 })
  const { onResult } = useSubscription(MatrixChangedDocument, () => ({ planId: toValue(id) }))
  onResult(() => void again())

  return {
    plan,
    loading,
    error,
    refetch: () => void Promise.all([refetch(), list.refetch()]),
    duties,
    total: computed(() => index.value?.totalCount ?? 0),
    listError: list.error,
    listLoading: list.loading,
    more: () => (shown.value += page),
  }
}
