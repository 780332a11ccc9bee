import type { nav as zhCN } from '../zh-CN/nav'

export const nav: typeof zhCN = {
  overview: 'Overview',
  matrix: 'Matrix',
  desk: 'My desk',
  plans: 'Plans',
  liaisons: 'Liaisons',
  meetings: 'Meetings',
  admin: 'Admin',
}
