import { isUnitList } from './unit-name.js'

/** What a label before a colon, or a keyword after a name, says about the units beside it. */
export type Part = 'LEAD' | 'COOPERATE' | 'PLAIN' | 'MEMBERS' | 'LEADER' | 'DUE'

export interface Label {
  part: Part
  from: number
  /** Position after the colon. */
  to: number
}

const who =
  '(?:责任|市级|区级|县级|市直|县直|区直)?(?:单位|部门|处室|科室|镇街|主体|股室|机构|乡镇|责任单位)?(?:[及和](?:责任人|负责人|联系人))?'
const labels: [Part, RegExp][] = [
  [
    'LEADER',
    /^(?:[市区县州]?(?:级|政府)?(?:责任|牵头|分管|主管|包保|联系|包联|包抓|挂图|挂帅|挂钩|挂点|督办|总)(?:市|区|县|部门)?(?:领导|负责人|负责同志|同志)|[市区县州](?:级|委|政府)?领导|责任人|牵头人|(?:项目)?(?:总|具体|主要|直接)?责任人|(?:项目|工作)负责人)$/u,
  ],
  [
    'DUE',
    /^(?:(?:完成|办结|推进|工作|整改|落实|计划完成|预计完成)?(?:时限|时间|期限|时间节点|时限要求|时间要求)|时间节点)$/u,
  ],
  ['LEAD', new RegExp(`^(?:总?牵头|主办|主责|第一责任|主管|责任牵头|牵头责任|主要责任|牵头负责|组织牵头)${who}$`, 'u')],
  [
    'COOPERATE',
    new RegExp(
      `^(?:责任主体与协同|配合|协办|协同|参与|参加|协作|协助|联办|配合责任|协同配合|督导|督办|监督|督促|指导|支持|会办)${who}$`,
      'u',
    ),
  ],
  ['MEMBERS', /^成员(?:单位|部门)$/u],
  [
    'PLAIN',
    /^(?:(?:主体)?责任|实施|落实|承办|负责|承担|建设|工作|任务|推进|执行|具体责任)(?:单位|部门|主体|处室|科室|股室|镇街|乡镇|机构|单位及部门|部门和单位)(?:[及和](?:责任人|负责人|联系人))?$/u,
  ],
]
const candidate = /(?:^|[;,。([【〔\s、:!?”"』)—])((?:[\p{Script=Han}]\s?){2,10})(?:\([^()]{0,40}\))?\s{0,3}:/gu

/** The labels in a passage, in order: 牵头单位：… ；配合单位：… ；完成时限：… */
export function labelsIn(letters: string): Label[] {
  const found: Label[] = []
  candidate.lastIndex = 0
  for (let match = candidate.exec(letters); match; match = candidate.exec(letters)) {
    const words = match[1] ?? ''
    const start = match.index + match[0].indexOf(words)
    // 市住建局 配合单位：the label begins after a blank; 牵头 单位：has one inside.
    for (const skipped of [0, ...[...words.matchAll(/\s/gu)].map(({ index }) => index + 1)]) {
      const part = partOf(words.slice(skipped).replace(/\s/gu, ''))
      if (!part) continue
      found.push({ part, from: start + skipped, to: match.index + match[0].length })
      break
    }
    candidate.lastIndex = Math.max(match.index + 1, match.index + match[0].length - 1)
  }
  return found.concat(statedIn(letters), bracketedIn(letters)).sort((a, b) => a.from - b.from)
}

const stated = /(?:^|[。;(])((?:牵头|责任|配合|主办|协办)(?:单位|部门))(?:为|是)(?=[各省市区县州镇乡])/gu

/** 责任单位为市住建局、各区政府: a label without a colon. */
function statedIn(letters: string): Label[] {
  if (!/(?:单位|部门)[为是]/u.test(letters)) return []
  return [...letters.matchAll(stated)].flatMap((match) => {
    const words = match[1] ?? ''
    const part = partOf(words)
    return part ? [{ part, from: match.index + match[0].indexOf(words), to: match.index + match[0].length }] : []
  })
}

const inBrackets = /([【〔[])\s?((?:\p{Script=Han}\s?){2,10})[\]】〕]\s{0,2}(?=[\p{Script=Han}\d*(①-⒛])/gu
const around =
  /(?:^|[;,。([【〔\s、)])((?:牵头|责任|配合|主办|协办|实施|参与|主责)(?:单位|部门))\s?[(〔[【](?=[^()〔〕[\]【】]{2,200}[)〕\]】](?:[;,、。)〕\]】\s]|$|(?:牵头|责任|配合|主办|协办|完成)))/gu

/** 【牵头单位】县住建局 and 牵头单位（县住建局）: brackets that stand for a colon, around the label or the names. */
function bracketedIn(letters: string): Label[] {
  if (!/[【〔[(]/u.test(letters) || !/单位|部门|领导|责任人|牵头人|时限|时间/u.test(letters)) return []
  const found: Label[] = []
  for (const match of letters.matchAll(inBrackets)) {
    const part = partOf((match[2] ?? '').replace(/\s/gu, ''))
    if (part) found.push({ part, from: match.index, to: match.index + match[0].length })
  }
  for (const match of letters.matchAll(around)) {
    const part = partOf(match[1] ?? '')
    const to = match.index + match[0].length
    const names = /^[^()〔〕[\]【】]{2,200}/u.exec(letters.slice(to, to + 200))?.[0] ?? ''
    if (part && isUnitList(names)) found.push({ part, from: match.index + match[0].indexOf(match[1] ?? ''), to })
  }
  return found
}

const bare =
  /(?:^|[;。([【〔])\s?(牵头单位|牵头部门|责任单位|责任部门|配合单位|配合部门|协办单位|主办单位|实施单位|责任人|责任领导|分管领导|完成时限|时限)\s{1,4}(?=[\p{Script=Han}\d*])/gu
const inside = /\s(责任人|责任领导|分管领导|完成时限)\s{1,4}(?=[\p{Script=Han}\d])/gu

/** 【牵头单位 市城管局；配合单位 各街道】: labels of a list in brackets that a blank parts from the names. */
export function spacedLabelsIn(letters: string): Label[] {
  if (!/(?:单位|部门|领导|责任人|时限)\s/u.test(letters)) return []
  return [...letters.matchAll(bare), ...letters.matchAll(inside)].flatMap((match) => {
    const words = match[1] ?? ''
    const part = partOf(words)
    const from = match.index + match[0].indexOf(words)
    return part ? [{ part, from, to: match.index + match[0].length }] : []
  })
}

export function partOf(words: string): Part | null {
  const bare = words.replace(/^[省市区县州镇乡](?:级|直)/u, '')
  return labels.find(([, form]) => form.test(words) || form.test(bare))?.[0] ?? null
}
