import { depthsIn } from '../text/brackets.js'
import { countLength } from './count-length.js'

export interface Stretch {
  from: number
  to: number
}

/** 各区〔县、市〕政府 is kept by its brackets; 各乡、镇人民政府 has none and is known by its short first half. */
const collectiveStart = /^各[县市区乡镇街旗州盟]{1,2}(?:直|[(〔<〈][^()〔〕<>〈〉]{1,8}[)〕>〉])?$/u
const collectiveEnd =
  /^(?:[县市区乡镇旗州]{1,2}|县级市|自治[县州旗]|民族乡|街道|园区|街道办|办事处|街)(?:[(〔<〈][^()〔〕<>〈〉]{0,12}[)〕>〉])?(?:人民政府|政府|管委会|管理委员会|办事处|街道办事处|街道|党委政府|党委、政府|党工委|委)?(?:[(〔][^()〔〕]{0,12}[)〕])?(?:等|(?:按职责分工|具体|分别|组织)?(?:负责|落实|配合|实施|参与)(?:落实|实施)?)?$/u

const circle = /(?:各|有关|相关|直属?|所属)[\p{Script=Han}、]{0,8}(?:部门|单位|机构|委|办|局)$/u
const bareKind = /^(?:单位|机构|企业|委|办|局)(?:按职责分工)?(?:负责|落实|配合)?$/u

/** Words after which a list says that it is no list of everybody. */
export const trailing =
  /(?:\s*等[\p{Script=Han}]{0,8}(?:部门|单位|企业|公司)|\s*等?(?:[省市区县州]?(?:级|直)?(?:有关|相关)|市级|县级|区级)?(?:职能|责任|专营|专业|经营|管线|专业经营|成员|配合)?(?:部门|单位|企业|公司|部门和单位|部门、单位|成员单位)?等?)$/u

/**
 * Splits a list of units at 、 , ; and, between two names, at 及 and blanks; never inside brackets or
 * quotation marks, nor inside the name of a collective. Positions are those of the letters.
 *
 * @param seams  positions where one name ends and the next begins without a sign between them
 */
export function splitUnits(letters: string, seams: ReadonlySet<number> = new Set()): Stretch[] {
  const depths = depthsIn(letters)
  const cuts: Stretch[] = []
  let from = 0
  for (let at = 0; at <= letters.length; at++) {
    const letter = letters[at]
    const separates =
      letter === undefined || (depths[at] === 0 && '、,;。/\n\t'.includes(letter) && !isSlashInside(letters, at))
    if (separates) {
      cuts.push({ from, to: at })
      from = at + 1
    } else if (seams.has(at)) {
      cuts.push({ from, to: at })
      from = at
    }
  }
  const merged = mergeCollectives(letters, cuts)
  return merged
    .flatMap((cut) => splitInside(letters, cut))
    .map((cut) => trimmed(letters, cut))
    .filter(({ from, to }) => to > from)
}

function isSlashInside(letters: string, at: number): boolean {
  return letters[at] === '/' && !/\p{Script=Han}/u.test(letters[at + 1] ?? '')
}

function mergeCollectives(letters: string, cuts: Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const cut of cuts) {
    const previous = merged.at(-1)
    const before = previous && letters.slice(previous.from, previous.to).trim()
    const open =
      before !== undefined &&
      (collectiveStart.test(before) ||
        /^各[县市区乡镇街旗州]{1,2}(?:[、,](?:[县市区乡镇街旗州]{1,2}|自治[县州旗]|民族乡)){1,3}$/u.test(before))
    const next = letters.slice(cut.from, cut.to).trim()
    // 各有关部门、单位 and 区政府有关委、办、局 name one circle, too.
    const sameCircle = before !== undefined && bareKind.test(next) && circle.test(before)
    if (previous && ((open && collectiveEnd.test(next)) || sameCircle)) previous.to = cut.to
    else merged.push({ ...cut })
  }
  return merged
}

const fullEnding =
  /(?:局|委|办|部|政府|中心|公司|街道|镇|乡|院|管委会|开发区|单位|部门|区|室|会|园区|分局|队|集团|银行|支行|总站|处|所|站)(?:\([^()]{0,20}\))?$/u
