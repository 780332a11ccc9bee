import { titleLetters, type Section } from '../outline/sections.js'
import { isUnitList } from '../units/unit-name.js'

export type Chapter = 'TASKS' | 'DUTIES' | 'PHASES' | 'PAST' | 'GOALS' | 'OTHER'

const duties =
  /(?:职责分工|部门职责|单位职责|责任分工|工作职责|职能分工|任务分工|成员单位职责|工作分工|明确职责|职责任务|部门分工|职责划分)$/u
const phases =
  /(?:实施步骤|工作步骤|时间安排|进度安排|步骤安排|阶段安排|实施阶段|推进步骤|方法步骤|工作进度|时间步骤|实施进度|实施计划)/u
const frame =
  /(?:保障措施|组织保障|配套措施|保障机制|政策保障|实施保障|组织领导|组织实施|工作要求|有关要求|工作保障|指导思想|指导方针|基本原则|工作原则|原则$|总体要求|总体思路|形势|基本情况|监督|考核|附则|工作机制|^(?:强化|加强|健全|完善|落实|压实).{0,8}(?:保障|领导|机制|考核)$)/u
const past =
  /(?:回顾|成效|现状|工作情况|主要做法|完成情况|进展|执行情况|总结|亮点|存在.{0,6}(?:问题|困难)|面临.{0,8}(?:问题|困难))/u
const tasks =
  /(?:任务|举措|重点工作|重点项目|行动|改造内容|出新内容|建设内容|工作内容|实施内容|整治内容|主要工作|重点领域|工作措施|主要措施|具体措施|工作重点|重点内容|重点事项|民生实事|实事项目)/u

/** Chapters have telling titles; below them a title names its own matter (提升住房保障 is no 保障措施), so only whole titles count. */
const kinds: [Chapter, RegExp, RegExp][] = [
  ['DUTIES', duties, duties],
  ['PHASES', phases, /^(?:实施步骤|工作步骤|时间安排|进度安排|阶段安排)$/u],
  [
    'OTHER',
    frame,
    /^(?:保障措施|组织保障|配套措施|组织领导|组织实施|工作要求|指导思想|指导方针|基本原则|总体要求|总体思路)$/u,
  ],
  ['PAST', past, /^(?:.{0,12}(?:取得的成效|主要工作成效|存在的问题|工作成效评价))$/u],
  [
    'TASKS',
    tasks,
    /^(?:主要|重点|工作|目标|具体)?(?:任务|举措|工作|项目|内容|措施)$|^(?:主要|重点|工作|具体|改造|建设|整治)(?:任务|举措|内容|措施|项目)(?:清单|分解)?$/u,
  ],
  ['GOALS', /(?:目标|指标)/u, /^(?:总体|主要|发展|具体|工作|年度|预期)?(?:目标|指标)$/u],
]

/** What a section is about, by its own title; null when the title does not tell. */
export function chapterOf(section: Section): Chapter | null {
  const title = titleLetters(section).replace(/\s/gu, '')
  if (title.length === 0 || title.length > 40 || isUnitList(title)) return null
  const chapter = section.level <= 1
  return kinds.find(([, loose, exact]) => (chapter ? loose : exact).test(title))?.[0] ?? null
}

/** What a section stands under: the nearest section above, itself included, whose title tells. */
export function chapterAround(section: Section): Chapter | null {
  for (let at: Section | null = section; at; at = at.parent) {
    // Of the titles without a number only those of duties tell: 附件2：部门职责分工.
    const chapter = at.mark || duties.test(titleLetters(at)) ? chapterOf(at) : null
    if (chapter) return chapter
  }
  return null
}
