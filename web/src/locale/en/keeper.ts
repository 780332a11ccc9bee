import type { keeper as zhCN } from '../zh-CN/keeper'

export const keeper: typeof zhCN = {
  housing: 'The housing service',
  planning: 'The planning service',
  finance: 'The finance service',
  water: 'The water service',
  utilities: 'The utilities service',
  office: 'The office service',
}
