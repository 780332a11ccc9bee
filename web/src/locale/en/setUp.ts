import type { setUp as zhCN } from '../zh-CN/setUp'

export const setUp: typeof zhCN = {
  heading: 'Set-up',
  intro: 'Name the jurisdiction and the first administrator. This address works only once.',
  jurisdictionCode: 'Division code (six digits)',
  jurisdictionName: 'Name of the jurisdiction',
  name: "Administrator's name",
  username: 'User name',
  password: 'Password (at least 10 characters)',
  submit: 'Finish set-up',
  noSecret: 'The address is incomplete. Use the complete set-up address that was printed when the platform started.',
  done: 'The platform is set up already. Please sign in.',
  codeWrong: 'A division code has six digits.',
  passwordShort: 'A password has at least 10 characters.',
  fill: 'Please fill this in.',
}
