import { useApolloClient } from '@vue/apollo-composable'
import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import { WaterDutyDocument } from '../gql/graphql'
import { refusalOf } from '../graph/refusal'
import { forSector, type Sector } from '../graph/sectors'
import { useSession } from '../session/useSession'
import { type Draft, dropDraft, edited, keepDraft, readDraft } from './drafts'
import { sendDraft, waitingCount } from './sendDraft'
import type { DutyStory } from './useDuty'

/** What a report form needs to know of its duty. */
export interface Reportable {
  id: string
  sector: Sector
  version: number
  progress: number
  unitName: string
  latest: { id: string; filedAt: string; progress: number; summary: string | null } | null
}

/**
 * The report being written on a duty: kept in the browser as typed, sent once.
 *
 * `stale` is the duty as it stands when somebody else has changed it meanwhile; the writer then chooses between
 * `sendAnyway` and `discard`.
 */
export function useReportDraft(duty: MaybeRefOrGetter<Reportable>) {
  const { account } = useSession()
  const { client } = useApolloClient()
  const draft = shallowRef<Draft>(blank())
  const saved = shallowRef<string | null>(null)
  const failure = shallowRef<unknown>(null)
  const stale = shallowRef<DutyStory | null>(null)
  const sending = shallowRef(false)

  watch(() => toValue(duty).id, open, { immediate: true })
  // A draft not yet begun follows the duty; one begun keeps the version that its writer saw.
  watch(
    () => toValue(duty).version,
    () => saved.value === null && open(),
  )

  // What waited was sent behind this form's back, or refused: the form shows what is left of it.
  watch(waitingCount, (count, before) => count < before && draft.value.waiting && !sending.value && open())

  function blank(): Draft {
    const { id, sector, version, progress } = toValue(duty)
    return {
      account: account.value?.id ?? '',
      sector,
      dutyId: id,
      version,
      progress,
      summary: '',
      nothingToReport: false,
      obstacles: [],
      supersedes: null,
      idempotencyKey: crypto.randomUUID(),
      waiting: false,
      savedAt: '',
    }
  }

  function open() {
    const kept = readDraft(account.value?.id ?? '', toValue(duty).id)
    draft.value = kept ?? blank()
    saved.value = kept?.savedAt ?? null
    failure.value = null
    stale.value = null
  }

  function change(part: Partial<Draft>) {
    draft.value = edited(draft.value, part)
    keepDraft(draft.value)
    saved.value = draft.value.savedAt
  }

  /** @returns how to take it back */
  function discard() {
    const dropped = draft.value
    dropDraft(dropped.account, dropped.dutyId)
    open()
    return () => {
      keepDraft(dropped)
      open()
    }
  }

  /** @returns the duty after the report; null when it was refused or waits for the connection */
  async function send() {
    sending.value = true
    failure.value = null
    try {
      const filed = await sendDraft(draft.value)
      if (filed) open()
      else draft.value = { ...draft.value, waiting: true }
      return filed
    } catch (error) {
      draft.value = { ...draft.value, waiting: false }
      if (refusalOf(error).code === 'STALE') stale.value = await current()
      failure.value = stale.value ? null : error
      return null
    } finally {
      sending.value = false
    }
  }

  async function current(): Promise<DutyStory | null> {
    const { id, sector } = toValue(duty)
    const { data } = await client.query({
      query: forSector(WaterDutyDocument, sector),
      variables: { id },
      fetchPolicy: 'network-only',
    })
    return data?.duty ?? null
  }

  async function sendAnyway() {
    const version = stale.value?.version ?? toValue(duty).version
    change({ version, idempotencyKey: crypto.randomUUID() })
    stale.value = null
    return send()
  }

  return {
    draft,
    saved: computed(() => saved.value),
    failure,
    stale,
    sending,
    change,
    discard,
    send,
    sendAnyway,
  }
}
