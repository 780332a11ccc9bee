export const nav = {
  overview: '总体进展',
  matrix: '责任矩阵',
  desk: '我的工作台',
  plans: '方案与任务',
  liaisons: '联络员',
  meetings: '联席会议',
  admin: '系统管理',
}
