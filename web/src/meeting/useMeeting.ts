import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed, type MaybeRefOrGetter, shallowRef, toValue } from 'vue'
import {
  AddAgendaItemDocument,
  type AgendaItemInput,
  ArrangeMeetingDocument,
  ChangeAgendaItemDocument,
  type ChangeAgendaItemInput,
  ChangeMeetingDocument,
  type ChangeMeetingInput,
  MeetingDocument,
  type MeetingPartsFragment,
} from '../gql/graphql'

export type AgendaItem = MeetingPartsFragment['items'][number]

type Answer = { data?: Record<string, { version: number } | string | null | undefined> | null } | null

/** One meeting; every change carries the version that the user saw. */
export function useMeeting(id: MaybeRefOrGetter<string>) {
  const { result, loading, error, refetch } = useQuery(MeetingDocument, () => ({ id: toValue(id) }), {
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  })
  const meeting = computed(() => result.value?.meeting ?? null)
  const failure = shallowRef<unknown>(null)
  const { mutate: arrangeAt } = useMutation(ArrangeMeetingDocument)
  const { mutate: addAt } = useMutation(AddAgendaItemDocument)
  const { mutate: changeAt } = useMutation(ChangeMeetingDocument)
  const { mutate: changeItemAt } = useMutation(ChangeAgendaItemDocument)
  /** Arrangements go one after the other: each needs the version that the one before made. */
  let queue: Promise<unknown> = Promise.resolve()
  const saving = shallowRef(0)

  /** Puts the agenda's items into this order; those not named are dropped, dropped ones that are named come back. */
  function arrange(itemIds: string[]): Promise<boolean> {
    return inTurn(async (version) =>
      arrangeAt({ input: { meetingId: toValue(id), itemIds, version, idempotencyKey: crypto.randomUUID() } }),
    )
  }

  function add(item: Pick<AgendaItemInput, 'title' | 'note' | 'minutes' | 'dutyId'>): Promise<boolean> {
    return inTurn(async (version) =>
      addAt({ input: { ...item, meetingId: toValue(id), version, idempotencyKey: crypto.randomUUID() } }),
    )
  }

  function change(to: Pick<ChangeMeetingInput, 'title' | 'heldOn' | 'startsAt' | 'place'>): Promise<boolean> {
    return inTurn(async (version) =>
      changeAt({ input: { ...to, meetingId: toValue(id), version, idempotencyKey: crypto.randomUUID() } }),
    )
  }

  function changeItem(itemId: string, to: Pick<ChangeAgendaItemInput, 'title' | 'note' | 'minutes'>): Promise<boolean> {
    return inTurn(async (version) =>
      changeItemAt({ input: { ...to, itemId, meetingId: toValue(id), version, idempotencyKey: crypto.randomUUID() } }),
    )
  }

  /** The newest version that an answer named; the page may show it a moment later. Versions only rise. */
  let newest = 0
  async function inTurn(change: (version: number) => Promise<Answer>): Promise<boolean> {
    saving.value += 1
    const done = queue.then(async () => {
      failure.value = null
      try {
        const answer = await change(Math.max(newest, meeting.value?.version ?? 0))
        for (const changed of Object.values(answer?.data ?? {}))
          if (typeof changed === 'object' && changed) newest = changed.version
        return true
      } catch (refused) {
        failure.value = refused
        await refetch()
        return false
      }
    })
    queue = done
    const kept = await done
    saving.value -= 1
    return kept
  }

  return { meeting, loading, error, refetch: () => void refetch(), arrange, add, change, changeItem, failure, saving }
}
