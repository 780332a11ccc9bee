import type { importIssue as zhCN } from '../zh-CN/importIssue'

export const importIssue: typeof zhCN = {
  issue: 'Issue as a plan',
  issueOrCompare: 'Compare or issue',
  issueTitle: 'Issue as a plan',
  issueExplained:
    'All units are assigned their duties at once, and the matrix shows them. The import can no longer be changed; the plan can, on the pages of its tasks.',
  issueBeside: 'Issue as a separate plan',
  issued: 'Issued: {title}',
  inForce:
    'The plan in force “{title}” has the same title or number. Compare first and apply the differences to it: reports so far are kept.',
  count: {
    tasks: 'tasks',
    units: 'responsible units',
    assignments: 'duties',
    members: 'group members',
    indicators: 'indicators',
  },
  willCreate: '{n} unit will be created: {names} | {n} units will be created: {names}',
  withoutDueExplained:
    '{n} task has no due date; it can be set on its page later. | {n} tasks have no due date; it can be set on their pages later.',
  toldTitle: 'Units to be notified: {n}',
  compare: 'Compare with the plan in force',
  compareWith: 'Compare with “{title}”',
}
