import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { UnitChoicesDocument } from '../gql/graphql'

/** Every unit of the jurisdiction as something to choose; a collective one says that it stands for its members. */
export function useUnitChoices() {
  const { t } = useI18n()
  const { result } = useQuery(UnitChoicesDocument)
  return computed(() =>
    (result.value?.units ?? []).map(({ id, shortName, collective }) => ({
      value: id,
      label: collective ? t('change.collective', { unit: shortName }) : shortName,
    })),
  )
}
