import { useQuery } from '@vue/apollo-composable'
import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import { WaterDeskDocument } from '../gql/graphql'
import { forSector, keeperOf } from '../graph/sectors'
import type { DeskDuty } from './piles'

/** What one unit owes, read from its keeper; null while loading, and while the keeper is silent. */
export function useDesk(unit: MaybeRefOrGetter<{ id: string; sector: string | null } | null>) {
  const sector = computed(() => keeperOf(toValue(unit)?.sector))
  const { result, loading, error, refetch } = useQuery(
    () => forSector(WaterDeskDocument, sector.value),
    () => ({ unitId: toValue(unit)?.id ?? '' }),
    () => ({ errorPolicy: 'all', fetchPolicy: 'cache-and-network', enabled: toValue(unit) !== null }),
  )
  // While the list is read again the former one stays: a card with a half-written report must not close.
  const duties = shallowRef<DeskDuty[] | null>(null)
  watch(
    () => toValue(unit)?.id,
    () => (duties.value = null),
  )
  watch(
    result,
    (now) => {
      if (now?.unit?.id === toValue(unit)?.id && now?.unit?.duties) duties.value = now.unit.duties
    },
    { immediate: true },
  )
  return { duties, sector, loading, error, refetch: () => void refetch() }
}
