import type { IndicatorFacts } from '../facts.js'

/** 2023 to 2027; names without the unit in brackets. */
export const indicators: IndicatorFacts[] = [
  {
    number: '1',
    name: '城镇住房保障受益覆盖率',
    unit: '%',
    cumulative: false,
    raw: ['10', '10.5', '11', '11.5', '12'],
  },
  {
    number: '2',
    name: '保障性租赁住房累计筹建',
    unit: '套',
    cumulative: true,
    raw: ['637', '847', '1050', '1060', '1100'],
  },
  { number: '3', name: '公租房在保家庭', unit: '户', cumulative: false, raw: ['200', '210', '220', '230', '240'] },
  { number: '4', name: '老旧小区累计改造', unit: '个', cumulative: true, raw: ['4', '5', '6', '7', '8'] },
  { number: '5', name: '专业物业服务覆盖率', unit: '%', cumulative: false, raw: ['85', '87.5', '90', '92.5', '95'] },
  { number: '6', name: '未来社区累计创建', unit: '个', cumulative: true, raw: ['1', '2', '3', '4', '/'] },
  { number: '7', name: '住宅加装电梯累计', unit: '台', cumulative: true, raw: ['2', '4', '6', '8', '10'] },
  { number: '8', name: '县级及以上优质工程累计', unit: '个', cumulative: true, raw: ['5', '10', '15', '20', '25'] },
  { number: '9', name: '新开工装配式建筑占比', unit: '%', cumulative: false, raw: ['33', '34', '35', '36', '37'] },
  { number: '10', name: '浙派民居特色村累计', unit: '个', cumulative: true, raw: ['0', '1', '3', '4', '5'] },
  { number: '11', name: '城乡危房整治率', unit: '%', cumulative: false, raw: ['100%', '100%', '100%', '100%', '100%'] },
  {
    number: '12',
    name: '农村困难家庭危改救助率',
    unit: '%',
    cumulative: false,
    raw: ['100%', '100%', '100%', '100%', '100%'],
  },
  {
    number: '13',
    name: '公积金年末实缴职工',
    unit: '人',
    cumulative: false,
    raw: ['13862', '14660', '15460', '16260', '17060'],
  },
]
