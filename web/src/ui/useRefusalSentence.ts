import { useI18n } from 'vue-i18n'
import type { Refusal } from '../graph/refusal'
import { keeperOf } from '../graph/sectors'

/** A refusal as a sentence in the page's language, with what to do next. */
export function useRefusalSentence() {
  const { t, te } = useI18n()

  return (refusal: Refusal): string => {
    const { code, facts, subgraph } = refusal
    if (code === 'SUBGRAPH_UNAVAILABLE' && subgraph) {
      return t('errors.SUBGRAPH_UNAVAILABLE_NAMED', { keeper: t(`keeper.${keeperOf(subgraph)}`) })
    }
    const seconds = facts.retryAfter
    if (code === 'TOO_MANY_ATTEMPTS' && typeof seconds === 'number')
      return t('errors.TOO_MANY_ATTEMPTS_WAIT', { seconds })
    const { reason } = facts
    if (code === 'INVALID_INPUT' && typeof reason === 'string' && te(`reasons.${reason}`, 'zh-CN')) {
      return t(`reasons.${reason}`, { max: String(facts.max ?? '') })
    }
    return te(`errors.${code}`, 'zh-CN') ? t(`errors.${code}`) : t('errors.UNKNOWN')
  }
}
