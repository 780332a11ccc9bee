import { useApolloClient, useQuery, useSubscription } from '@vue/apollo-composable'
import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { computed, type MaybeRefOrGetter, shallowRef, toValue, triggerRef, watch } from 'vue'
import { liveState } from '../graph/client'
import { ageOfEarly } from '../graph/early'
import { type IndexEntryFragment, LastKnownDocument, MatrixChangedDocument, MatrixDocument } from '../gql/graphql'
import { mayPass, silentSubgraphs } from '../graph/refusal'
import type { Sector } from '../graph/sectors'
import type { Away } from '../graph/useKept'
import { now as platformNow } from '../locale/clock'
import { joinCells, type MatrixPlan } from './joinCells'

/** While a department is down we ask again this often; otherwise only to notice that one went down. */
const recoveryMs = 6_000
const heartbeatMs = 90_000
/** An early answer older than this when the socket opens is read anew: nobody told of the changes since. */
const longestUnheard = 3_000
/** How long a live change stays marked. */
const flashMs = 2_500

/**
 * The matrix of one plan: one request for all, then live. `plan` is null while loading, and when there is none; while the
 * office or its database is away it stays as it was, and `away` says since when.
 */
export function useMatrix(planId: MaybeRefOrGetter<string>) {
  const variables = () => ({ planId: toValue(planId) })
  // Columns of tens of thousands of numbers gain nothing from a normalising cache.
  const query = useQuery(MatrixDocument, variables, { errorPolicy: 'all', fetchPolicy: 'no-cache' })
  const { client } = useApolloClient()
  /** What the index said beyond the first page, and what came live: by duty, highest version. */
  const known = shallowRef(new Map<string, IndexEntryFragment>())
  const flashing = shallowRef(new Set<string>())

  const answered = computed<MatrixPlan | null>(() => query.result.value?.plan ?? null)
  const kept = shallowRef<MatrixPlan | null>(null)
  watch(answered, (now) => now && (kept.value = now), { immediate: true })
  const plan = computed(() => answered.value ?? kept.value)
  const refused = computed(() => (answered.value ? null : query.error.value))
  const failing = computed(() => refused.value !== null && mayPass(refused.value))
  // Whoever may not see it any more does not go on seeing it.
  watch(refused, (error) => error && !mayPass(error) && (kept.value = null))
  const away = shallowRef<Away | null>(null)
  watch(failing, (gone) => {
    const error = query.error.value
    if (gone)
      away.value = { subgraphs: silentSubgraphs(error), since: away.value?.since ?? platformNow().toISOString(), error }
    else if (answered.value) away.value = null
  })
  const matrix = computed(() => (plan.value ? joinCells(plan.value, known.value.values()) : null))
  const silent = computed(() => matrix.value?.silent ?? [])

  function remember(entries: readonly IndexEntryFragment[]) {
    for (const entry of entries) {
      const before = known.value.get(entry.dutyId)
      if (!before || entry.version >= before.version) known.value.set(entry.dutyId, entry)
    }
    triggerRef(known)
  }

  /** The first page of the index holds 200 duties; more are needed only for departments that are silent. */
  async function readLastKnown(missing: Sector[], after: string | null) {
    for (let more = true; more;) {
      const { data } = await client.query({
        query: LastKnownDocument,
        variables: { planId: toValue(planId), sectors: missing, after },
        fetchPolicy: 'no-cache',
      })
      const index = data?.plan?.dutyIndex
      remember(index?.edges.map((edge) => edge.node) ?? [])
      after = index?.pageInfo.endCursor ?? null
      more = index?.pageInfo.hasNextPage ?? false
    }
  }
  const lastKnownError = shallowRef<unknown>(null)
  const silentNames = computed(() => silent.value.map(({ sector }) => sector).join())
  watch([silentNames, plan], async ([names, shown], [namesBefore]) => {
    if (!names || !shown?.dutyIndex.pageInfo.hasNextPage || names === namesBefore) return
    try {
      await readLastKnown(names.split(',') as Sector[], null)
      lastKnownError.value = null
    } catch (error) {
      lastKnownError.value = error
    }
  })

  const changes = useSubscription(MatrixChangedDocument, variables)
  changes.onResult(({ data }) => {
    const entry = data?.matrixChanged
    if (!entry || (matrix.value?.cells.get(entry.dutyId)?.version ?? -1) >= entry.version) return
    remember([entry])
    flash(entry.dutyId)
  })
  function flash(dutyId: string) {
    flashing.value = new Set(flashing.value).add(dutyId)
    setTimeout(() => {
      const rest = new Set(flashing.value)
      rest.delete(dutyId)
      flashing.value = rest
    }, flashMs)
  }

  const again = () => void query.refetch()
  const recovery = useIntervalFn(again, recoveryMs, { immediate: false })
  watch([silentNames, failing], (gone) => (gone.some(Boolean) ? recovery.resume() : recovery.pause()), {
    immediate: true,
  })
  useIntervalFn(again, heartbeatMs)
  let everLost = false
  // Changes that fell into a gap of the socket are read, not waited for.
  watch(liveState, (now, before) => {
    const early = ageOfEarly('Matrix', variables()) ?? 0
    if (now === 'live' && before === 'connecting' && (everLost || early > longestUnheard)) again()
    if (now === 'lost') everLost = true
  })
  watch(useDocumentVisibility(), (visibility) => visibility === 'visible' && again())

  return {
    plan,
    away: computed(() => (kept.value ? away.value : null)),
    cells: computed(() => matrix.value?.cells ?? null),
    silent,
    flashing,
    loading: query.loading,
    error: computed(() => query.error.value ?? lastKnownError.value),
    refetch: again,
  }
}
