import type { desk as zhCN } from '../zh-CN/desk'

export const desk: typeof zhCN = {
  units: 'Unit',
  heading: '{unit} · week {week}',
  since: 'This week’s reports, from {from}',
  dueAt: 'due {at}',
  idleWeek: 'No working day this week, so nothing is due',
  draft: 'Draft',
  tabs: { due: 'To report', returned: 'Returned', toSign: 'To sign for', filed: 'Filed this week' },
  none: {
    due: 'Nothing to be reported.',
    returned: 'Nothing was returned.',
    toSign: 'Nothing to sign for.',
    filed: 'Nothing was filed this week.',
  },
  noUnit: 'Your account belongs to no unit. Please contact the leading-group office.',
  rest: 'Nothing new on the other {n}?',
  zeroAll: 'Nothing to report for all',
  zeroAllConfirm: '“Nothing to report” will be filed for these {n} duties; their progress stays as it is.',
  zeroDone: '“Nothing to report” filed for {n} duties',
  zeroPart: 'Filed for {done} duties; {failed} failed, please look at them one by one.',
  leadUnit: 'Lead: {unit}',
  returnedWaiting: 'Returned, waiting for the office to decide',
  waiting: '{n} reports wait for the connection',
  missing: 'There is no such unit, or you may not see it.',
}
