import type { Finding } from '../reading.js'
import type { Passage } from '../text/source.js'
import { finding } from './finding.js'
import type { Statement } from './statement.js'

const share =
  /占[^,。;]{0,24}?(?:总数|总量|总面积|总户数|总人数|总额|总建筑面积|全部|总投资)[^,。;\d]{0,6}?(\d{1,3}(?:\.\d{1,2})?)\s?%/gu
const whole = /全[区市县省镇]|共有?|总/u

/** 96公里，占总长度的20%: checked against the wholes said before it. One finding for a passage. */
export function percentagesDiffer(statements: Statement[]): Finding[] {
  const findings: Finding[] = []
  const byPassage = new Map<Passage, Statement[]>()
  for (const statement of statements) {
    const own = byPassage.get(statement.passage)
    if (own) own.push(statement)
    else byPassage.set(statement.passage, [statement])
  }
  const wholes: Statement[] = []
  for (const [passage, own] of byPassage) {
    const wrong: { part: Statement; total: Statement; percent: number; end: number }[] = []
    for (const match of passage.letters.matchAll(share)) {
      const percent = Number(match[1])
      const part = own
        .filter(
          (statement) =>
            statement.figure.to <= match.index && match.index - statement.figure.to <= 12 && statement.unit !== '%',
        )
        .at(-1)
      if (!part) continue
      const bases = [...wholes, ...own.filter((other) => other.figure.to < part.figure.from)].filter(
        (base) => base.unit === part.unit && base.value > part.value,
      )
      const total = bases[0]
      if (!total || bases.some((base) => Math.abs((part.value / base.value) * 100 - percent) <= 0.15)) continue
      wrong.push({ part, total, percent, end: match.index + match[0].length })
    }
    const first = wrong[0]
    if (first) {
      const right = ((first.part.value / first.total.value) * 100).toFixed(1)
      const quotes = wrong.map(({ part, end }) => passage.cite(part.figure.clauseFrom, end))
      findings.push(
        finding(
          'PERCENTAGE_DIFFERS',
          'WARNING',
          { printed: first.percent, total: `${first.total.figure.value}${first.total.figure.unit}`, right },
          [first.total.cited, ...quotes],
        ),
      )
    }
    wholes.push(...own.filter(({ figure }) => whole.test(sentenceBefore(passage.letters, figure.from))))
  }
  return findings
}

function sentenceBefore(letters: string, at: number): string {
  const near = letters.slice(Math.max(0, at - 60), at)
  return near.slice(near.lastIndexOf('。') + 1)
}
