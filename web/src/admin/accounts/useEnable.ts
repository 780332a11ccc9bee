import { useMutation } from '@vue/apollo-composable'
import { useI18n } from 'vue-i18n'
import { EnableAccountDocument } from '../../gql/graphql'
import { refusalOf } from '../../graph/refusal'
import { toast } from '../../ui/toast'
import { useRefusalSentence } from '../../ui/useRefusalSentence'
import type { AccountRow } from './useAccounts'

/** Lets somebody in again; it hurts nobody and so asks nothing. A refusal is said in the toast. */
export function useEnable() {
  const { t } = useI18n()
  const sentence = useRefusalSentence()
  const { mutate } = useMutation(EnableAccountDocument)
  return async ({ id: accountId, version, name }: AccountRow): Promise<void> => {
    try {
      await mutate({ input: { accountId, version, idempotencyKey: crypto.randomUUID() } })
      toast(t('admin.accounts.enableDone', { name }))
    } catch (refused) {
      toast(sentence(refusalOf(refused)))
    }
  }
}
