import { useMutation } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { IssueImportDocument, PlansDocument } from '../gql/graphql'
import { usePlans } from '../plan/usePlans'

/** Issues an import as a plan, or applies it to the one in force, and goes on to its matrix. */
export function useIssue() {
  const router = useRouter()
  const { choose } = usePlans()
  const failure = shallowRef<unknown>(null)
  const { mutate, loading } = useMutation(IssueImportDocument, { refetchQueries: [{ query: PlansDocument }] })
  // One key for one confirmation: pressed again after a lost answer, it is one plan.
  let idempotencyKey = crypto.randomUUID()
  let asked = ''

  async function issue(input: { importId: string; version: number; replacesPlanId?: string; digest?: string }) {
    const said = JSON.stringify(input)
    if (asked && asked !== said) idempotencyKey = crypto.randomUUID()
    asked = said
    failure.value = null
    try {
      const answer = await mutate({ input: { ...input, idempotencyKey } })
      const id = answer?.data?.issueImport.id
      if (!id) return null
      choose(id)
      await router.push({ name: 'matrix', params: { id } })
      return id
    } catch (error) {
      failure.value = error
      return null
    }
  }
  return { issue, busy: loading, failure }
}
