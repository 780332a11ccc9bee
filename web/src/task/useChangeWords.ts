import { useI18n } from 'vue-i18n'
import { changeOf } from './changeWords'

/** The office's words in the page's language: what was done, then role and date as they became. */
export function useChangeWords() {
  const { t, te } = useI18n()
  const value = (field: string, raw: string | null) =>
    field === 'role' && raw ? t(`duty.role.${raw}`) : (raw ?? t('duty.noDue'))
  return (what: string): string => {
    const { act, changes } = changeOf(what)
    const done = te(`task.change.${act}`, 'zh-CN') ? t(`task.change.${act}`) : act
    const became = changes.map(({ field, before, after }) => {
      const words =
        before === null
          ? value(field, after)
          : t('task.changedFrom', { before: value(field, before), after: value(field, after) })
      const named = (before ?? after) !== null && te(`task.field.${field}`, 'zh-CN')
      return named ? t(`task.field.${field}`, { value: words }) : words
    })
    return became.length ? t('task.changedTo', { act: done, what: became.join(t('app.separator')) }) : done
  }
}
