import { useMutation } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import { DiscardImportDocument } from '../gql/graphql'

/** Puts an import away for good; the file and what was done to it stay on record. */
export function useDiscard() {
  const failure = shallowRef<unknown>(null)
  const { mutate } = useMutation(DiscardImportDocument)
  async function discard({ id, version }: { id: string; version: number }): Promise<boolean> {
    failure.value = null
    try {
      await mutate({ importId: id, version, idempotencyKey: crypto.randomUUID() })
      return true
    } catch (error) {
      failure.value = error
      return false
    }
  }
  return { discard, failure }
}
