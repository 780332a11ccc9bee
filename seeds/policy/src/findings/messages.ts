import type { FindingCode } from '../reading.js'

/** What a finding says in Chinese, by its sentence; {…} are its facts. One code may have several sentences. */
export const messages = {
  NUMBERS_DIFFER: ['NUMBERS_DIFFER', '“{what}”前后数字不一致：{numbers}（{unit}）'],
  NUMBERS_DIFFER_IN_YEAR: ['NUMBERS_DIFFER', '“{what}”{year}年前后数字不一致：{numbers}（{unit}）'],
  RATE_AGAINST_TOTAL: ['RATE_AGAINST_TOTAL', '每年{rate}，{years}年应为{product}，与总数{total}不符'],
  SUM_DIFFERS: ['SUM_DIFFERS', '分项合计{sum}，总数为{total}'],
  SUM_DIFFERS_IN_TABLE: ['SUM_DIFFERS', '“{what}”{year}年分项合计{sum}，总数为{total}'],
  SUM_DIFFERS_IN_COLUMN: ['SUM_DIFFERS', '“{what}”一列合计应为{sum}，表中为{total}'],
  PERCENTAGE_DIFFERS: ['PERCENTAGE_DIFFERS', '占比写作{printed}%，按总数{total}计算应为{right}%'],
  DATES_DIFFER: ['DATES_DIFFER', '“{what}”{outcome}的时间不一致：{first}年与{second}年'],
  TABLE_SHIFTED: ['TABLE_SHIFTED', '表中{rows}行有{shifted}行错列，已按内容对齐'],
  WEEKDAY_WRONG: ['WEEKDAY_WRONG', '{year}年{month}月{day}日是星期{right}，不是星期{printed}'],
  TASK_WITHOUT_LEAD: ['TASK_WITHOUT_LEAD', '{n}项任务没有牵头单位'],
  TASK_UNDECIDED: ['TASK_WITHOUT_LEAD', '{n}项任务的责任单位未标明主次，须由办公室确定'],
  SEVERAL_LEADS: ['SEVERAL_LEADS', '{n}项任务有多个牵头单位'],
  UNIT_NAMES_DIFFER: ['UNIT_NAMES_DIFFER', '同一单位可能有不同写法：{pairs}'],
  UNIT_NOT_IN_GROUP: ['UNIT_NOT_IN_GROUP', '承担任务但不在领导小组名单中的单位：{units}'],
  DRAFT_SAID_ISSUED: ['DRAFT_SAID_ISSUED', '讨论稿（征求意见稿）写作“印发”'],
  NAME_MASKED: ['NAME_MASKED', '{n}处名称或年份被隐去，未作补充'],
  ROSTER_UNREAD: ['ROSTER_UNREAD', '名单中有{n}处人员未能识别，请对照原文核实'],
  NO_TASKS: [
    'NO_TASKS',
    '没有找到任务：未见责任单位、牵头单位一类的列表，未见“重点任务”“职责分工”等章节，也未见任务分解表、领导小组名单或指标表',
  ],
} as const satisfies Record<string, readonly [FindingCode, string]>

export type FindingSentence = keyof typeof messages
