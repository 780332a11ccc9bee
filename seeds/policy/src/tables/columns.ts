import { withoutBlanks } from '../text/letters.js'

export type ColumnKind =
  | 'NUMBER'
  | 'AREA'
  | 'INDICATOR'
  | 'MEASURE'
  | 'NATURE'
  | 'YEAR'
  | 'TARGET'
  | 'TASK'
  | 'DETAIL'
  | 'LEAD'
  | 'COOPERATE'
  | 'RESPONSIBLE'
  | 'LEADER'
  | 'DUE'
  | 'GROUP_ROLE'
  | 'PERSON'
  | 'POST'
  | 'OTHER'

export interface Column {
  kind: ColumnKind
  /** As printed, without blanks. */
  name: string
  /** For YEAR. */
  year: string | null
}

/** The columns that hold nothing but units. */
export const unitKinds: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['LEAD', 'COOPERATE', 'RESPONSIBLE'])

const kinds: [ColumnKind, RegExp][] = [
  ['NUMBER', /^(?:序号?|编号|项号|项目编号|任务编号|项目序号|No\.?)$/u],
  [
    'LEADER',
    /^(?:市|区|县|州|政府|责任|牵头|分管|主管|联系|包保){0,3}(?:领导|负责人|责任人|牵头人|负责同志|副[市区县]长)(?:姓名)?$/u,
  ],
  ['LEAD', /^(?:牵头|主办|主责|主管|第一责任|责任牵头)(?:责任)?(?:单位|部门|处室|科室|镇街|主体)?(?:\(.{0,12}\))?$/u],
  ['COOPERATE', /(?:配合|协办|协同|参与|参加|协作|协助|联办)(?:责任)?(?:单位|部门|处室|科室|镇街)?(?:\(.{0,12}\))?$/u],
  [
    'RESPONSIBLE',
    /^(?:(?:责任|实施|落实|承办|负责|承担|主体责任|工作|建设|推进)(?:单位|部门|主体|处室|科室)(?:及分工)?|(?:责任|任务|职责|工作)?分工)(?:\(.{0,30}\))?$/u,
  ],
  ['DUE', /(?:时限|完成时间|时间节点|完成期限|时间要求|时间安排|进度要求|办结时间)$/u],
  ['GROUP_ROLE', /^(?:组内职务|小组职务|领导小组职务|组成|担任职务)$/u],
  ['PERSON', /^姓名$/u],
  ['POST', /^(?:职务|单位及职务|单位职务|工作单位及职务|现任职务|单位和职务)$/u],
  ['NATURE', /^(?:指标)?(?:属性|性质)$|^指标类型$/u],
  ['MEASURE', /^(?:计量|指标)?单位$/u],
  ['INDICATOR', /^(?:主要|核心|具体|一级|二级|三级|目标)?指标(?:名称|内容|项目)?$/u],
  ['AREA', /^(?:一级任务|任务类别|任务分类|重点领域|领域|类别|分类|板块|类型|方面|维度)$/u],
  ['TARGET', /^(?:(?:“?十[四五六]五”?)?(?:期末|末)?(?:规划|预期|年度)?目标值?|规划值|目标数|指标值)$/u],
  [
    'TASK',
    /^(?:主要|重点|工作|具体|目标|年度|改革|建设|整改|任务)?(?:任务|事项|工作|项目|[二三]级任务|子任务|任务名称|项目名称|任务内容|工作内容|问题)(?:及要求|分解|清单)?$/u,
  ],
  [
    'DETAIL',
    /^(?:全年目标任务|目标任务|工作目标|年度目标|具体措施|具体举措|主要措施|工作措施|工作举措|主要内容|建设内容|具体内容|实施内容|工作要求|任务要求|完成标准|内容|措施|举措|任务措施|具体任务|阶段目标|细化任务|任务分解|主要工作)$/u,
  ],
]

const past = /实际|现状|基期|基数|完成|实绩|预计/u
/** What may stand after the year in the heading of a column of targets: 2025年目标值（万套）. */
const yearWords =
  /^(?:\([^()]{1,6}\))?(?:底|末|度)?(?:目标值?|目标数|规划值?|规划目标值?|计划数?|计划目标|任务数?|预期值?|预期目标|年度目标值?|目标任务|目标\([^()]{1,4}\))?(?:\([^()]{1,6}\))?$/u

/** What a column holds, by its heading. */
export function columnOf(heading: string): Column {
  const name = withoutBlanks(heading)
  const year = /^(?:到)?(20\d\d|19\d\d)年?(?:度)?(.{0,14})$/u.exec(name)
  if (year && yearWords.test(year[2] ?? '') && !past.test(name)) return { kind: 'YEAR', name, year: year[1] ?? null }
  const bracketed = /^(?:规划|计划|预期)?目标值?\((20\d\d)年?\)$/u.exec(name)
  if (bracketed) return { kind: 'YEAR', name, year: bracketed[1] ?? null }
  const kind = kinds.find(([, form]) => form.test(name))?.[0]
  return { kind: kind ?? 'OTHER', name, year: null }
}

export function isHeaderWord(letters: string): boolean {
  return (
    letters.length <= 16 &&
    letters.length > 0 &&
    (columnOf(letters).kind !== 'OTHER' || /^(?:备注|说明|进展情况|推进情况)$/u.test(withoutBlanks(letters)))
  )
}
