import type { Finding, IndicatorReading } from '../reading.js'
import { plainUnit } from '../figures/number.js'
import type { Grid } from '../tables/grid.js'
import type { Source } from '../text/source.js'
import { finding } from './finding.js'
import { round, type Statement } from './statement.js'

/** 共120个，其中甲60个、乙50个、丙20个: parts that do not add up to the whole said before them. */
export function sumsInText(statements: Statement[]): Finding[] {
  const findings: Finding[] = []
  statements.forEach((total, at) => {
    const { passage } = total
    const { letters } = passage
    const gap = /^[^。;\d]{0,12}(?:其中|包括|分别(?:是|为))/u.exec(letters.slice(total.figure.to, total.figure.to + 24))
    if (!gap) return
    const stop = sentenceEnd(letters, total.figure.to)
    const parts: Statement[] = []
    for (let next = at + 1; next < statements.length; next++) {
      const part = statements[next]
      if (part?.passage !== passage || part.figure.from >= stop) break
      if (part.unit === total.unit) parts.push(part)
      else if (parts.length === 0) continue
    }
    // Sub-parts in brackets are parts of a part; 以上, 约 and shares cannot be added.
    const exact = [total, ...parts].every(
      ({ figure, unit }) =>
        !/约|近|超|多|余|以上|以内|左右/u.test(figure.qualifier ?? '') && !'%‰百分点'.includes(unit),
    )
    const restated = parts.some((part) =>
      /合计|共计|总计|小计/u.test(letters.slice(part.figure.clauseFrom, part.figure.from)),
    )
    if (parts.length < 2 || !exact || restated) return
    const sum = round(parts.reduce((added, { value }) => added + value, 0))
    const exhaustive = sum > total.value * 0.8
    if (sum === total.value || (!exhaustive && sum < total.value)) return
    findings.push(
      finding(
        'SUM_DIFFERS',
        'WARNING',
        {
          sum: `${round(sum / (total.value / total.figure.value))}${total.figure.unit}`,
          total: `${total.figure.value}${total.figure.unit}`,
        },
        [total.cited, ...parts.map(({ cited }) => cited)],
      ),
    )
  })
  return findings
}

function sentenceEnd(letters: string, from: number): number {
  const end = letters.slice(from, from + 400).search(/[。;]/u)
  return end < 0 ? Math.min(letters.length, from + 400) : from + end
}

/** Sub-rows (其中：…, no number of their own) under a numbered row of the same unit. */
export function sumsInTable(indicators: IndicatorReading[], source: Source): Finding[] {
  const findings: Finding[] = []
  indicators.forEach((total, at) => {
    if (total.number === null) return
    const parts: IndicatorReading[] = []
    let named = false
    for (const row of indicators.slice(at + 1)) {
      if (row.number !== null || row.unit !== total.unit) break
      named ||= source.quote(row.spans).includes('其中')
      parts.push(row)
    }
    if (parts.length < 2 || !named || plainUnit(total.unit ?? '').unit === '%') return
    for (const [year, value] of Object.entries(total.targets)) {
      const sum = round(parts.reduce((added, row) => added + (row.targets[year] ?? Number.NaN), 0))
      if (value === null || Number.isNaN(sum) || sum === value || sum < value * 0.8) continue
      const quoted = [total, ...parts].map((row) => ({
        quote: source.quote(row.spans),
        spans: row.spans,
        line: row.line,
      }))
      findings.push(finding('SUM_DIFFERS_IN_TABLE', 'WARNING', { what: total.name, year, sum, total: value }, quoted))
    }
  })
  return findings
}

/** 合计 rows of a table of numbers. */
export function totalRows(grids: Grid[]): Finding[] {
  return grids.flatMap((grid) => {
    const at = grid.rows.length - 1
    const total = grid.rows[at]
    const [header, line] = [grid.lines[0], grid.lines[at]]
    if (
      !total?.slice(0, 2).some((cell) => /^(?:合计|总计|共计)$/u.test(cell?.letters.replace(/\s/gu, '') ?? '')) ||
      at < 3 ||
      !header ||
      !line
    )
      return []
    return (grid.rows[0] ?? []).flatMap((heading, index) => {
      if (/序/u.test(heading?.letters ?? '')) return []
      const values = grid.rows.slice(1, at).map((row) => numeric(row[index]?.letters))
      const printed = numeric(total[index]?.letters)
      if (printed === null || values.some((value) => value === null)) return []
      const sum = round(values.reduce<number>((added, value) => added + (value ?? 0), 0))
      if (sum === printed) return []
      return [
        finding('SUM_DIFFERS_IN_COLUMN', 'WARNING', { what: heading?.letters ?? '', sum, total: printed }, [
          header.cite(),
          line.cite(),
        ]),
      ]
    })
  })
}

function numeric(letters: string | undefined): number | null {
  return letters !== undefined && /^\d{1,12}(?:\.\d{1,4})?$/u.test(letters) ? Number(letters) : null
}
