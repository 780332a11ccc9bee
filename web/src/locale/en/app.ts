import type { app as zhCN } from '../zh-CN/app'

export const app: typeof zhCN = {
  name: 'Tongchou',
  tagline: 'Coordinating urban renewal',
  demo: 'Demo data',
  demoExplained: 'People and progress on these pages are demo data',
  language: 'Language',
  chinese: '中',
  english: 'EN',
  skip: 'Skip to content',
  navigation: 'Main navigation',
  signOut: 'Sign out',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  none: 'None',
  loading: 'Loading',
  optionalMark: '(optional)',
  labelled: '{label}: {text}',
  separator: ', ',
  classified: 'No classified content may be entered; text marked 秘密, 机密 or 绝密 is refused.',
}
