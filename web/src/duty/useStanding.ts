import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useSession } from '../session/useSession'
import type { Standing } from './acts'

/** How the account stands to a unit's duty. */
export function useStanding(unitId: MaybeRefOrGetter<string | undefined>) {
  const { account, may } = useSession()
  return computed<Standing>(() => ({
    unit: may('LIAISON', 'UNIT_HEAD') && (account.value?.units.some((unit) => unit.id === toValue(unitId)) ?? false),
    office: may('OFFICE'),
  }))
}
