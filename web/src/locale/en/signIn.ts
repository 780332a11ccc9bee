import type { signIn as zhCN } from '../zh-CN/signIn'

export const signIn: typeof zhCN = {
  heading: 'Sign in',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  demoHeading: 'Demo accounts: one click signs in',
  demoOthers: '{n} more accounts',
  demoExplained: 'On this machine only; all names of people are invented.',
  setUpNeeded: 'The platform is not set up yet. Use the set-up address that was printed when it started.',
  ended: 'Your session has ended. Please sign in again; drafts are kept on this device.',
  fill: 'Enter your user name and password.',
}
