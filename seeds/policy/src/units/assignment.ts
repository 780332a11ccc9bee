import type { Basis, Responsible, Role } from '../reading.js'
import type { Passage } from '../text/source.js'
import { depthsIn } from '../text/brackets.js'
import type { Legend } from './legend.js'
import { isUnitName } from './unit-name.js'
import { splitUnits, trailing, type Stretch } from './unit-list.js'

export interface Assigned extends Stretch {
  role: Role
  basis: Basis
}

const marks = /^[*★▲☆※△#]+|[*★▲☆※△#]+$/gu
/** Words after the last name of a group that say what the group does. */
const leadWord =
  /(?:共同|联合|分别|各自|按照?职责(?:分工)?)?(?:总?牵头(?:负责|组织|落实|实施|办理|推进|抓总)?|主办|主责|总负责|(?:等)?为主|为(?:牵头|责任|主办)(?:单位|部门))$/u
const cooperateWord =
  /(?:等)?(?:(?:分别|共同|积极|协同|密切)?(?:配合|协办|参与|协助|参加|协同|支持|会办|指导|督导|监督|督办)(?:落实|实施|推进)?|为(?:配合|协办|参与|协助|成员)(?:单位|部门))$/u
const doWord =
  /(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?(?:各自)?(?:职责|职能|责任)?(?:分工)?|根据(?:各自)?职责(?:分工)?|分别|共同|各自|依职责|分工)?(?:分别|共同|各自)?(?:具体|组织)?(?:负责|落实|实施|承办|办理)(?:具体|组织)?(?:落实|实施|推进)?$/u
const before = /^(?:由|请|其中|并由|具体由|共同由)\s?/u
const joining = /会同|联合|商/u

type Turn = 'LEAD' | 'COOPERATE' | 'DO' | null

/**
 * Reads a list without labels: A牵头，B、C配合 · A会同B · A、B按职责分工负责 · *A、B · A、B.
 *
 * @param seams  positions in the list where two names touch (lines of a cell)
 */
export function readList(list: Passage, legend: Legend | null, seams?: ReadonlySet<number>): Assigned[] {
  const { letters } = list
  const groups: { units: Stretch[]; turn: Turn }[] = []
  let open: Stretch[] = []
  const starred = new Set<Stretch>()
  const close = (turn: Turn) => {
    if (open.length > 0) groups.push({ units: open, turn })
    open = []
  }
  let following: Turn = null
  for (const printed of splitUnits(letters, seams)) {
    for (const part of aroundJoining(letters, printed)) {
      const read = readToken(letters, part)
      if (read.unit.to > read.unit.from) {
        open.push(read.unit)
        if (read.marked) starred.add(read.unit)
      }
      if (part.joins) {
        close('LEAD')
        following = 'COOPERATE'
      } else if (read.turn) {
        close(read.turn)
        following = null
      }
    }
  }
  close(following)
  return groups.flatMap(({ units, turn }, at) => {
    const leads = groups.some((group, other) => other < at && group.turn === 'LEAD')
    // A负责，B配合 tells the lead; A、B负责，C落实 does not.
    const alone = groups.every((group, other) => other === at || group.turn === 'COOPERATE')
    return roles(
      letters,
      units,
      turn === 'DO' && !alone ? null : turn,
      leads || (turn === null && groups[0]?.turn === 'DO' && groups[0].units.length === 1 && at > 0),
      starred,
      legend,
    )
  })
}

function roles(
  letters: string,
  units: Stretch[],
  turn: Turn,
  leads: boolean,
  starred: Set<Stretch>,
  legend: Legend | null,
): Assigned[] {
  if (starred.size > 0) {
    return units.map((unit) =>
      starred.has(unit) ? { ...unit, role: 'LEAD', basis: 'MARK' } : { ...unit, role: 'COOPERATE', basis: 'RULE' },
    )
  }
  if (turn === 'LEAD') return units.map((unit) => ({ ...unit, role: 'LEAD', basis: 'KEYWORD' }))
  if (turn === 'COOPERATE' || leads) return units.map((unit) => ({ ...unit, role: 'COOPERATE', basis: 'KEYWORD' }))
  if (turn === 'DO' && units.length === 1) return units.map((unit) => ({ ...unit, role: 'LEAD', basis: 'KEYWORD' }))
  if (legend?.kind === 'FIRST') {
    return units.map((unit, at) => ({ ...unit, role: at === 0 ? 'LEAD' : 'COOPERATE', basis: 'RULE' }))
  }
  if (legend?.kind === 'BEFORE_SEPARATOR') {
    const end = firstOutside(letters, legend.separator)
    return units.map((unit) => ({ ...unit, role: unit.from < end ? 'LEAD' : 'COOPERATE', basis: 'RULE' }))
  }
  return units.map((unit) => ({ ...unit, role: 'UNDECIDED', basis: 'UNMARKED' }))
}

function firstOutside(letters: string, separator: string): number {
  const depths = depthsIn(letters)
  for (let at = 0; at < letters.length; at++) if (letters[at] === separator && depths[at] === 0) return at
  return letters.length
}

interface TokenPart extends Stretch {
  /** 会同 stands after it. */
  joins: boolean
}

function aroundJoining(letters: string, token: Stretch): TokenPart[] {
  const inside = letters.slice(token.from, token.to)
  const match = joining.exec(inside)
  const isPartOfName =
    match &&
    (match[0] === '商' || match[0] === '联合') &&
    !/(?:局|委|办|部|政府|中心|室)$/u.test(inside.slice(0, match.index))
  if (!match || match.index < 2 || isPartOfName) {
    const leading = match?.index === 0 && match[0] === '会同'
    return [{ from: token.from + (leading ? 2 : 0), to: token.to, joins: false }]
  }
  // 商务局 and 商会 begin with the same letter.
  if (match[0] === '商' && /^商(?:务|会|业)/u.test(inside.slice(match.index))) return [{ ...token, joins: false }]
  return [
    { from: token.from, to: token.from + match.index, joins: true },
    { from: token.from + match.index + match[0].length, to: token.to, joins: false },
  ]
}

function readToken(letters: string, token: Stretch): { unit: Stretch; turn: Turn; marked: boolean } {
  let { from, to } = token
  const lead = before.exec(letters.slice(from, to))
  if (lead) from += lead[0].length
  const inside = letters.slice(from, to)
  const words: [Turn, RegExp][] = [
    ['LEAD', leadWord],
    ['COOPERATE', cooperateWord],
    ['DO', doWord],
  ]
  let turn: Turn = null
  for (const [said, form] of words) {
    const match = form.exec(inside)
    // 市政协办 is an office; 市政 does not assist.
    if (match && !(/[协主]办$/u.test(inside) && !isUnitName(inside.slice(0, match.index)) && isUnitName(inside))) {
      turn = said
      to = from + match.index
      break
    }
  }
  const person =
    /(?:\((?:按照?(?:各自)?职责|分别)[^()]{0,10}\)|\((?:具体)?(?:责任人|联系人|负责人|分管领导|责任领导)[^()]{0,24}\)|\s(?:党组书记|副?(?:局长|主任|书记|镇长|乡长|区长|县长|经理))\s{0,4}\p{Script=Han}{2,4})$/u.exec(
      letters.slice(from, to),
    )
  if (person && person.index >= 2) to = from + person.index
  // 县园林中心 邱实: a name behind a whole unit.
  const named = /^(.+)\s(\p{Script=Han}{2,3})$/u.exec(letters.slice(from, to))
  if (named && isUnitName(named[1] ?? '') && !isUnitName(named[2] ?? '')) to = from + (named[1]?.length ?? 0)
  const bracketed = /[(〔[【](?:牵头|主办|主责)(?:单位|部门)?[)〕\]】]$/u.exec(letters.slice(from, to))
  if (bracketed) to -= bracketed[0].length
  const name = letters.slice(from, to)
  const stripped = name.replace(marks, '')
  const marked = bracketed !== null || stripped.length < name.length
  if (stripped.length < name.length) {
    from += name.length - name.replace(/^[*★▲☆※△#]+/gu, '').length
    to = from + stripped.length
  }
  const others = turn ? trailing.exec(letters.slice(from, to)) : null
  if (others && /^\s*等/u.test(others[0]) && others.index >= 2) to = from + others.index
  while (to > from && /[\s等]/u.test(letters[to - 1] ?? '')) to--
  while (from < to && /\s/u.test(letters[from] ?? '')) from++
  return { unit: { from, to }, turn, marked }
}

export function responsibleFrom(list: Passage, assigned: Assigned[]): Responsible[] {
  return assigned.map(({ from, to, role, basis }) => {
    const { quote, line, spans } = list.cite(from, to)
    return { unit: quote, role, basis, line, spans }
  })
}
