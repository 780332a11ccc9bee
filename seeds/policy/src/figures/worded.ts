import { wordedNumber } from './number.js'
import { clauseStart, figureAt, qualifierAfter, qualifierBefore, unit, type Figure } from './figures.js'

const han = '[一二两三四五六七八九十][一二两三四五六七八九十百千万亿零]{0,8}'
const figure = new RegExp(`(${qualifierBefore})(${han})([多余])?(${unit})(${qualifierAfter})`, 'gu')
const percentage = new RegExp(
  `(${qualifierBefore})百分之(百|${han}(?:点[零一二三四五六七八九]{1,3})?)(${qualifierAfter})`,
  'gu',
)
/** 全覆盖 of what can be covered is 100 %. */
const covered = /(?<!未)全(?:面|域)?覆盖/gu
/** 三个必须, 两个层面: a number of words, not of things. */
const manner =
  /^(?:必须|确保|方面|重点|阶段|层面|步骤|原则|领域|环节|关键|维度|转变|统筹|坚持|维护|自信|意识|率先|更加|到位|清单|优先|层次|度|供水|月|年|[”"])/u

/** Numbers printed in words: 三千户, 百分之八十, 全覆盖. Not compared with others: 两个 is often a manner of speaking. */
export function wordedFigures(letters: string, printed: readonly Figure[]): Figure[] {
  const found: Figure[] = []
  const taken = new Set<number>()
  for (const { from, to } of printed) for (let at = from; at < to; at++) taken.add(at)
  const counted = new Set(printed.map(({ clauseFrom }) => clauseFrom))
  for (const match of letters.matchAll(figure)) {
    const words = match[2] ?? ''
    const value = wordedNumber(words)
    const from = match.index + (match[1]?.length ?? 0)
    const to = match.index + match[0].length
    if (value < 2 || manner.test(letters.slice(to)) || /[第“"一二三四五六七八九十\d]/u.test(letters[from - 1] ?? ' '))
      continue
    if (!taken.has(from) && !taken.has(to - 1))
      found.push(
        figureAt(letters, from, match.index, to, {
          value,
          unit: match[4] ?? '',
          qualifiers: [match[1] ?? null, match[3] ?? null, match[5] ?? null],
          loose: true,
        }),
      )
  }
  for (const match of letters.matchAll(percentage)) {
    const from = match.index + (match[1]?.length ?? 0)
    const value = match[2] === '百' ? 100 : wordedNumber(match[2] ?? '')
    found.push(
      figureAt(letters, from, match.index, match.index + match[0].length, {
        value,
        unit: '%',
        qualifiers: [match[1] ?? null, match[3] ?? null],
        loose: true,
      }),
    )
  }
  for (const match of letters.matchAll(covered)) {
    const to = match.index + match[0].length
    if (!counted.has(clauseStart(letters, match.index)))
      found.push(
        figureAt(letters, match.index, match.index, to, { value: 100, unit: '%', qualifiers: [match[0]], loose: true }),
      )
  }
  return found
}
