import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { UnitNamesDocument } from '../gql/graphql'

/** The short names of the jurisdiction's units by id; empty until read. */
export function useUnitNames() {
  const { result } = useQuery(UnitNamesDocument, {}, { errorPolicy: 'all' })
  return computed(() => new Map(result.value?.units.map(({ id, shortName }) => [id, shortName]) ?? []))
}
