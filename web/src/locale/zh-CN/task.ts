export const task = {
  due: '完成时限',
  assignments: '责任单位',
  history: '变更记录',
  withdrawn: '已撤回',
  missing: '没有这项任务，或您无权查看。',
  outside: '方案文本之外的临时交办',
  changed: '{who} · {what}',
  noUnits: '尚未确定责任单位。',
  change: { ASSIGNED: '交办', REASSIGNED: '调整', WITHDRAWN: '撤回' },
  changedTo: '{act}：{what}',
  field: { role: '{value}', dueOn: '时限 {value}' },
  changedFrom: '{before} 改为 {after}',
}
