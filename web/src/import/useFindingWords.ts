import { useI18n } from 'vue-i18n'
import type { ImportedFinding } from './reading'

/** Findings in the language of the page. */
export function useFindingWords() {
  const { t, te } = useI18n()

  /** The kind of a finding in a few words. */
  const kindOf = (code: string): string => (te(`finding.kind.${code}`, 'zh-CN') ? t(`finding.kind.${code}`) : code)

  /** What it says; null where only the office's Chinese sentence tells, as in an import of an earlier version. */
  function sentenceOf({ says, facts }: Pick<ImportedFinding, 'says' | 'facts'>): string | null {
    if (!says || !facts || !te(`finding.says.${says}`, 'zh-CN')) return null
    const said = { ...facts }
    for (const name of ['right', 'printed'])
      if (te(`finding.weekday.${said[name]}`, 'zh-CN')) said[name] = t(`finding.weekday.${said[name]}`)
    return t(`finding.says.${says}`, said)
  }
  return { kindOf, sentenceOf }
}
