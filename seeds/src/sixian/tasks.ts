import type { TaskFacts } from '../facts.js'

/** The document's 19 groups: units, then each duty item as title and topic, both in our own words. */
const groups: { name: string; units: string; items: [title: string, topic: string][] }[] = [
  {
    name: '县住建局',
    units: 'housing',
    items: [
      ['更新项目施工许可', '施工许可'],
      ['施工安全与消防、竣工把关', '验收把关'],
      ['绿色建筑与装配式要求', '绿色建筑'],
      ['老旧小区改造与示范社区', '老旧小区改造'],
    ],
  },
  {
    name: '县发改委',
    units: 'development',
    items: [
      ['产业规划与更新对接', '产业规划'],
      ['更新项目立项备案', '立项备案'],
    ],
  },
  {
    name: '县城管局',
    units: 'cityscape',
    items: [
      ['环卫设施建设需求', '环卫设施'],
      ['城市绿化意见', '绿化意见'],
      ['老城道路管网与停车改造', '老城改造'],
      ['城市干道整治与内涝治理', '干道整治'],
    ],
  },
  {
    name: '县自然资源和规划局',
    units: 'land',
    items: [
      ['土地权属核查与规划衔接', '权属核查'],
      ['地下管网体检与地灾核查', '管网体检'],
    ],
  },
  {
    name: '县生态环境分局',
    units: 'environment',
    items: [
      ['环保审批与监管', '环保审批'],
      ['土壤调查审核与治理指导', '土壤调查'],
    ],
  },
  {
    name: '县财政局',
    units: 'finance',
    items: [
      ['国有与集体资产参与意见', '资产意见'],
      ['集体资产合作事项备案', '合作备案'],
      ['金融政策对接', '金融政策'],
      ['更新资金筹措与预算', '资金筹措'],
      ['主办产业导入（财政）', '产业导入'],
    ],
  },
  {
    name: '县教体局',
    units: 'education',
    items: [
      ['教育设施建设需求', '教育设施'],
      ['配建学校立项与建设', '配建学校'],
    ],
  },
  {
    name: '县文旅局',
    units: 'culture',
    items: [
      ['文体设施建设需求', '文体设施'],
      ['文物保护意见与审批', '文物保护'],
      ['主办产业导入（文旅）', '产业导入'],
    ],
  },
  {
    name: '县水利局',
    units: 'water',
    items: [
      ['海绵城市建设意见', '海绵城市'],
      ['水务审批与河道疏浚', '河道疏浚'],
    ],
  },
  {
    name: '县房屋征收中心',
    units: 'levy',
    items: [
      ['建筑拆除备案与监管', '拆除备案'],
      ['违法用地与违建处理', '违建处理'],
      ['规划验收后巡查', '验后巡查'],
    ],
  },
  { name: '县卫健委', units: 'health', items: [['医疗设施建设需求', '医疗设施']] },
  {
    name: '县经信局',
    units: 'industry',
    items: [
      ['工信规划与更新对接', '工信规划'],
      ['主办产业导入（工信）', '产业导入'],
    ],
  },
  {
    name: '县房管中心',
    units: 'estate',
    items: [
      ['公共设施配建标准', '配建标准'],
      ['配套物业审核与接收', '物业接收'],
    ],
  },
  { name: '县民政局', units: 'civil', items: [['福利设施建设需求', '福利设施']] },
  {
    name: '县公安局',
    units: 'police',
    items: [
      ['派出所与警务室需求', '警务用房'],
      ['交通标识统筹', '交通标识'],
    ],
  },
  {
    name: '县交运局',
    units: 'transport',
    items: [
      ['交通影响评价审核', '交评审核'],
      ['交通设施接收与管护', '设施接收'],
    ],
  },
  {
    name: '县司法局',
    units: 'justice',
    items: [
      ['决策与文件合法性审查', '合法性审查'],
      ['疑难法律问题论证', '法律论证'],
    ],
  },
  {
    name: '供水、供电、通信等单位',
    units: 'supply power post telecom unicom mobile',
    items: [['行业更新规划与杆线整治', '杆线整治']],
  },
  {
    name: '泗城镇、开发区',
    units: 'sicheng zone',
    items: [
      ['集体资产事项审查备案', '集体资产'],
      ['老旧厂房改造', '老旧厂房'],
      ['社会稳定风险评估', '稳评'],
      ['投诉与信访化解', '信访化解'],
    ],
  },
]

const numerals = '一二三四五六七八九十'
const numeral = (n: number): string => (n <= 10 ? numerals[n - 1]! : `十${numerals[n - 11]!}`)

/** Days from the day of installation: the document prints no date for any of the items. */
const days = [47, 12, 90, 4, 33, -11, 62, 120, 20, 75, 6, 28, 150, -3, 54, 40]

/** A sole unit leads its item; of several unmarked ones none does. */
export const tasks: TaskFacts[] = groups
  .flatMap(({ name, units, items }, group) =>
    items.map(([title, topic], item) => ({
      number: `（${numeral(group + 1)}）${item + 1}`,
      chapter: `（${numeral(group + 1)}）${name}`,
      title,
      topic,
      units: units.split(' '),
    })),
  )
  .map((task, index) => ({
    ...task,
    due: days[index % days.length]!,
    lead: task.units.length === 1 ? task.units[0]! : null,
  }))
