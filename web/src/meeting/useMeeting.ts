import { useApolloClient, useMutation } from '@vue/apollo-composable'
import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
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
import { useKept } from '../graph/useKept'
import { arranged, type Order, orderedIds, orderOf } from './order'

export type AgendaItem = MeetingPartsFragment['items'][number]

type Answer = { data?: Record<string, MeetingPartsFragment | string | null | undefined> | null } | null

/**
 * One meeting. Changes go one after the other, each with the version that the one before made; a new order is shown at
 * once and stays until it is saved or refused. While the office does not answer it is what was known before, and `away`
 * says so.
 */
export function useMeeting(id: MaybeRefOrGetter<string>) {
  const { client } = useApolloClient()
  const {
    value: read,
    again,
    ...rest
  } = useKept(
    () => ({ query: MeetingDocument, variables: { id: toValue(id) }, of: toValue(id) }),
    (data) => (data.meeting?.id === toValue(id) ? data.meeting : null),
  )
  /** What a change answered. A reading that began before it may come after it; versions only rise. */
  const answered = shallowRef<MeetingPartsFragment | null>(null)
  const meeting = computed(() => {
    const [was, is] = [read.value, answered.value]
    return was && is?.id === was.id && is.version > was.version ? is : was
  })
  /** The newest order that is not saved yet. */
  const order = shallowRef<Order | null>(null)
  const items = computed(() => arranged(meeting.value?.items ?? [], order.value))
  watch(
    () => toValue(id),
    () => (order.value = null),
  )

  const failure = shallowRef<unknown>(null)
  const { mutate: arrangeAt } = useMutation(ArrangeMeetingDocument)
  const { mutate: addAt } = useMutation(AddAgendaItemDocument)
  const { mutate: changeAt } = useMutation(ChangeMeetingDocument)
  const { mutate: changeItemAt } = useMutation(ChangeAgendaItemDocument)

  /**
   * Puts the agenda's items into this order; those not named are dropped, dropped ones that are named come back. Of the
   * orders that wait only the newest is sent.
   */
  function arrange(ids: string[]): Promise<boolean> {
    order.value = orderOf(ids, items.value)
    return inTurn(async (at) => {
      const sent = order.value
      // It went with an order before this one, or was given up with it.
      if (!sent) return null
      const answer = await arrangeAt({ input: { ...at, itemIds: orderedIds(meeting.value?.items ?? [], sent) } })
      taken(answer)
      if (order.value === sent) order.value = null
      return answer
    })
  }

  function add(item: Pick<AgendaItemInput, 'title' | 'note' | 'minutes' | 'dutyId'>): Promise<boolean> {
    return inTurn(async (at) => addAt({ input: { ...item, ...at } }))
  }

  function change(to: Pick<ChangeMeetingInput, 'title' | 'heldOn' | 'startsAt' | 'place'>): Promise<boolean> {
    return inTurn(async (at) => changeAt({ input: { ...to, ...at } }))
  }

  function changeItem(itemId: string, to: Pick<ChangeAgendaItemInput, 'title' | 'note' | 'minutes'>): Promise<boolean> {
    return inTurn(async (at) => changeItemAt({ input: { ...to, itemId, ...at } }))
  }

  let queue: Promise<unknown> = Promise.resolve()
  const saving = shallowRef(0)
  type At = { meetingId: string; version: number; idempotencyKey: string }

  /** @returns whether it was kept; if not, `failure` says why and the meeting is read anew */
  async function inTurn(send: (at: At) => Promise<Answer>): Promise<boolean> {
    saving.value += 1
    const done = queue.then(async () => {
      try {
        const version = meeting.value?.version ?? 0
        const answer = await send({ meetingId: toValue(id), version, idempotencyKey: crypto.randomUUID() })
        // Nothing was sent: it shares the fate of what was sent for it.
        if (!answer) return failure.value === null
        failure.value = null
        taken(answer)
        return true
      } catch (refused) {
        failure.value = refused
        // Orders that wait were made from what is no longer so.
        order.value = null
        await readAnew()
        return false
      }
    })
    queue = done
    const kept = await done
    saving.value -= 1
    return kept
  }

  function taken(answer: Answer) {
    for (const one of Object.values(answer?.data ?? {})) if (typeof one === 'object' && one) answered.value = one
  }

  /** What waits behind a refused change needs the version that is now. */
  async function readAnew() {
    try {
      const { data } = await client.query({
        query: MeetingDocument,
        variables: { id: toValue(id) },
        fetchPolicy: 'network-only',
        errorPolicy: 'none',
      })
      if (data.meeting) answered.value = data.meeting
    } catch {
      // Kept asking for, and said on the page meanwhile.
      again()
    }
  }

  return { meeting, items, ...rest, again, arrange, add, change, changeItem, failure, saving }
}
