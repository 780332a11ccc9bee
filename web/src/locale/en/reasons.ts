import type { reasons as zhCN } from '../zh-CN/reasons'

/** Why an input was refused, where the platform says so. */
export const reasons: typeof zhCN = {
  EMPTY: 'This may not be empty.',
  TOO_LONG: 'At most {max} characters. Shorten it and try again.',
  CONTROL_CHARACTER: 'The text contains invisible control characters. Remove them and try again.',
  SAYS_NOTHING: 'Describe the progress, or choose “nothing to report”.',
  ZERO_REPORT: '“Nothing to report” cannot be filed together with obstacles.',
  NOT_THE_NEWEST: 'Only the latest report can be corrected. Reload and try again.',
  ALREADY_CLEARED: 'This obstacle is already marked as cleared.',
  NO_DAY_OFF:
    'There is not a single day off in this year: the holidays are incomplete, so it cannot be put into force.',
  LATER_APPOINTMENT: 'Somebody else is appointed from a later date. Check the terms before you choose the start date.',
  NOT_A_LIAISON: 'The account that takes over must be an enabled liaison account.',
  NOT_HIS_UNIT: 'The account that hands over is not linked to this unit. Reload and choose again.',
  MOVES_TODAY: 'Account access moves at once, so the start date cannot lie ahead.',
  DATES_REVERSED: 'The end date lies before the start date.',
  NO_PHONE: 'A telephone number has 3 to 30 digits.',
  BEFORE_FROM: 'The end date lies before the start date.',
}
