import { useI18n } from 'vue-i18n'
import type { Thing } from './concerned'
import type {
  ImportedFinding,
  ImportedIndicator,
  ImportedMember,
  ImportedResponsible,
  ImportedTask,
  ImportedUnit,
  ImportState,
} from './reading'
import { useFindingWords } from './useFindingWords'

/** A part of the reading as one line, for comparing two states of it. */
export function useThingWords() {
  const { t } = useI18n()
  const { kindOf } = useFindingWords()
  const marked = (text: string, dropped: boolean) => (dropped ? `${text} · ${t('import.dropped')}` : text)

  return (thing: Thing, found: unknown, state: ImportState): string => {
    if (found === null || found === undefined) return t('import.thing.gone')
    switch (thing.kind) {
      case 'document': {
        const { title, docNumber, issuedOn } = found as NonNullable<ImportState['document']>
        return [title, docNumber, issuedOn].filter(Boolean).join(' · ')
      }
      case 'task': {
        const { number, title, dueOn, leader, dropped } = found as ImportedTask
        const facts = [`${number} ${title}`, dueOn ?? t('duty.noDue'), leader ?? t('import.noLeader')]
        return marked(facts.join(' · '), dropped)
      }
      case 'units-of-task': {
        const task = state.tasks.find(({ id }) => id === thing.id)
        const names = task?.responsible.filter(({ dropped }) => !dropped).map(({ surfaceForm }) => surfaceForm) ?? []
        return t('app.labelled', { label: task?.title ?? '', text: names.join(t('app.separator')) })
      }
      case 'responsible': {
        const { surfaceForm, role, dropped } = found as ImportedResponsible
        return marked(t('app.labelled', { label: surfaceForm, text: t(`import.role.${role}`) }), dropped)
      }
      case 'member': {
        const { role, name, posts, dropped } = found as ImportedMember
        return marked([role, name, posts.join(t('app.separator'))].join(' '), dropped)
      }
      case 'indicator': {
        const { name, unit, dropped } = found as ImportedIndicator
        return marked([name, unit].filter(Boolean).join(' '), dropped)
      }
      case 'finding': {
        const { code, decision } = found as ImportedFinding
        const kind = kindOf(code)
        return t('app.labelled', { label: kind, text: t(`import.findingDecision.${decision}`) })
      }
      case 'unit': {
        const { surfaceForm, decision, unit, newName } = found as ImportedUnit
        const name = unit?.name ?? newName ?? ''
        return t('app.labelled', { label: surfaceForm, text: `${t(`import.decision.${decision}`)} ${name}`.trim() })
      }
    }
  }
}
