import type { states as zhCN } from '../zh-CN/states'

export const states: typeof zhCN = {
  failed: 'Could not be read',
  offlineTitle: 'The platform cannot be reached',
  offlineExplained:
    'This page tries again by itself every few seconds and opens as soon as it can. Drafts are kept on this device.',
  notFound: 'There is no such page.',
  goHome: 'Go to the start page',
  forbidden: 'You may not see this page.',
  forbiddenWho: 'It is for: {roles}. Ask the administrator if you need it.',
}
