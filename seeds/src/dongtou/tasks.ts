import type { TaskFacts } from '../facts.js'

const [security, quality, safety, market] = ['（一）住房保障', '（二）居住品质', '（三）住房安全', '（四）住房市场']

/** The leads are those marked with an asterisk; the dates of 2027 are the document's, the numbers of days ours. */
export const tasks: TaskFacts[] = (
  [
    [
      security,
      '1',
      '保障性租赁住房增供',
      '保租房',
      34,
      'housing development industry finance land tax bank chengfa lvfa power streets',
    ],
    [security, '2', '公租房保障扩面', '公租房', 5, 'housing development civil finance land streets'],
    [security, '3', '人才住房配租配售', '人才住房', 61, 'housing organization finance land streets'],
    [security, '4', '老旧小区改造', '老旧小区改造', '2027-12-31', 'housing development civil finance land streets'],
    [quality, '1', '未来社区创建', '未来社区', '2027-12-31', 'housing development civil health land streets'],
    [quality, '2', '住宅质量与农村住房品质', '住宅质量', -9, 'housing land streets'],
    [quality, '3', '物业服务覆盖与共治', '物业提质', '2027-12-31', 'housing organization civil streets'],
    [quality, '4', '住宅加装电梯', '加装电梯', '2027-12-31', 'housing finance market streets'],
    [safety, '1', '城乡危房治理', '危房治理', '2027-12-31', 'housing civil finance rural enforcement land streets'],
    [safety, '2', '农房建设管理改革', '农房管理', 90, 'housing rural land streets'],
    [market, '1', '房地产市场平稳运行', '市场监测', 19, 'housing land credit tax bank streets'],
    [market, '2', '住房公积金扩面', '公积金扩面', '2027-12-31', 'fund police civil finance labour market streets'],
  ] as const
).map(([chapter, number, title, topic, due, list]) => {
  const units = list.split(' ')
  return { number: `${chapter.slice(0, 3)}${number}`, chapter, title, topic, due, units, lead: units[0]! }
})
