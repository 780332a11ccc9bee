import type { keeper as zhCN } from '../zh-CN/keeper'

export const keeper: typeof zhCN = {
  housing: 'The housing department',
  planning: 'The planning department',
  finance: 'The finance department',
  water: 'The water department',
  utilities: 'The utilities department',
  office: 'The leading-group office',
}
