import { useQuery, useSubscription } from '@vue/apollo-composable'
import { useDebounceFn } from '@vueuse/core'
import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import {
  MatrixChangedDocument,
  OverviewDocument,
  OverviewDutiesDocument,
  type OverviewDutiesQuery,
} from '../gql/graphql'
import { useKept } from '../graph/useKept'
import { type Door, filterOf } from './doors'

const worst = 10
const page = 50

/** A plan on one screen, read again shortly after anything in it changes. */
export function useOverview(id: MaybeRefOrGetter<string>, door: MaybeRefOrGetter<Door>) {
  const {
    value: plan,
    loading,
    error,
    away,
    again: readAgain,
  } = useKept(
    () => ({ query: OverviewDocument, variables: { id: toValue(id) }, of: toValue(id) }),
    (data) => (data.plan?.id === toValue(id) ? data.plan : null),
  )

  const shown = shallowRef(page)
  watch([() => toValue(id), () => toValue(door)], () => (shown.value = page))
  const list = useQuery(
    OverviewDutiesDocument,
    () => ({ id: toValue(id), filter: filterOf(toValue(door)), first: toValue(door) ? shown.value : worst }),
    { errorPolicy: 'all', fetchPolicy: 'cache-and-network', keepPreviousResult: true },
  )
  const index = shallowRef<NonNullable<OverviewDutiesQuery['plan']>['dutyIndex'] | null>(null)
  // An answer that lacks the list leaves the former one; the page says already who is away.
  watch(list.result, (now) => now?.plan && (index.value = now.plan.dutyIndex), { immediate: true })
  const duties = computed(() => index.value?.edges.map((edge) => edge.node) ?? null)

  // Many reports may come at once before a meeting; one reading serves them all.
  const refetch = () => {
    readAgain()
    // Its failure is told by listError.
    list.refetch()?.catch(() => null)
  }
  const again = useDebounceFn(refetch, 1500, { maxWait: 10_000 })
  watch(away, (now, before) => before && !now && refetch())
  const { onResult } = useSubscription(MatrixChangedDocument, () => ({ planId: toValue(id) }))
  onResult(() => void again())

  return {
    plan,
    loading,
    error,
    away,
    refetch,
    duties,
    total: computed(() => index.value?.totalCount ?? 0),
    listError: list.error,
    listLoading: list.loading,
    more: () => (shown.value += page),
  }
}
