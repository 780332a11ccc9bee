import type { RosterEntry } from '../reading.js'
import { withoutBlanks } from '../text/letters.js'
import type { Passage } from '../text/source.js'
import type { Grid } from '../tables/grid.js'
import { cellOf, has, type Table } from '../tables/table.js'
import { depthsIn } from '../text/brackets.js'
import { labelsIn } from '../units/roles.js'
import { peopleBehindPosts, personIn, postsWithoutNames, type Person } from './person.js'

const role =
  /^((?:第一|常务|执行|总)?\s{0,8}副?\s{0,8}(?:组\s{0,8}长|总\s{0,8}指\s{0,8}挥\s{0,8}长?|指\s{0,8}挥\s{0,8}长|召\s{0,8}集\s{0,8}人|总\s{0,8}召\s{0,8}集\s{0,8}人)|(?:第一|常务)?副?政\s{0,8}委|政\s{0,8}委|顾\s{0,8}问|成\s{0,8}员|组\s{0,8}员|委\s{0,8}员|联\s{0,8}络\s{0,8}员|(?:领导小组)?办\s{0,4}公\s{0,4}室\s{0,4}(?:常务|执行)?副?\s{0,4}主\s{0,8}任|(?:常务|执行)?副?\s{0,8}主\s{0,8}任|副?\s{0,4}秘\s{0,4}书\s{0,4}长)\s{0,4}(:|$|\s{1,8})/u

/** Seats in a group, that nothing but people can take. */
const seats = /^(?:第一|常务|执行)?副?(?:组长|总指挥长?|指挥长|召集人|成员|组员)$/u

/**
 * Rosters of leading groups. The role is printed once for its group, with names and roles padded by
 * blanks; every following line that reads as a person belongs to the group.
 *
 * @returns the people, and the passages behind a seat in which none could be read
 */
export function readRoster(passages: Passage[]): { entries: RosterEntry[]; unread: Passage[] } {
  const found: RosterEntry[] = []
  const unread: Passage[] = []
  let current: string | null = null
  for (const passage of passages.flatMap(atRoles)) {
    const match = role.exec(passage.letters)
    let rest = passage
    if (match) {
      const label = withoutBlanks(match[1] ?? '').replace(/^领导小组/u, '')
      // 主任 alone is a role only with a colon: elsewhere it is a post.
      if (match[2] !== ':' && passage.letters.length > match[0].length && !personIn(passage.part(match[0].length)))
        continue
      current = label
      rest = passage.part(match[0].length)
      // （以姓氏笔画为序）: the people follow on the next lines.
      if (rest.letters.length === 0 || /^\([^()]{2,24}(?:为序|排序|顺序)[^()]{0,8}\)$/u.test(rest.letters)) continue
    }
    if (current === null) continue
    if (labelsIn(rest.letters)[0]?.from === 0) {
      current = null
      continue
    }
    // The list of people ends with its sentence.
    const stop = rest.letters.indexOf('。')
    const listed = stop < 0 ? rest : rest.part(0, stop)
    const named = peopleIn(listed)
    // Without a name only where the role stands before it, or where it does so above.
    const nameless = named.length === 0 && (match?.[2] === ':' || found.at(-1)?.name === '')
    const people = nameless ? postsWithoutNames(listed) : named
    if (people.length === 0) {
      if (match?.[2] === ':' && seats.test(current)) unread.push(passage)
      current = null
      continue
    }
    for (const person of people) found.push(entry(current, person))
  }
  return { entries: found, unread }
}

const inlineRole = /(?<=[,。;:)\s、])(?=(?:第一|常务|执行)?副?(?:组长|总指挥|指挥长|召集人)\s?:|成员\s?:)/gu

/** 组长：…，副组长：…、…，成员：… in one paragraph, cut before each role. */
function atRoles(passage: Passage): Passage[] {
  const cuts = [...passage.letters.matchAll(inlineRole)].map(({ index }) => index)
  if (cuts.length === 0) return [passage]
  return [0, ...cuts]
    .map((from, at) => passage.part(from, cuts[at] ?? passage.letters.length))
    .filter(({ letters }) => letters.length > 0)
}

