import { useQuery } from '@vue/apollo-composable'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
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
  const duties = computed<DeskDuty[] | null>(() => result.value?.unit?.duties ?? null)
  return { duties, sector, loading, error, refetch: () => void refetch() }
}
