import type { unit as zhCN } from '../zh-CN/unit'

export const unit: typeof zhCN = {
  missing: 'There is no such unit, or you may not see it.',
  sector: 'Sector',
  noSector: 'No sector: kept by the leading-group office',
  members: 'Members',
  noMembers: 'No members entered yet',
  substitute: 'Substitute',
  servesSince: 'since {from}',
  servesUntil: '{from} to {to}',
  load: 'Load',
  thisWeek: 'This week',
  owesNothing: 'No duties to report on',
  reportedThisWeek: 'Reported on {n}',
  zeroThisWeek: 'Nothing to report on {n}',
  lastReport: 'Last report {at}',
  surfaceForms: 'Written forms',
  noDuties: 'This unit has no duties at present.',
  duties: '{n} duty | {n} duties',
  more: 'Show more ({n} left)',
}
