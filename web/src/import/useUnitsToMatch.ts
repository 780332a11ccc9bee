import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { UnitsToMatchDocument } from '../gql/graphql'

/** Every unit that the platform knows in this jurisdiction. */
export function useUnitsToMatch() {
  const { result } = useQuery(UnitsToMatchDocument, {}, { errorPolicy: 'all' })
  return { units: computed(() => result.value?.units ?? []) }
}
