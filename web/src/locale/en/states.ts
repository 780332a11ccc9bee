import type { states as zhCN } from '../zh-CN/states'

export const states: typeof zhCN = {
  away: '{keeper} has been out of reach since {time}. This is the state from before; it updates by itself.',
  awayAll: 'The platform has been out of reach since {time}. This is the state from before; it updates by itself.',
  failed: 'Could not be loaded',
  offlineTitle: 'The platform cannot be reached',
  offlineExplained: 'This page tries again by itself every few seconds and opens as soon as it can.',
  notFound: 'The address may be mistyped, or the page is no longer used. Start again from the start page.',
  goHome: 'Go to the start page',
  outdated:
    'Part of this page did not load: the platform may have been upgraded, or the network is down. Note down what is not saved, then open the page anew.',
  openAnew: 'Open anew',
  forbidden: 'You may not see this page.',
  forbiddenWho: 'You may not see this page. It is for: {roles}. Ask the administrator if you need it.',
}
