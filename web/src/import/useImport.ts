import { useApolloClient } from '@vue/apollo-composable'
import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import {
  CorrectImportDocument,
  type ImportChange,
  ImportDocument,
  ImportListsDocument,
  ImportTextDocument,
  ImportVersionDocument,
} from '../gql/graphql'
import { useSession } from '../session/useSession'
import { correctionQueue } from './corrections'
import type { ImportState } from './reading'

const whileReadingMs = 1_200
const whileWorkingMs = 4_000

/**
 * One import as it stands, kept up to date while a colleague works on it too. `state` is null while loading, and when
 * there is none by that id; `text` comes once, as soon as the document is read.
 */
export function useImport(id: MaybeRefOrGetter<string>) {
  const { client } = useApolloClient()
  const { account } = useSession()
  const state = shallowRef<ImportState | null>(null)
  const text = shallowRef<string | null>(null)
  const loading = shallowRef(true)
  const error = shallowRef<unknown>(null)
  /** The colleague who changed the import last, after we had read it. */
  const colleague = shallowRef<{ name: string; at: string } | null>(null)

  async function read(): Promise<ImportState> {
    // Ids are those of one reading, and the newest state replaces the whole: nothing for a normalising cache.
    for (;;) {
      const [work, lists] = await Promise.all([readWork(), readLists()])
      // A colleague changed it between the two.
      if (work.version === lists.version) return { ...work, ...lists }
    }
  }
  async function readWork() {
    const { data } = await client.query({ query: ImportDocument, ...asked() })
    return found(data.policyImport)
  }
  async function readLists() {
    const { data } = await client.query({ query: ImportListsDocument, ...asked() })
    return found(data.policyImport)
  }
  const asked = () => ({ variables: { id: toValue(id) }, fetchPolicy: 'no-cache', errorPolicy: 'none' }) as const

  async function send(changes: ImportChange[], version: number, idempotencyKey: string): Promise<ImportState> {
    const { data } = await client.mutate({
      mutation: CorrectImportDocument,
      variables: { input: { importId: toValue(id), version, idempotencyKey, changes } },
      fetchPolicy: 'no-cache',
      errorPolicy: 'none',
    })
    colleague.value = null
    const work = data!.correctImport
    // Made on the version that is shown, so the lists stand as they are shown unless they were what was changed.
    if (changes.some(({ setMembers, setIndicators, decideFindings }) => setMembers ?? setIndicators ?? decideFindings))
      return read()
    const { roster, indicators, findings } = state.value!
    return { ...work, roster, indicators, findings }
  }
  const queue = correctionQueue({ state, send, read })

  async function load() {
    loading.value = true
    try {
      state.value = await read()
      error.value = null
      if (state.value.document) await loadText()
    } catch (failure) {
      error.value = failure instanceof Gone ? null : failure
      if (failure instanceof Gone) state.value = null
    } finally {
      loading.value = false
    }
  }

  async function loadText() {
    if (text.value !== null) return
    const { data } = await client.query({
      query: ImportTextDocument,
      variables: { id: toValue(id) },
      fetchPolicy: 'no-cache',
      errorPolicy: 'none',
    })
    text.value = data.policyImport?.text ?? ''
  }

  async function look() {
    if (!state.value || queue.waiting.value || loading.value) return
    try {
      const { data } = await client.query({
        query: ImportVersionDocument,
        variables: { id: toValue(id) },
        fetchPolicy: 'no-cache',
      })
      const now = data?.policyImport
      if (!now || queue.waiting.value || (now.version === state.value?.version && now.status === state.value.status))
        return
      const work = state.value.status === 'READ'
      await load()
      if (work && now.changedBy !== account.value?.name) colleague.value = { name: now.changedBy, at: now.changedAt }
    } catch {
      // The next look tells; what is shown stays, and a correction says for itself that the platform is away.
    }
  }
  const reading = computed(() => state.value?.status === 'READING')
  const { pause, resume } = useIntervalFn(
    look,
    computed(() => (reading.value ? whileReadingMs : whileWorkingMs)),
  )
  watch(useDocumentVisibility(), (visibility) => {
    if (visibility === 'hidden') return pause()
    resume()
    void look()
  })
  watch(
    () => toValue(id),
    () => {
      state.value = null
      text.value = null
      colleague.value = null
      queue.own.value = []
      void load()
    },
    { immediate: true },
  )

  return { state, text, loading, error, colleague, load, ...queue }
}

/** No import by this id, or one of another jurisdiction: the page says so itself. */
class Gone extends Error {}

function found<T>(answered: T | null | undefined): T {
  if (!answered) throw new Gone()
  return answered
}
