import { useQuery } from '@vue/apollo-composable'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { WaterDutyDocument, type WaterDutyPartsFragment } from '../gql/graphql'
import { forSector, type Sector } from '../graph/sectors'

/** A duty as its keeper tells it; the shape is the same at all six. */
export type DutyStory = WaterDutyPartsFragment
export type Report = DutyStory['reports']['edges'][number]['node']
export type Obstacle = DutyStory['obstacles'][number]

/** One duty with its reports and obstacles; `duty` is null while loading, and when its keeper has none by that id. */
export function useDuty(sector: MaybeRefOrGetter<Sector>, id: MaybeRefOrGetter<string>) {
  const { result, loading, error, refetch } = useQuery(
    () => forSector(WaterDutyDocument, toValue(sector)),
    () => ({ id: toValue(id) }),
    () => ({ errorPolicy: 'all', fetchPolicy: 'cache-and-network' }),
  )
  // The answer to the former question may still stand while the next one is asked.
  const duty = computed<DutyStory | null>(() =>
    result.value?.duty?.id === toValue(id) ? (result.value?.duty ?? null) : null,
  )
  return { duty, loading, error, refetch: () => void refetch() }
}
