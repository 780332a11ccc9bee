import { useI18n } from 'vue-i18n'

/** What an act of an import was told: its corrections, or the plan that it replaced. */
type Told = Record<string, unknown>

const lists = ['taskIds', 'responsibleIds', 'memberIds', 'indicatorIds', 'findingIds'] as const

/**
 * The corrections of an import as its audit entries hold them, in words: 修改任务 2 项（时限：2026-06-30）.
 *
 * @param value  the trail's own words for a value
 */
export function useAuditedChanges(value: (field: string, held: unknown) => string) {
  const { t, te } = useI18n()

  function field(name: string, held: unknown): string {
    const coded = { role: 'import.role', decision: 'import.findingDecision' }[name]
    const text = coded && te(`${coded}.${String(held)}`, 'zh-CN') ? t(`${coded}.${String(held)}`) : value(name, held)
    return t('app.labelled', { label: t(`correction.field.${name}`), text })
  }

  function correction(change: Told): string | null {
    const [kind, told] = Object.entries(change).find(([, held]) => isTold(held)) ?? []
    if (!kind || !isTold(told) || !te(`correction.kind.${kind}`, 'zh-CN')) return null
    const ids = lists.map((list) => told[list]).find(Array.isArray)
    const forms = Array.isArray(told.surfaceForms) ? told.surfaceForms.join(t('app.separator')) : ''
    const said = t(`correction.kind.${kind}`, { n: ids?.length ?? 0, forms })
    const fields = Object.entries(told)
      .filter(([name, held]) => held !== undefined && te(`correction.field.${name}`, 'zh-CN'))
      .map(([name, held]) => field(name, held))
    return fields.length ? t('correction.withFields', { said, fields: fields.join(t('correction.next')) }) : said
  }

  /** Null where it is no correction of an import. */
  return (held: unknown): string | null => {
    if (Array.isArray(held)) {
      const said = held.map((one) => (isTold(one) ? correction(one) : null))
      return said.length && said.every((one) => one !== null) ? said.join(t('correction.nextChange')) : null
    }
    if (!isTold(held) || !('replacesPlanId' in held)) return null
    return t(held.replacesPlanId ? 'correction.applied' : 'correction.issued')
  }
}

function isTold(held: unknown): held is Told {
  return typeof held === 'object' && held !== null && !Array.isArray(held)
}
