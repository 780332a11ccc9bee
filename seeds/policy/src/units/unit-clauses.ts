import type { Assigned } from './assignment.js'
import { splitUnits } from './unit-list.js'
import { isUnitList } from './unit-name.js'

/** The names before what they do are looked for in so many letters. */
const longest = 80

const opening = /^\s{0,4}(?:各|[省市区县州镇乡]|国网|有关|相关)/u
const head = /^\s{0,4}((?:各|[省市区县州镇乡]|国网|有关|相关)[^:;。]{1,60}?)\s{0,4}:\s{0,4}(?=\p{Script=Han})/u

/** 县住建局负责改造 without a colon; 县住建局负责落实 says no more than the list itself. */
const bare =
  /^\s{0,4}((?:各|[省市区县州镇乡]|国网|有关|相关)[^:,;。]{1,60}?)(?=(?:牵头)?负责(?!具体|组织|落实|实施|推进|办理)\p{Script=Han}{2})/u

/** How many letters name the units before what they do, 县住建局：负责改造, and where the doing begins; null for none. */
export function clauseHead(letters: string): { from: number; to: number; says: number } | null {
  const match = head.exec(letters) ?? bare.exec(letters)
  const names = match?.[1] ?? ''
  if (!match || !isUnitList(names)) return null
  const from = match[0].indexOf(names)
  return { from, to: from + names.length, says: match[0].length }
}

/** 县财政局、县水利局配合 beside such clauses, or units alone. */
function unitsAlone(clause: string): { from: number; to: number; says: number } | null {
  const names = clause.replace(/(?:共同|积极|密切|分别)?(?:配合|协助|协同|参与|落实|牵头)$/u, '')
  return opening.test(names) && isUnitList(names) ? { from: 0, to: names.length, says: names.length } : null
}

/**
 * A list that tells of each unit what it does: 县住建局：负责改造；县财政局负责资金. A clause without a unit goes on from
 * the one before. Null where the list does not begin so.
 */
export function unitClauses(letters: string): Assigned[] | null {
  if (!clauseHead(letters.slice(0, longest))) return null
  const found: Assigned[] = []
  for (const { 0: clause, index } of letters.matchAll(/[^,;。]+/gu)) {
    const named = clauseHead(clause.slice(0, longest)) ?? unitsAlone(clause)
    if (!named) continue
    const does = clause.slice(named.says, named.says + 6)
    const said: Pick<Assigned, 'role' | 'basis'> = /^(?:总?牵头|主办)/u.test(does)
      ? { role: 'LEAD', basis: 'KEYWORD' }
      : /^(?:共同|积极|密切|分别)?(?:配合|协助|协同|参与|协办)/u.test(does)
        ? { role: 'COOPERATE', basis: 'KEYWORD' }
        : { role: 'UNDECIDED', basis: 'UNMARKED' }
    for (const { from, to } of splitUnits(clause.slice(named.from, named.to)))
      found.push({ from: index + named.from + from, to: index + named.from + to, ...said })
  }
  return found
}
