import { useI18n } from 'vue-i18n'
import { keeperOf } from '../../graph/sectors'
import { useUnitNames } from '../../liaison/useUnitNames'
import { useAuditedChanges } from '../../import/useAuditedChanges'
import { useDates } from '../../locale/dates'

/** Catalogue paths in which the words of a field's values stand. */
const wordsOf: Record<string, string[]> = {
  roles: ['role'],
  sector: ['sector'],
  status: ['duty.status', 'plan.status', 'audit.statuses'],
  role: ['duty.role'],
  health: ['duty.health'],
  // An agenda's matter has one of four reasons; every other reason is somebody's own words.
  reason: ['meeting.reason'],
}
/** Lists of ids tell a reader no more than how many there are. */
const counted = ['itemIds', 'duties']

/** The trail's own words (actions, things, fields, values) in the reader's language; unknown ones as they are. */
export function useAuditWords() {
  const { t, te } = useI18n()
  const { moment } = useDates()
  const unitNames = useUnitNames()
  const known = (path: string, name: string) => (te(`${path}.${name}`, 'zh-CN') ? t(`${path}.${name}`) : name)

  /** Services act, too: the office's delivery to a department, for instance. */
  function who(account: string): string {
    const service = /^service:(.+)$/.exec(account)?.[1]
    if (service) return t('audit.service', { keeper: t(`keeper.${keeperOf(service)}`) })
    return account === 'anonymous' ? t('audit.anonymous') : account
  }

  function value(field: string, held: unknown): string {
    if (held === null || held === undefined || held === '') return t('audit.nothing')
    const corrected = field === 'changes' ? corrections(held) : null
    if (corrected !== null) return corrected
    if (Array.isArray(held) && counted.includes(field)) return String(held.length)
    if (Array.isArray(held)) {
      return held.length ? held.map((one) => value(field, one)).join(t('app.separator')) : t('audit.nothing')
    }
    if (typeof held === 'boolean') return t(held ? 'audit.yes' : 'audit.no')
    if (typeof held === 'object') return JSON.stringify(held)
    const text = String(held)
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return moment(text)
    if (field === 'unitId' || field === 'unitIds' || field === 'memberIds') return unitNames.value.get(text) ?? text
    const dayMark = /^(OFF|WORKING)\b ?(.*)$/.exec(text)
    if (dayMark) return `${t(dayMark[1] === 'OFF' ? 'admin.days.off' : 'admin.days.makeUp')} ${dayMark[2]}`.trim()
    const path = /^[A-Z_]+$|^[a-z]+$/.test(text) && wordsOf[field]?.find((one) => te(`${one}.${text}`, 'zh-CN'))
    return path ? known(path, text) : text
  }

  const corrections = useAuditedChanges(value)

  /** What the demo brings along was done at no machine. */
  const address = (from: string) => (from === 'demo' ? t('app.demo') : t('audit.address', { address: from }))

  return {
    who,
    address,
    value,
    action: (name: string) => known('audit.actions', name),
    entity: (name: string) => known('audit.entities', name),
    field: (name: string) => known('audit.fields', name),
  }
}
