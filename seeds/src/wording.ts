import type { Chance } from './chance.js'
import type { DemoAct } from './demo.js'
import type { Voice } from './facts.js'

type Kind = DemoAct['obstacles'][number]['kind']

/** Sentences of our own for early, middle and late weeks; {t} is the matter, {n} a small and {m} a larger number. */
const reports: Record<Voice, [early: string[], middle: string[], late: string[]]> = {
  housing: [
    [
      '{t}工作专班已组建，责任到科室，完成首轮摸底{n}处。',
      '召集{n}家单位对接{t}，形成问题清单{n}条。',
      '{t}实施方案初稿完成，正在征求属地意见。',
    ],
    [
      '{t}已进场{n}处，本周完成工程量约{m}%。',
      '{t}施工图审查通过{n}项，其余{n}项补正资料。',
      '现场督查{t}{n}次，发现问题{n}个，已整改过半。',
    ],
    [
      '{t}主体内容已完成，正在收尾和整理资料。',
      '{t}完成自查，拟于下周组织联合验收。',
      '{t}问题整改{n}个，群众回访满意{m}户。',
    ],
  ],
  development: [
    ['梳理{t}相关项目{n}个，明确立项路径。', '与牵头单位对接{t}，核对项目清单{n}项。'],
    ['{t}涉及项目已受理{n}个，办结{n}个。', '指导{n}个{t}项目完善可研材料。', '{t}项目已纳入年度投资计划，入库{n}个。'],
    ['{t}相关审批事项全部办结，材料已归档。', '{t}项目进度已在平台更新，无逾期事项。'],
  ],
  land: [
    ['调取{t}涉及地块权属资料{n}宗，开展核对。', '安排专人对接{t}，提供现状地形图{n}幅。'],
    [
      '{t}地块权属核查完成{n}宗，其中{n}宗需补充材料。',
      '出具{t}规划意见{n}份。',
      '会同属地踏勘{t}现场{n}处，意见已书面反馈。',
    ],
    ['{t}规划核实已完成，成果移交牵头单位。', '{t}涉及的用地手续已办结{n}件。'],
  ],
  finance: [
    ['测算{t}资金需求，已与牵头单位核对一次。', '整理{t}可用政策{n}条，发各单位参考。'],
    [
      '{t}资金已下达一批，拨付进度{m}%。',
      '审核{t}支出材料{n}份，退回补正{n}份。',
      '与{n}家机构座谈，研究{t}支持措施。',
    ],
    ['{t}资金拨付接近尾声，正在核对结余。', '{t}绩效自评材料已收齐，等待复核。'],
  ],
  water: [
    ['排查{t}点位{n}处，建立问题台账。', '完成{t}现场勘测，编制整治清单。'],
    ['{t}完成{m}米，水质取样{n}次。', '{t}施工队伍进场，本周推进{n}个点位。', '办理{t}涉水事项{n}件，现场监管{n}次。'],
    ['{t}主体完成，正在恢复路面和绿化。', '{t}运行观察正常，准备移交管护。'],
  ],
  utilities: [
    ['完成{t}现场勘查{n}处，标注管线走向。', '{t}迁改方案编制中，已与道路单位对接。'],
    ['{t}已规整杆线{n}处，入地{m}米。', '{t}所需物资到货，安排{n}个班组施工。', '停役计划已批复，{t}本周实施{n}处。'],
    ['{t}全部点位完工，正在拆除旧线。', '{t}资料整理完毕，申请现场核验。'],
  ],
  street: [
    ['召开{t}动员会，入户走访{m}户。', '{t}网格排查完成，登记事项{n}件。'],
    [
      '{t}征求居民意见{m}户，同意率继续上升。',
      '协调解决{t}矛盾{n}起，现场秩序平稳。',
      '配合完成{t}现场{n}处，腾出作业面。',
    ],
    ['{t}辖区任务基本完成，正在回访。', '{t}遗留事项剩{n}件，已逐一明确责任人。'],
  ],
  social: [
    ['对照{t}要求梳理本单位事项{n}项。', '明确{t}分管负责人和经办人，完成资料收集。'],
    ['{t}完成需求摸底，报送数据{n}组。', '会同属地核对{t}对象名单{m}人。', '对{t}提出书面意见{n}条，已获采纳。'],
    ['{t}事项办理完毕，转入日常服务。', '{t}成果已报牵头单位汇总。'],
  ],
  order: [
    ['开展{t}摸排，建立点位清单{n}处。', '{t}巡查路线已排定，首轮检查{n}处。'],
    ['{t}现场检查{n}次，督促整改{n}处。', '受理{t}事项{n}件，均在时限内。', '{t}完成改造{n}处，恢复通行。'],
    ['{t}复查合格{n}处，剩余点位本月收口。', '{t}转入常态巡查。'],
  ],
  industry: [
    ['摸清{t}涉及企业{n}家，建立联系表。', '对接{t}政策，整理可申报事项{n}项。'],
    [
      '走访{t}企业{n}家，收集诉求{n}条。',
      '{t}洽谈项目{n}个，其中{n}个进入实质阶段。',
      '{t}标准宣贯{n}场，参训{m}人次。',
    ],
    ['{t}协议文本已定稿，准备签订。', '{t}任务按清单完成，资料已移交。'],
  ],
  company: [
    ['组建{t}项目组，完成房源初步梳理。', '{t}前期手续启动，委托设计单位。'],
    ['{t}项目完成投资约{m}万元，现场{n}栋同步施工。', '{t}改造房源{m}套，完成质检{n}批。'],
    ['{t}房源具备交付条件，正在配置家具。', '{t}项目竣工资料报审中。'],
  ],
}

