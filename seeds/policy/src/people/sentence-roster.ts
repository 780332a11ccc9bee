import type { RosterEntry } from '../reading.js'
import type { Passage } from '../text/source.js'

const group = /领导小组|指挥部|专班|办公室|联席会议|工作组|委员会/u
const takes =
  /(?:同志)?(?:分别)?(?:兼任|担任|任|为)(?:领导小组|指挥部|专班|联席会议|其)?((?:办公室)?(?:第一|常务|执行)?副?(?:组长|总指挥|指挥长|召集人|主任))(?=[,。;、)的\s]|$)/gu
const mask = '[×xX*某○●]'
const han = '\\p{Script=Han}'
const person = new RegExp(
  `^(.{0,40}?(?:局长|主任|书记|部长|[省市县区镇乡州]长|秘书长|总经理|董事长|经理|主席|委员|院长|队长|总工程师|负责人|常委))?\\s{0,4}(${han}${mask}{1,3}|${han}{2}${mask}{1,2}|${han}{2,3}|${han}\\s{1,4}${han})(?:同志)?$`,
  'u',
)
const notName = /[局委办部处会长室组科员任记]$|^(?:分管|主要|有关|市长|县长|区长)/u

/** 由区长张某任组长，副区长李某、王某任副组长: people named in a sentence, their posts before them. */
export function readSentenceRoster(passages: Passage[]): RosterEntry[] {
  return passages.flatMap((passage) => {
    const { letters } = passage
    if (!/任|为/u.test(letters) || !group.test(letters)) return []
    let last = 0
    return [...letters.matchAll(takes)].flatMap((match) => {
      const from = Math.max(last, startOf(letters, match.index))
      last = match.index + match[0].length
      const office = /主任$/u.test(match[1] ?? '') && !match[1]?.startsWith('办公室')
      if (office && !letters.includes('办公室')) return []
      return peopleBetween(passage, from, match.index, `${office ? '办公室' : ''}${match[1] ?? ''}`)
    })
  })
}

/** A sentence's clause begins after , ; 。 or :, at most 120 letters before. */
function startOf(letters: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 120 && !/[,;。:\n]/u.test(letters[from - 1] ?? '')) from--
  return from
}

function peopleBetween(passage: Passage, from: number, to: number, role: string): RosterEntry[] {
  const found: RosterEntry[] = []
  let posts: string[] = []
  let shared: string[] = []
  let at = from
  for (const piece of passage.letters.slice(from, to).split('、')) {
    const start = at
    at += piece.length + 1
    const words = piece.replace(/^\s{0,4}(?:.{0,10}由|以|请|其中)?\s{0,4}/u, '')
    const match = person.exec(words.trimEnd())
    const name = match?.[2]?.replace(/\s/gu, '') ?? ''
    if (!match || notName.test(name)) {
      if (/(?:长|主任|书记|主席|委员|经理|常委)$/u.test(words.trim())) posts.push(words.trim())
      else posts = []
      continue
    }
    const own = match[1] ? [...posts, match[1]] : posts.length > 0 ? posts : shared
    const begin = start + piece.length - words.length
    const { spans, line } = passage.cite(begin, begin + words.length)
    found.push({ role, name, posts: own, line, spans })
    shared = own
    posts = []
  }
  return found
}