function entry(current: string, { name, posts, passage }: Person): RosterEntry {
  const { spans, line } = passage.cite()
  return { role: current, name, posts, line, spans }
}

/** One person a line, or several: 张某（市财政局局长）、李某（市住建局局长）; or only names. */
function peopleIn(passage: Passage): Person[] {
  const letters = passage.letters.replace(/[,;。、\s]+$/u, '')
  const depths = depthsIn(letters)
  const pieces: Passage[] = []
  let from = 0
  for (let at = 0; at <= letters.length; at++) {
    const ends =
      at === letters.length ||
      (depths[at] === 0 &&
        /[、;。,]/u.test(letters[at] ?? '') &&
        (letters[at - 1] === ')' || !/[、,]/u.test(letters[at] ?? '')))
    if (!ends) continue
    if (at > from) pieces.push(passage.part(from, at))
    from = at + 1
  }
  const several = pieces.map(personIn)
  if (pieces.length > 1 && several.every((person) => person !== null))
    return several.filter((person) => person !== null)
  const parts = [...letters.matchAll(/[^、,;。]+/gu)]
  const behind =
    parts.length > 1
      ? peopleBehindPosts(parts.map(({ 0: { length }, index }) => passage.part(index, index + length)))
      : null
  if (behind) return behind
  const one = personIn(passage)
  if (
    one &&
    !(
      one.posts.length > 1 &&
      one.posts.every((post) => /^\p{Script=Han}{2,3}$/u.test(post)) &&
      letters[one.name.length] === '、'
    )
  )
    return [one]
  return onlyNames(passage)
}

function onlyNames(passage: Passage): Person[] {
  const names = [...passage.letters.matchAll(/[^、,;。\s]+/gu)]
  if (names.length < 2 || !names.every((name) => /^\p{Script=Han}{2,3}$/u.test(name[0]))) return []
  return names.map((name) => ({
    name: name[0],
    posts: [],
    passage: passage.part(name.index, name.index + name[0].length),
  }))
}

/** A grid without a header: 组长 | 刘某 | 区长, the role printed once for its group. */
export function readRosterGrid(grid: Grid): RosterEntry[] {
  let current: string | null = null
  return grid.rows.flatMap((row, at) => {
    const printed = withoutBlanks(row[0]?.letters ?? '').replace(/:$/u, '')
    if (printed !== '') current = role.test(`${printed}:`) ? printed : null
    const name = row[1]
    const line = grid.lines[at]
    if (current === null || !name || !line || !/^\p{Script=Han}(?:\s{0,8}\p{Script=Han}){1,3}$/u.test(name.letters))
      return []
    const { spans, line: number } = line.cite()
    const posts = row.slice(2).flatMap((cell) => cell?.quote.split('、') ?? [])
    return [{ role: current, name: withoutBlanks(name.letters), posts, line: number, spans }]
  })
}

export function isRosterTable(table: Table): boolean {
  return has(table, 'PERSON') && has(table, 'POST', 'GROUP_ROLE')
}

export function readRosterTable(table: Table): RosterEntry[] {
  const roles = roleColumn(table)
  let current = '成员'
  return table.rows.flatMap((row) => {
    const name = cellOf(table, row, 'PERSON')
    const held = table.columns.some(({ kind }, at) => kind === 'POST' && at !== roles && row.cells[at])
    if (!name && !held) return []
    current = withoutBlanks(row.cells[roles]?.letters ?? '') || current
    const { spans, line } = row.line.cite()
    const post = table.columns.findIndex(({ kind }, at) => kind === 'POST' && at !== roles)
    const posts = (row.cells[post]?.quote ?? '').split('、').filter(Boolean)
    return [{ role: current, name: withoutBlanks(name?.letters ?? ''), posts, line, spans }]
  })
}

/** 组内职务, or a column headed 职务 that holds 组长, 成员 and nothing else. */
function roleColumn({ columns, rows }: Table): number {
  const named = columns.findIndex(({ kind }) => kind === 'GROUP_ROLE')
  if (named >= 0) return named
  return columns.findIndex((_, at) => {
    const cells = rows.flatMap(({ cells }) => withoutBlanks(cells[at]?.letters ?? '') || [])
    return cells.length > 0 && cells.every((letters) => role.test(`${letters}:`))
  })
}
