import type { task as zhCN } from '../zh-CN/task'

export const task: typeof zhCN = {
  due: 'Due date',
  assignments: 'Responsible units',
  history: 'History',
  withdrawn: 'Withdrawn',
  missing: 'There is no such task, or you may not see it.',
  outside: 'Ad hoc, outside the plan’s text',
  changed: '{who} · {what}',
  noUnits: 'No unit is responsible yet.',
  change: { ASSIGNED: 'assigned', REASSIGNED: 'changed', WITHDRAWN: 'withdrew' },
  changedTo: '{act}: {what}',
  field: { role: '{value}', dueOn: 'due {value}' },
  changedFrom: '{before} to {after}',
}