/** Two whole names, as 各市人民政府及新城区管委会; 党委和政府 or 部门和单位 are one. */
const strongEnding = /(?:局|政府|中心|公司|街道|办事处|管委会|委员会|集团|银行)(?:\([^()]{0,20}\))?$/u
const unitStart = /^(?:各|有关|相关|市|区|县|省|州|镇|国网|中国|团|人行|其他)/u

/** Words that end a field of work, not a name: 自然资源 和规划局. */
const field =
  /(?:各级党委|资源|规划|民族|发展|文化|科学|工业|人力|教育|住房|卫生|交通|农业|应急|水利|林业|商务|体育|审计|统计)$/u
const does = /(?:按照?[\p{Script=Han}]{2,8})?(?:具体|分别|共同|组织)?(?:负责|落实|牵头|配合|实施|参与)(?:落实|实施)?$/u
/** Names are shorter than this, so that no more needs to be looked at around a place. */
const reach = 60

/**
 * 市住建局及各街道, 市住建局和市财政局, 市住建局 市财政局, 市住建局—市财政局: joined by a word, a blank or a sign between
 * two whole names.
 */
function splitInside(letters: string, cut: Stretch): Stretch[] {
  const depths = depthsIn(letters.slice(cut.from, cut.to))
  const names: Stretch[] = []
  const tail = letters.slice(Math.max(cut.from, cut.to - reach), cut.to).trimEnd()
  const bare = tail.replace(does, '')
  const [endsWhole, endsBare] = [fullEnding.test(tail), fullEnding.test(bare)]
  const bareEnd = cut.to - (tail.length - bare.length)
  let from = cut.from
  for (let at = cut.from + 2; at < cut.to - 1; at++) {
    const length = at - from < 2 || depths[at - cut.from] !== 0 ? 0 : joiningAt(letters, at)
    const left = length === 0 ? '' : letters.slice(Math.max(from, at - reach), at).trim()
    if (!fullEnding.test(left) || field.test(left)) continue
    let next = at + length
    while (next < cut.to && letters[next] === ' ') next++
    const letter = letters[at] ?? ''
    const named = letter === ' ' ? endsWhole : bareEnd - next >= 4 && strongEnding.test(left) && endsBare
    if (!unitStart.test(letters.slice(next, next + reach)) && (!named || joiningSign.test(letter))) continue
    names.push({ from, to: at })
    from = at + length
    at = from
  }
  return [...names, { from, to: cut.to }]
}

const joiningSign = /[—–+&·•-]/u

/** How many letters join two names here; 0 where none does. */
function joiningAt(letters: string, at: number): number {
  if (letters.startsWith('以及', at)) return 2
  const letter = letters[at] ?? ''
  return ' 及和与'.includes(letter) || joiningSign.test(letter) ? 1 : 0
}

function isUnmatched(letters: string, from: number, to: number): boolean {
  const at = ')]】〕'.indexOf(letters[to - 1] ?? ' ')
  return at >= 0 && !letters.slice(from, to).includes('([【〔'[at] ?? '')
}

function trimmed(letters: string, cut: Stretch): Stretch {
  let { from, to } = cut
  while (from < to && /[\s—–-]/u.test(letters[from] ?? '')) from++
  while (to > from && /[\s。.]/u.test(letters[to - 1] ?? '')) to--
  // 1.县住建局 2.县财政局: the numbers count the names; 1、县住建局 2、县财政局 are cut behind theirs.
  from += countLength(letters.slice(from, Math.min(to, from + reach)))
  const next = /\p{Script=Han}\s{1,4}\d{1,2}$/u.exec(letters.slice(Math.max(from, to - reach), to))
  if (next) to -= next[0].length - 1
  // A bracket that opens or closes on another line is no part of a name.
  while (to > from && isUnmatched(letters, from, to)) to--
  while (from < to && '([【〔'.includes(letters[from] ?? ' ') && !/[)\]】〕]/u.test(letters.slice(from, to))) from++
  const name = letters.slice(from, to)
  const rest = trailing.exec(name)
  // 市直有关单位 is itself a unit; 市住建局等部门 is 市住建局 and others.
  if (rest && /^\s*等/u.test(rest[0]) && rest.index >= 2) to = from + rest.index
  return { from, to }
}
