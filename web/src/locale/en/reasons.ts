import type { reasons as zhCN } from '../zh-CN/reasons'

/** Why an input was refused, where the platform says so. */
export const reasons: typeof zhCN = {
  EMPTY: 'This may not be empty.',
  TOO_LONG: 'At most {max} characters. Shorten it and try again.',
  CONTROL_CHARACTER: 'The text holds invisible control characters. Remove them and try again.',
  SAYS_NOTHING: 'Describe the progress, or choose “nothing to report”.',
  ZERO_REPORT: 'A zero report raises no obstacles.',
  NOT_THE_NEWEST: 'Only the latest report can be corrected. Reload and try again.',
  ALREADY_CLEARED: 'This obstacle was cleared before.',
}
