import type { sector as zhCN } from '../zh-CN/sector'

export const sector: typeof zhCN = {
  housing: 'Housing',
  planning: 'Planning',
  finance: 'Finance',
  water: 'Water',
  utilities: 'Utilities',
  office: 'Other units and towns',
}
