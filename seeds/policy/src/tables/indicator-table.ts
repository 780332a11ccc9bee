import type { IndicatorReading } from '../reading.js'
import { numberOf } from '../figures/number.js'
import type { Passage } from '../text/source.js'
import { cellOf, has, type Table } from './table.js'

export function isIndicatorTable(table: Table): boolean {
  const values = has(table, 'YEAR', 'TARGET')
  return (
    values &&
    (has(table, 'INDICATOR') ||
      (has(table, 'NATURE') && has(table, 'TASK')) ||
      (has(table, 'MEASURE') && !has(table, 'LEAD', 'RESPONSIBLE')))
  )
}

/**
 * Indicators with their targets by year. A column without a year is that of the plan's last year.
 * 350/3.5 under 万平方米/万套 is two indicators of one name.
 */
export function readIndicators(table: Table, period: { from: string | null; to: string | null }): IndicatorReading[] {
  const found: IndicatorReading[] = []
  for (const row of table.rows) {
    const name = cellOf(table, row, 'INDICATOR') ?? cellOf(table, row, 'TASK')
    if (!name || !/\p{Script=Han}{2}/u.test(name.letters)) continue
    const { title, unit } = nameAndUnit(name, cellOf(table, row, 'MEASURE'))
    const values = valuesOf(table, row.cells, period)
    if (Object.keys(values).length === 0) continue
    const units = unit?.letters.includes('/') ? unit.quote.split(/[/／]/u) : [unit?.quote ?? percentUnit(values)]
    const nature = cellOf(table, row, 'NATURE')?.letters ?? ''
    const { spans, line } = row.line.cite()
    units.forEach((measure, at) => {
      found.push({
        number: cellOf(table, row, 'NUMBER')?.letters.replace(/\D/gu, '') ?? null,
        name: title.quote,
        unit: measure,
        nature: nature.includes('约束') ? 'BINDING' : nature.includes('预期') ? 'EXPECTED' : null,
        targets: Object.fromEntries(
          Object.entries(values).map(([year, printed]) => [
            year,
            numberOf(units.length > 1 ? (printed.split('/')[at] ?? '') : printed),
          ]),
        ),
        definition: null,
        line,
        spans,
      })
    })
    // Where one row is two indicators neither is the numbered one.
    if (units.length > 1 && !cellOf(table, row, 'NUMBER')) continue
  }
  return found
}

/** 其中：商品住房面积（万平方米）: the name without 其中 and without the unit in its last brackets. */
function nameAndUnit(name: Passage, measure: Passage | null): { title: Passage; unit: Passage | null } {
  const lead = /^(?:其中|[#*①-⑳])\s?[:、]?\s{0,3}/u.exec(name.letters)?.[0].length ?? 0
  const last = /\(([^()]{1,16})\)\s{0,2}$/u.exec(name.letters)
  if (measure || !last || /^(?:含|其中|约|新增|累计|不含)/u.test(last[1] ?? ''))
    return {
      title: name.part(lead, measure && last && last[1] === measure.letters ? last.index : undefined),
      unit: measure,
    }
  return {
    title: name.part(lead, last.index),
    unit: name.part(last.index + 1, last.index + 1 + (last[1]?.length ?? 0)),
  }
}

function valuesOf(
  table: Table,
  cells: (Passage | null)[],
  { from, to }: { from: string | null; to: string | null },
): Record<string, string> {
  const values: Record<string, string> = {}
  table.columns.forEach(({ kind, year }, at) => {
    const cell = cells[at]
    const key = kind === 'YEAR' ? year : kind === 'TARGET' ? (to ?? 'target') : null
    // A year before the plan begins is what it starts from, not a target.
    if (kind === 'YEAR' && from !== null && (year ?? '') < from) return
    if (key && cell) values[key] = cell.letters
  })
  return values
}

function percentUnit(values: Record<string, string>): string | null {
  return Object.values(values).some((value) => value.includes('%')) ? '%' : null
}
