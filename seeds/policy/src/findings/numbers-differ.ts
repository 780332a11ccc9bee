import type { Finding, IndicatorReading } from '../reading.js'
import { plainUnit } from '../figures/number.js'
import { coreOf, round, type Statement } from './statement.js'
import { finding } from './finding.js'
import type { Passage, Source } from '../text/source.js'

/**
 * The same goal with different numbers, in two places of the text or in text and table. Only goals of
 * the same name, unit and year are compared; where one statement agrees with the table the table is right
 * about it, and the others are about something else.
 */
export function numbersDiffer(
  statements: Statement[],
  indicators: IndicatorReading[],
  lastYear: string | null,
  source: Source,
): Finding[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    if (statement.core.length < 3 || isPart(statement)) continue
    const key = `${statement.core} ${statement.unit}`
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  const rows = indicators.map((row) => ({ row, core: coreOf(row.name), unit: plainUnit(row.unit ?? '') }))
  const findings: Finding[] = []
  for (const group of groups.values()) {
    const first = group[0]
    if (!first) continue
    const series = passagesOfSeries(group)
    for (const year of new Set(group.map((statement) => statement.year ?? lastYear))) {
      const said = group.filter((statement) => (statement.year ?? lastYear) === year)
      const values = new Set(said.map(({ value }) => value))
      const table =
        year === null
          ? []
          : rows.filter(({ core, unit }) => core === first.core && (unit.unit === first.unit || unit.unit === ''))
      const promised = table.flatMap(({ row, unit }) => {
        const target = row.targets[year ?? '']
        return target === null || target === undefined ? [] : [{ row, value: round(target * unit.factor) }]
      })
      const agrees = promised.some(({ value }) => values.has(value))
      const against = agrees ? [] : promised
      // Beside each other in one chapter, two numbers are those of two places; in two chapters, of one goal.
      const dated = said.filter((statement) => statement.chapter !== null && !series.has(statement.passage))
      const chapters = new Set(dated.map(({ chapter }) => chapter))
      // Three letters are enough for a row of the table, too few to tell two goals of the text apart.
      const textDiffers =
        (first.core.length > 3 || promised.length > 0) &&
        chapters.size > 1 &&
        new Set(dated.map(({ value }) => value)).size > 1
      if (!textDiffers && (promised.length === 0 || agrees)) continue
      const quoted = [
        ...(textDiffers ? dated : said).map(({ cited }) => cited),
        ...against.map(({ row }) => ({ ...row, quote: source.quote(row.spans) })),
      ]
      const dateless = year === null || year === 'all'
      const numbers = [...values, ...against.map(({ value }) => value)].join(' / ')
      findings.push(
        finding(
          dateless ? 'NUMBERS_DIFFER' : 'NUMBERS_DIFFER_IN_YEAR',
          'WARNING',
          { what: first.figure.what, numbers, unit: first.unit, ...(dateless ? {} : { year }) },
          quoted,
        ),
      )
    }
  }
  return findings
}

/** 2024年50个、2025年60个 in one passage are numbers of single years, not what is reached by then. */
function passagesOfSeries(group: Statement[]): Set<Passage> {
  const years = new Map<Passage, string>()
  const series = new Set<Passage>()
  for (const { passage, year } of group) {
    if (year === null) continue
    const known = years.get(passage)
    if (known !== undefined && known !== year) series.add(passage)
    years.set(passage, year)
  }
  return series
}

/** 其中商品住房210万平方米 names a part of what the clause before it names. */
function isPart({ passage, figure }: Statement): boolean {
  const before = passage.letters.slice(Math.max(0, figure.clauseFrom - 3), figure.clauseFrom + 3)
  return /其中/u.test(before) || /^(?:每年|年均|每)/u.test(figure.what)
}

const yearly = /每年|年均/u

/** At least so many a year, for so many years, against the total promised in the same passage. */
export function rateAgainstTotal(statements: Statement[]): Finding[] {
  const findings: Finding[] = []
  for (const rate of statements) {
    const clause = rate.passage.letters.slice(Math.max(0, rate.figure.clauseFrom), rate.figure.from)
    if (!yearly.test(clause) || /以内|以下/u.test(rate.figure.qualifier ?? '')) continue
    const total = statements.find(
      (other) =>
        other !== rate &&
        other.passage === rate.passage &&
        other.unit === rate.unit &&
        other.figure.from < rate.figure.from &&
        spanOf(other) !== null &&
        !yearly.test(other.figure.what),
    )
    const years = total && spanOf(total)
    if (!total || !years || rate.value * years <= total.value) continue
    const same = statements.filter(
      (other) =>
        other !== total &&
        other.unit === total.unit &&
        other.value === total.value &&
        other.core.length >= 3 &&
        total.passage.letters.includes(other.core.replace(/^(?:创建|培育)/u, '').slice(0, 6)),
    )
    findings.push(
      finding(
        'RATE_AGAINST_TOTAL',
        'WARNING',
        {
          rate: `${rate.value}${rate.figure.unit}`,
          years,
          product: `${rate.value * years}${rate.figure.unit}`,
          total: `${total.value}${total.figure.unit}`,
        },
        [total.cited, rate.cited, ...same.map(({ cited }) => cited)],
      ),
    )
  }
  return findings
}

function spanOf({ passage, figure }: Statement): number | null {
  const match = /^(\d{4})-(\d{4})$/u.exec(deadline(passage.letters, figure.from) ?? '')
  return match ? Number(match[2]) - Number(match[1]) + 1 : null
}

function deadline(letters: string, at: number): string | null {
  const near = letters.slice(Math.max(0, at - 120), at)
  const sentence = near.slice(near.lastIndexOf('。') + 1)
  const match = /(20\d\d)年?\s?[-—–~至到]{1,2}\s?(20\d\d)年?/u.exec(sentence)
  return match ? `${match[1]}-${match[2]}` : null
}
