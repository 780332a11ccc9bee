import type { overview as zhCN } from '../zh-CN/overview'

export const overview: typeof zhCN = {
  shares: '{n} duty | {n} duties',
  week: 'This week (week {n})',
  weekFrom: 'since {from}, counted by duty',
  event: {
    REPORTED: 'Reported',
    NOTHING_TO_REPORT: 'Nothing to report',
    SILENT: 'No report yet',
    DONE: 'Done',
    FELL_DUE: 'Became overdue',
    RETURNED: 'Returned',
    ASSIGNED: 'Newly assigned',
  },
  worst: 'The ten that need attention most',
  listedWeek: '{name} this week: {n}',
  listed: '{name}: {n}',
  backToWorst: 'Back to the worst',
  nothing: 'No duties of this kind.',
  nothingWorst: 'No duty is overdue, blocked or at risk.',
  more: 'Show 50 more ({n} left)',
  silentUnits: 'Units that have reported on nothing this week: {n}',
  partlyUnits:
    '{n} unit has reported on a part of its duties only. | {n} units have reported on a part of their duties only.',
  zeroUnits:
    '{n} unit filed “nothing to report” on all; that counts as a report. | {n} units filed “nothing to report” on all; that counts as a report.',
  noneSilent: 'Every unit has reported on something this week.',
  silentNow: 'No report this week',
  silentWeeks: 'No report for {n} week | No report for {n} weeks',
  openDuties: '{n} open',
  overdueDuties: '{n} overdue',
  allSilent: 'Show all ({n})',
  draft: 'The plan is not issued, so no duty has been assigned yet.',
}
