import type { signIn as zhCN } from '../zh-CN/signIn'

export const signIn: typeof zhCN = {
  heading: 'Sign in',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  demoHeading: 'Demo accounts: click to sign in',
  demoOthers: '{n} more account | {n} more accounts',
  demoExplained: 'On this machine only; all names of people are invented.',
  setUpNeeded: 'The platform is not set up yet. Use the set-up address that was printed when it started.',
  endedTitle: 'Your session has ended: sign in again to go on',
  ended: 'Everything on this page is kept. Once you have signed in you go on, and what could not be sent is sent.',
  owner: 'Account',
  passwordTitle: 'Choose your own password to go on',
  passwordAndOn: 'Change password and go on',
  again: 'Sign in and go on',
  demoAgain: 'Demo sign-in',
  leave: 'Sign out',
  leaveLoses: 'If you sign out, what is not saved on this page is lost.',
  fillPassword: 'Enter your password.',
  fill: 'Enter your user name and password.',
}
