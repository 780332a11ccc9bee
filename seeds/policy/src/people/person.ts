import { Passage } from '../text/source.js'
import { lettersOf, withoutBlanks } from '../text/letters.js'
import { depthsIn } from '../text/brackets.js'
import { isUnitList } from '../units/unit-name.js'

export interface Person {
  name: string
  posts: string[]
  passage: Passage
}

const han = '[\\p{Script=Han}·•]'
const masked = '(?:[×xX*某○●]{1,3})'
const form = new RegExp(
  `^((?:${han}\\s{1,8}${han}(?:\\s{1,8}${han})?|${han}{1,2}${masked}|${han}{2,4}|${han}{2,8}[·•]${han}{2,10}))(?:\\s?(?:同志|\\((?:女|男|兼|[^()]{1,6}族)(?:,[^()]{1,6})?\\)))?(?=$|[\\s(,:、])`,
  'u',
)
const post =
  /(?:长|主任|书记|委员|主席|经理|总监|总工|总队|政委|队|秘书|校|干部|员|师|局|副职|负责人|人|调研员|常委|区|县|市|镇|街道|部门|支行|行|台)(?:\([^()]{0,20}\))?$/u

/** Reads "林  岳  县委常委、常务副县长" and "唐某（市财政局副局长）"; null when a line is no person. */
export function personIn(passage: Passage): Person | null {
  const letters = passage.letters.replace(/[。;,、\s]+$/u, '')
  if (letters.length > 120) return null
  // 县长林云舒 has a name's length where the name is short.
  const held = bareTitle.test(letters) ? postFirst(passage, letters) : null
  if (held) return held
  const match = form.exec(letters)
  if (!match) return postFirst(passage, letters)
  const printed = match[1] ?? ''
  const name = withoutBlanks(printed)
  if (notName.test(name)) return postFirst(passage, letters)
  if (name.length < 2 || /^(?:以下|下列|各|由|负责|成员|单位|领导|办公|主要|有关)/u.test(name)) return null
  let from = match[0].length
  let to = letters.length
  while (from < to && /[\s,:、]/u.test(letters[from] ?? '')) from++
  const bracketed = letters[from] === '(' && letters[to - 1] === ')' && closesLast(letters, from)
  if (bracketed) [from, to] = [from + 1, to - 1]
  const posts = postsOf(passage, from, to)
  if (from < to && (posts.length === 0 || !posts.some((text) => post.test(withoutBlanks(lettersOf(text))))))
    return postFirst(passage, letters)
  return { name, posts, passage: passage.part(0, letters.length) }
}

/** Words of a name's length that are posts or units. */
const notName =
  /(?:[区县市镇乡部院校行队会司局处科]长|书记|主任|委员|常委|领导|同志|主席|[市县区省](?:委|政府)|[局委办厅])$/u

const bareTitle = /^(?:常务|党组)?副?(?:[区县市镇乡局]长|书记|主任|主席)\s{0,8}\p{Script=Han}{2,3}(?:同志)?$/u

/** 古桥镇党委书记姜禾: the post stands first, without a blank. */
function postFirst(passage: Passage, letters: string): Person | null {
  const match =
    /^([\p{Script=Han}()、]{0,40}(?:书记|局长|主任|[区县市镇乡部院校行队会司台]长|总经理|经理|主席|委员))\s{0,8}(\p{Script=Han}{2,3})(?:同志)?$/u.exec(
      letters,
    )
  if (!match || /(?:任|长|员|会|局|部|委|兼|记)$/u.test(match[2] ?? '')) return null
  return {
    name: match[2] ?? '',
    posts: postsOf(passage, 0, match[1]?.length ?? 0),
    passage: passage.part(0, letters.length),
  }
}

/**
 * 县住建局局长薛勇、县财政局局长张立明: every person behind the posts, which may be several (党组书记、局长薛勇); a name
 * alone shares the posts before it (副县长陆一鸣、周正). Null where anything else stands among them.
 */
