import type { Finding } from '../reading.js'
import { clauseEnd, clauseStart } from '../figures/figures.js'
import type { Citation, Passage } from '../text/source.js'
import { finding } from './finding.js'

/** Ends that are reached once: said with two different years they contradict each other. */
const outcome =
  /动态清零|全面清零|清零|全覆盖|应改尽改|应保尽保|全面完成|基本完成|全部完成|全面建成|基本建成|全部建成|全面消除|实质性解危|竣工投用|建成投用|投入使用|开工建设/gu
const year = /((?:20)[12345]\d)\s?年?\s?(?:\d{1,2}月)?(?:年底|底|末)?/gu

interface Goal {
  outcome: string
  year: string
  /** The sentence from the deadline on, in which the goal's object is named. */
  object: string
  cited: Citation
}

/** The same goal with different dates. Goals are the same when they share a name of four letters and their end. */
export function datesDiffer(passages: Passage[]): Finding[] {
  const goals = passages.flatMap(goalsIn)
  const byOutcome = new Map<string, Goal[]>()
  for (const goal of goals) {
    const same = byOutcome.get(goal.outcome)
    if (same) same.push(goal)
    else byOutcome.set(goal.outcome, [goal])
  }
  const findings: Finding[] = []
  const told = new Set<string>()
  for (const same of byOutcome.values()) {
    if (same.length > 60) continue
    for (const [at, goal] of same.entries()) {
      for (const other of same.slice(at + 1)) {
        const name = goal.year === other.year ? null : sharedName(goal.object, other.object)
        if (!name || told.has(name)) continue
        told.add(name)
        const about = goals.filter(
          (third) => third.object.includes(name) || third === goal || third === other || nearby(third, goal, name),
        )
        findings.push(
          finding(
            'DATES_DIFFER',
            'WARNING',
            { what: name, outcome: goal.outcome, first: goal.year, second: other.year },
            about.map(({ cited }) => cited),
          ),
        )
      }
    }
  }
  return findings
}

/** Another end of the same things, said in the passage of one of the two. */
function nearby(third: Goal, goal: Goal, name: string): boolean {
  return (
    third.cited.line === goal.cited.line &&
    third.year !== goal.year &&
    name.slice(-2) !== '' &&
    third.object.includes(name.slice(-2))
  )
}

function goalsIn(passage: Passage): Goal[] {
  const { letters } = passage
  const goals: Goal[] = []
  for (const match of letters.matchAll(outcome)) {
    const near = letters.slice(Math.max(0, match.index - 160), match.index)
    const before = near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1)
    const start = match.index - before.length
    const said = [...before.matchAll(year)]
      .filter((date) => !/^(?:以前|之前|前)?(?:建成|建造|竣工)的/u.test(before.slice(date.index + date[0].length)))
      .at(-1)
    // A list of years, one goal each, is a plan by year and no contradiction.
    if (!said?.[1]) continue
    const from = start + said.index
    const lead = clauseStart(letters, from)
    const object = letters
      .slice(Math.max(start, lead), clauseEnd(letters, match.index + match[0].length))
      .replace(match[0], '|')
    goals.push({
      outcome: match[0],
      year: said[1],
      object,
      cited: passage.cite(lead, clauseEnd(letters, match.index + match[0].length)),
    })
  }
  return goals
}

const general =
  /(?:20\d\d)?年?底?之?前?(?:建成|建造|竣工)的?|城镇老旧小区改造|老旧小区改造|住房保障|工作|任务|项目|建设|改造|体系|机制|制度|管理|服务|设施|实现|完成|推进|年底|年前|目标|全区|全市|全县|以上|基本/gu

/** The first name of at least four Han letters in both, once words that every plan uses are gone. */
function sharedName(a: string, b: string): string | null {
  const left = a.replace(general, '|').replace(/[^\p{Script=Han}|]/gu, '|')
  const right = b.replace(general, '|').replace(/[^\p{Script=Han}|]/gu, '|')
  for (let at = 0; at + 4 <= left.length; at++) {
    const piece = left.slice(at, at + 4)
    if (piece.includes('|') || !right.includes(piece)) continue
    let end = at + 4
    while (end < left.length && left[end] !== '|' && right.includes(left.slice(at, end + 1))) end++
    return left.slice(at, end)
  }
  return null
}
