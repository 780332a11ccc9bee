export const titles = {
  signIn: '登录',
  setUp: '首次设置',
  matrix: '责任矩阵',
  duty: '责任详情',
  desk: '我的工作台',
  liaisons: '联络员',
  meetings: '联席会议',
  meeting: '会议议程',
  plans: '方案与任务',
  plan: '实施方案',
  task: '重点任务',
  notFound: '没有这个页面',
}
