/** A document that was read in becomes a plan, or changes the one in force. */
export const importIssue = {
  issue: '印发为方案',
  issueOrCompare: '比较或印发',
  issueTitle: '印发为方案',
  issueExplained: '印发后立即向各责任单位交办，任务和责任进入责任矩阵；识别结果不能再改，方案可在任务页调整。',
  issueBeside: '另行印发为新方案',
  issued: '已印发《{title}》',
  inForce: '现行方案《{title}》与本文件名称或文号相同。建议先比较，将变化应用到现行方案，原有进展予以保留。',
  count: {
    tasks: '项任务',
    units: '个责任单位',
    assignments: '项责任',
    members: '名领导小组成员',
    indicators: '项指标',
  },
  willCreate: '新建 {n} 个单位：{names}',
  withoutDueExplained: '{n} 项任务没有时限，印发后可在任务页补填。',
  toldTitle: '将告知 {n} 个单位',
  compare: '与现行方案比较',
  compareWith: '与《{title}》比较',
}
