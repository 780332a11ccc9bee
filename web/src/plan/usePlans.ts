import { useQuery } from '@vue/apollo-composable'
import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'
import { apollo } from '../graph/client'
import { PlansDocument } from '../gql/graphql'
import { useSession } from '../session/useSession'

const lastPlan = useLocalStorage<string | null>('tongchou:plan', null)

/** The plans of the account's jurisdiction, and the one that it works in. */
export function usePlans() {
  const { account } = useSession()
  const { result, loading, error, refetch } = useQuery(PlansDocument, {}, () => ({
    errorPolicy: 'all',
    // Whoever has first to choose a password of his own is told nothing yet.
    enabled: !account.value?.temporaryPassword,
  }))
  const plans = computed(() => result.value?.plans.edges.map((edge) => edge.node) ?? null)
  const current = computed(() => chosen(plans.value ?? []))
  return { plans, current, loading, error, refetch, choose: (id: string) => (lastPlan.value = id) }
}

/** The id of the plan to open first; null where there is none. */
export async function currentPlanId(): Promise<string | null> {
  const { data } = await apollo.query({ query: PlansDocument })
  return chosen(data?.plans.edges.map((edge) => edge.node) ?? [])?.id ?? null
}

/** The plan looked at last, else the first that is in force, else any. */
function chosen<P extends { id: string; status: string }>(plans: readonly P[]): P | null {
  return (
    plans.find((plan) => plan.id === lastPlan.value) ??
    plans.find((plan) => plan.status === 'ISSUED') ??
    plans[0] ??
    null
  )
}
