import type { RosterEntry } from '../reading.js'
import { lettersOf, withoutBlanks } from '../text/letters.js'
import type { Passage } from '../text/source.js'

const seat = /办公室(?:\([^()]{0,20}\))?(?:,)?(?:设|设立|设置)?(?:在|于)([^,。;:、(]{2,30})/u
const title = '((?:办公室)?(?:常务|执行)?副?主任(?!委员))'
/** 张某兼任办公室主任 · 张某、李某任办公室副主任 */
const nameFirst = new RegExp(
  `((?:\\p{Script=Han}{2,4}、){0,6}\\p{Script=Han}{2,4}?)(?:同志|等同志)?(?:兼任|担任|兼|任)(?:领导小组|其)?${title}`,
  'gu',
)
/** 办公室主任由某局局长张某同志兼任 */
const titleFirst = new RegExp(`${title}(?:由|:)([^,。;]{2,60}?)(?:同志)?(?:兼任|担任|兼)`, 'gu')
const postEnd =
  /(?:局长|主任|书记|部长|副[区县市]长|[区县市]长|秘书长|经理|镇长|主席|委员|院长|队长|总工程师)(?!助理)/gu

/** Where the office sits and who heads it, said in a sentence under the roster. Posts come from the roster. */
export function readOffice(
  passages: Passage[],
  roster: RosterEntry[],
): { seat: string | null; entries: RosterEntry[] } {
  let found: string | null = null
  const entries: RosterEntry[] = []
  for (const passage of passages) {
    const { letters } = passage
    if (!letters.includes('办公室')) continue
    const match = seat.exec(letters)
    if (match && found === null) {
      const from = match.index + match[0].length - (match[1]?.length ?? 0)
      found = passage.cite(from, match.index + match[0].length).quote
    }
    if (!/任/u.test(letters)) continue
    for (const { name, role, from, to, posts } of heads(passage)) {
      const { spans, line } = passage.cite(from, to)
      // A post without a name is that of the member who holds it.
      const known = roster.find((entry) => (name ? entry.name === name : sharesPost(entry, posts)))
      const who = name || (known?.name ?? '')
      if (!entries.some((entry) => entry.name === who && entry.role === role))
        entries.push({ role, name: who, posts: [...(name || who ? (known?.posts ?? posts) : posts)], line, spans })
    }
  }
  return { seat: found, entries }
}

function sharesPost({ posts }: RosterEntry, wanted: string[]): boolean {
  return posts.some((post) => wanted.includes(withoutBlanks(lettersOf(post))))
}

/** 办公室设在某局，张某兼任主任: the office's, though not said again. */
function officeRole(printed = ''): string {
  return printed.startsWith('办公室') ? printed : `办公室${printed}`
}

interface Head {
  name: string
  role: string
  posts: string[]
  from: number
  to: number
}

function heads(passage: Passage): Head[] {
  const { letters } = passage
  const found: Head[] = []
  for (const match of letters.matchAll(nameFirst)) {
    const names = (match[1] ?? '').split('、')
    if (names.some((name) => /[局委办部处会长室由]|主任|书记/u.test(name))) continue
    for (const name of names) {
      const from = match.index + match[0].indexOf(name)
      found.push({ name, role: officeRole(match[2]), posts: [], from, to: from + name.length })
    }
  }
  for (const match of letters.matchAll(titleFirst)) {
    const printed = match[2] ?? ''
    const at = match.index + match[0].indexOf(printed, (match[1] ?? '').length)
    // Posts before the last name are that person's: 副秘书长、局长张某; another name begins another person.
    let posts: string[] = []
    let named = false
    let from = at
    for (const piece of printed.split('、')) {
      const post = [...piece.matchAll(postEnd)].at(-1)
      const end = post ? post.index + post[0].length : 0
      if (end > 0) posts.push(piece.slice(0, end).trim())
      const name = piece.slice(end).trim()
      if (/^\p{Script=Han}{2,4}$/u.test(name) && !/[局委办部]$/u.test(name)) {
        const start = from + piece.indexOf(name, end)
        found.push({ name, role: officeRole(match[1]), posts, from: start, to: start + name.length })
        posts = []
        named = true
      }
      from += piece.length + 1
    }
    if (!named && posts.length > 0 && posts.join('、') === printed.trim())
      found.push({ name: '', role: officeRole(match[1]), posts, from: at, to: at + printed.length })
  }
  return found
}
