export const signIn = {
  heading: '登录',
  username: '用户名',
  password: '密码',
  submit: '登录',
  demoHeading: '演示账号，点击即可登录',
  demoOthers: '其余 {n} 个账号',
  demoExplained: '仅限本机演示；人员姓名均为虚构。',
  setUpNeeded: '平台尚未设置。请使用启动时给出的设置地址。',
  ended: '登录已失效，请重新登录。草稿仍在本机。',
  fill: '请填写用户名和密码。',
}
