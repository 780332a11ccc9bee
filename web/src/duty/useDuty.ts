import { type MaybeRefOrGetter, toValue } from 'vue'
import { WaterDutyDocument, type WaterDutyPartsFragment } from '../gql/graphql'
import { forSector, type Sector } from '../graph/sectors'
import { useKept } from '../graph/useKept'

/** A duty as its keeper tells it; the shape is the same at all six. */
export type DutyStory = WaterDutyPartsFragment
export type Report = DutyStory['reports']['edges'][number]['node']
export type Obstacle = DutyStory['obstacles'][number]

/**
 * One duty with its reports and obstacles; `duty` is null while loading, and when its keeper has none by that id. While
 * the keeper does not answer it is what was known before, and `away` says so.
 */
export function useDuty(sector: MaybeRefOrGetter<Sector>, id: MaybeRefOrGetter<string>) {
  const { value, ...rest } = useKept(
    () => ({
      query: forSector(WaterDutyDocument, toValue(sector)),
      variables: { id: toValue(id) },
      of: `${toValue(sector)}/${toValue(id)}`,
    }),
    // The answer to the former question may still stand while the next one is asked.
    ({ duty }) => (duty?.id === toValue(id) ? duty : null),
  )
  return { duty: value, ...rest }
}
