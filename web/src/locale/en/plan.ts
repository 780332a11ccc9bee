import type { plan as zhCN } from '../zh-CN/plan'

export const plan: typeof zhCN = {
  heading: 'Plans and tasks',
  none: 'There is no plan yet. The leading-group office imports the first one.',
  missing: 'There is no such plan, or you may not see it.',
  status: { DRAFT: 'Draft for comment', ISSUED: 'Issued', CLOSED: 'Closed' },
  docNumber: 'Document number',
  period: 'Period',
  issuedOn: 'Issued on',
  openMatrix: 'Open the matrix',
  openPlan: 'Open the plan',
  tasks: 'Tasks',
  indicators: 'Indicators',
  roster: 'Leading group',
  indicator: 'Indicator',
  unitOf: 'Unit',
  nature: { BINDING: 'Binding', EXPECTED: 'Expected' },
  printedPairs: '{n} responsibilities as printed',
  switch: 'Choose a plan',
  jurisdiction: 'Area',
}