const obstacles: Record<Kind, string[]> = {
  FUNDS: ['{t}第二批资金尚未到位，影响后续进场。', '{t}超出概算，缺口约{m}万元，需统筹解决。'],
  LAND_AND_PERMITS: ['{t}有{n}宗用地权属资料不全，手续无法推进。', '{t}占道许可未批复，现场暂不能开挖。'],
  DEMOLITION: ['{t}范围内违建{n}处未拆，作业面打不开。', '{t}沿线棚亭{n}处待清理。'],
  RESIDENTS: ['{t}有{n}户居民不同意，方案未达比例。', '{t}楼道堆物清理阻力较大，需社区协调。'],
  OTHER_UNIT: ['{t}等待管线迁改完成，预计晚{n}天。', '{t}需其他单位先出意见，函件已发{n}天未复。'],
  OTHER: ['连续降雨，{t}室外作业停工{n}天。', '{t}主要材料到货延迟，影响约{n}天。'],
}

const plain = {
  return: [
    '该事项不属本单位职责，建议改派主管部门。',
    '本单位无{t}管理权限，请重新明确责任单位。',
    '辖区内无{t}涉及对象，申请退回。',
  ],
  suspend: ['上位规划调整，{t}暂缓实施，待批复后恢复。', '{t}场地被应急工程占用，暂停一个阶段。'],
  clear: ['协调会后已解决，恢复推进。', '相关单位已办结，{t}继续实施。', '属地做通工作，障碍消除。'],
  complete: ['{t}全部内容完成，已自查并归档。', '{t}事项办结，申请销号。'],
} as const

function fill(chance: Chance, label: string, sentence: string, topic: string): string {
  let drawn = 0
  return sentence
    .replaceAll('{t}', topic)
    .replace(/\{[nm]\}/g, (hole) =>
      hole === '{n}'
        ? String(chance.between(`${label}/${drawn++}`, 2, 9))
        : String(chance.between(`${label}/${drawn++}`, 12, 88)),
    )
}

/** @param part  how far the duty is, 0 to 1 */
export function reportText(chance: Chance, label: string, voice: Voice, topic: string, part: number): string {
  const stage = reports[voice][part < 0.3 ? 0 : part < 0.8 ? 1 : 2]
  return fill(chance, label, chance.pick(label, stage), topic)
}

export const obstacleText = (chance: Chance, label: string, kind: Kind, topic: string): string =>
  fill(chance, label, chance.pick(label, obstacles[kind]), topic)

export const reasonText = (chance: Chance, label: string, act: keyof typeof plain, topic: string): string =>
  fill(chance, label, chance.pick(label, plain[act]), topic)