export function peopleBehindPosts(pieces: Passage[]): Person[] | null {
  const people: Person[] = []
  let posts: Passage[] = []
  for (const piece of pieces) {
    const { letters } = piece
    const person = postFirst(piece, letters)
    const above = people.at(-1)
    if (person) {
      const before = posts.map(({ quote }) => quote)
      const whole = Passage.whole([...posts, piece]) ?? piece
      people.push({ ...person, posts: [...before, ...person.posts], passage: whole })
      posts = []
    } else if (posts.length === 0 && /(?:负责人|负责同志|领导)$/u.test(letters) && headOf.test(letters)) {
      // 县财政局负责人: whoever it is, nobody that is named behind.
      people.push({ name: '', posts: [piece.quote], passage: piece })
    } else if (headOf.test(letters) || /(?:常委|委员|调研员)$/u.test(letters)) posts.push(piece)
    else if (above?.name && posts.length === 0 && /^\p{Script=Han}{2,3}$/u.test(letters) && !notName.test(letters))
      people.push({ name: letters, posts: above.posts, passage: piece })
    else return null
  }
  return posts.length === 0 && people.some(({ name }) => name !== '') ? people : null
}

const headOf =
  /^(?:分管|主要|有关|相关)?[\p{Script=Han}()]{0,30}?(?:(?:第一|常务|党组|党委|党工委|副)*(?:书记|[区县市镇乡]长|[局院校站所行队会]长|主任|秘书长|部长|总?经理|董事长|主席)|主要负责人|分管负责人|负责人|负责同志|分管领导)(?:\([^()]{1,12}\))?$/u
const ofUnit =
  /(?:局|委|办|办公室|中心|公司|街道|办事处|镇|乡|分局|支队|大队|集团)(?:党委|党组|党工委)?(?:主要|分管)?(?:第一|副)?(?:书记|局长|主任|部长|队长|[镇乡]长|总?经理|董事长|负责人|负责同志)$/u

/**
 * 组长：县长 · 成员：县住建局局长、县财政局局长: posts that the document gives without a name, which stays empty.
 * Posts of several units are several people, those of one (县委副书记、县长) are one.
 */
export function postsWithoutNames(passage: Passage): Person[] {
  const said = passage.part(0, passage.letters.replace(/[。;,、\s]+$/u, '').length)
  const { letters } = said
  if (letters.length < 2 || letters.length > 120 || /[。:;!?\d]|\s{2}/u.test(letters)) return []
  const pieces: Passage[] = []
  let from = 0
  for (const piece of letters.split('、')) {
    pieces.push(said.part(from, from + piece.length))
    from += piece.length + 1
  }
  if (!pieces.every((piece) => headOf.test(piece.letters))) {
    // 县住建局、县财政局主要负责人: one post that several units share, as it is written.
    return isUnitList(letters.replace(/(?:主要|分管)?(?:负责人|负责同志|领导)$/u, '')) &&
      /负责人|负责同志|领导$/u.test(letters)
      ? [{ name: '', posts: [said.quote], passage: said }]
      : []
  }
  if (pieces.filter((piece) => ofUnit.test(piece.letters)).length >= 2)
    return pieces.map((piece) => ({ name: '', posts: [piece.quote], passage: piece }))
  return [{ name: '', posts: pieces.map(({ quote }) => quote), passage: said }]
}

function closesLast(letters: string, open: number): boolean {
  const depths = depthsIn(letters)
  for (let at = open; at < letters.length - 1; at++) if (depths[at] === 0) return false
  return true
}

/** Posts split at 、 and , outside brackets: 县委（粮食局）主任（局长） is one. */
function postsOf(passage: Passage, from: number, to: number): string[] {
  const { letters } = passage
  const depths = depthsIn(letters.slice(from, to))
  const posts: string[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && (depths[at - from] !== 0 || !/[、,;]/u.test(letters[at] ?? ''))) continue
    const text = passage.cite(start, at).quote
    if (text) posts.push(text)
    start = at + 1
  }
  return posts
}
