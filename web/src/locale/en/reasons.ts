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
  NO_DAY_OFF: 'A year without a single day off has not been entered and cannot come into force.',
  LATER_APPOINTMENT: 'Somebody is appointed from a later day on. Check the terms before you choose the first day.',
  NOT_A_LIAISON: 'The account that takes over must be an enabled liaison account.',
  NOT_HIS_UNIT: 'The account that hands over is not linked to this unit. Reload and choose again.',
  MOVES_TODAY: 'Account rights move at once, so the first day cannot lie ahead.',
  DATES_REVERSED: 'The last day lies before the first.',
  NO_PHONE: 'A telephone number has 3 to 30 digits.',
  BEFORE_FROM: 'The last day lies before the first.',
}
