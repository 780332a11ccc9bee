import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useLiveDuties } from '../duty/useLiveDuties'
import { WaterDeskDocument } from '../gql/graphql'
import { forSector, keeperOf } from '../graph/sectors'
import { useKept } from '../graph/useKept'
import { usePlans } from '../plan/usePlans'

/**
 * What one unit owes, read from its keeper and kept up to date; null while loading. While somebody needed for it does
 * not answer it is what was known before, and `away` says so.
 */
export function useDesk(unit: MaybeRefOrGetter<{ id: string; sector: string | null } | null>) {
  const sector = computed(() => keeperOf(toValue(unit)?.sector))
  const { plans } = usePlans()
  const { value, again, ...rest } = useKept(
    () => {
      const id = toValue(unit)?.id
      return id === undefined
        ? null
        : { query: forSector(WaterDeskDocument, sector.value), variables: { unitId: id }, of: id }
    },
    (data) => (data.unit?.id === toValue(unit)?.id ? data.unit?.duties : null),
  )
  useLiveDuties(
    // Where the unit owes nothing yet, its first duty comes with a plan in force.
    () => (plans.value ?? []).filter(({ status }) => status === 'ISSUED').map(({ id }) => id),
    ({ unitId }) => unitId === toValue(unit)?.id,
    again,
  )
  return { duties: value, sector, again, ...rest }
}
