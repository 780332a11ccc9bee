import type { desk as zhCN } from '../zh-CN/desk'

export const desk: typeof zhCN = {
  units: 'Unit',
  heading: '{unit} · week {week}',
  since: 'This week’s reports, from {from}',
  dueAt: 'Due {at}',
  duePast: 'Was due {at}',
  due: 'Due {date}',
  progress: '{n}% done',
  allFiled: 'All reports of this week are filed ({n}).',
  idleWeek: 'No working day this week, so nothing is due',
  draft: 'Draft',
  tabs: { due: 'To report', returned: 'Returned', toSign: 'To sign for', filed: 'Filed' },
  none: {
    due: 'No reports are due.',
    returned: 'Nothing was returned.',
    toSign: 'Nothing to sign for.',
    filed: 'Nothing was filed this week.',
  },
  noUnit: 'Your account is not linked to a unit. Please ask an administrator to link it.',
  rest: 'Nothing new on the other one ({n})? | Nothing new on the other {n}?',
  zeroAll: 'Nothing to report for all',
  zeroAllConfirm:
    '“Nothing to report” will be filed for this {n} duty; its progress stays as it is. | “Nothing to report” will be filed for these {n} duties; their progress stays as it is.',
  zeroDone: '“Nothing to report” filed for {n} duty | “Nothing to report” filed for {n} duties',
  zeroPart: 'Filed: {done}. Not filed: {failed}; please look at each of these.',
  leadUnit: 'Lead: {unit}',
  returnedWaiting: 'Returned, waiting for the office to decide',
  waiting: '{n} report waits for the connection | {n} reports wait for the connection',
  missing: 'There is no such unit, or you may not see it.',
}
