import type { IndicatorReading, Responsible, Role, TaskReading } from '../reading.js'
import { quantitiesIn } from '../figures/quantities.js'
import { numberMarkAt } from '../outline/number-mark.js'
import { distinct, soleLeads } from '../tasks/task.js'
import type { Passage } from '../text/source.js'
import { readList, responsibleFrom } from '../units/assignment.js'
import type { Legend } from '../units/legend.js'
import { listsIn } from '../units/lists.js'
import { seamsIn } from '../units/seams.js'
import { cellOf, has, type Table, type TableRow } from './table.js'

export function isTaskTable(table: Table): boolean {
  return has(table, 'LEAD', 'RESPONSIBLE', 'COOPERATE') && has(table, 'TASK', 'DETAIL', 'OTHER')
}

const yearGoal = /全年目标|年度目标|目标任务/u

/** The numbers of a table of the year's goals (全年目标任务) are indicators of that year too. */
export function yearGoals(table: Table, tasks: TaskReading[], year: string | null): IndicatorReading[] {
  if (year === null || !table.columns.some(({ name }) => yearGoal.test(name))) return []
  return tasks.flatMap(({ number, quantities }) =>
    quantities
      .filter(({ value, quote, what }) => (/\d/u.test(quote) ? value !== null : (value ?? 0) >= 10) && what !== '')
      .map(({ what, unit, value, line, spans }): IndicatorReading => ({
        number: number.split('/').at(-1) ?? null,
        name: what,
        unit,
        nature: null,
        targets: { [year]: value },
        definition: null,
        line,
        spans,
      })),
  )
}

/** The tasks of a 任务分解表. A cell printed once for several rows (merged) counts for all of them. */
export function readTaskTable(table: Table, prefix: string, legend: Legend | null): TaskReading[] {
  const tasks: TaskReading[] = []
  const numbers = numbersOf(table)
  const titles = titleColumns(table)
  const merged: Merged = { units: [], leader: null }
  // Without a number of its own a group is told where the count begins anew in each.
  const restarts = new Set(numbers).size < numbers.length
  const groupOf = ({ group }: TableRow): string | null =>
    group !== null && (restarts || /^[一二三四五六七八九十]+$/u.test(group)) ? group : null
  table.rows.forEach((row, at) => {
    const found = titleCell(table, titles, row.cells)
    const printed = unitsOf(table, row.cells, legend)
    const ownUnits = printed.length > 0 || unitCells(table, row.cells).length > 0
    if (!found || (cellOf(table, row, 'NUMBER') === null && !ownUnits && isHeading(found))) return
    const mark = has(table, 'NUMBER') ? null : numberMarkAt(found.letters)
    const title = mark && mark.length < found.letters.length ? found.part(mark.length) : found
    const responsible = ownUnits ? withMergedLead(table, row.cells, printed, merged.units) : merged.units
    const leader = cellOf(table, row, 'LEADER')?.quote ?? merged.leader
    Object.assign(merged, { units: responsible, leader })
    const { quote, spans } = title.cite()
    tasks.push({
      number: [prefix, groupOf(row), mark?.step ?? numbers[at]].filter(Boolean).join('/'),
      title: quote,
      text: row.line.quote,
      due: cellOf(table, row, 'DUE')?.quote ?? null,
      leader,
      line: title.line,
      spans,
      responsible: soleLeads(distinct(responsible)),
      quantities: quantitiesIn(title),
    })
  })
  return tasks
}

interface Merged {
  units: Responsible[]
  leader: string | null
}

/** Printed numbers; a row without one is a part of the row above (3-2), or counted where the table numbers nothing. */
function numbersOf(table: Table): string[] {
  let last = ''
  let part = 1
  return table.rows.map((row, at) => {
    const printed = cellOf(table, row, 'NUMBER')?.letters.replace(/\D/gu, '') ?? ''
    if (!has(table, 'NUMBER')) return String(at + 1)
    part = printed === '' ? part + 1 : 1
    if (printed !== '') last = printed
    return printed || (last === '' ? String(at + 1) : `${last}-${part}`)
  })
}

/** A lead printed once for several rows: blank in the others, while each has units of its own that cooperate. */
function withMergedLead(
  table: Table,
  cells: (Passage | null)[],
  printed: Responsible[],
  above: Responsible[],
): Responsible[] {
  const lead = table.columns.findIndex(({ kind }) => kind === 'LEAD')
  if (lead < 0 || cells[lead] || printed.some(({ role }) => role === 'LEAD')) return printed
  return [...above.filter(({ role }) => role === 'LEAD'), ...printed]
}

function isHeading(title: Passage): boolean {
  return /^[（(]?[一二三四五六七八九十]{1,3}[)）、]/u.test(title.letters)
}

/** The columns that may hold the task itself; where the first is a group printed once for several rows, the detail beside it. */
function titleColumns(table: Table): number[] {
  const candidates = table.columns.flatMap(({ kind }, at) => (kind === 'TASK' || kind === 'DETAIL' ? [at] : []))
  const full = candidates.filter((at) => {
    const filled = table.rows.filter((row) => row.cells[at]).length
    return filled >= table.rows.length * 0.9
  })
  return [...full, ...candidates]
}

function titleCell(table: Table, order: number[], cells: (Passage | null)[]): Passage | null {
  for (const at of order) if (cells[at]) return cells[at] ?? null
  const other = table.columns.findIndex(({ kind }, at) => kind === 'OTHER' && (cells[at]?.letters.length ?? 0) > 3)
  return order.length === 0 && other >= 0 ? (cells[other] ?? null) : null
}

function unitCells(table: Table, cells: (Passage | null)[]): [Passage, Role | null][] {
  const leads = has(table, 'LEAD')
  return table.columns.flatMap(({ kind }, at): [Passage, Role | null][] => {
    const cell = cells[at]
    if (!cell || /^[/\\—–-]{1,3}$|^无$/u.test(cell.letters)) return []
    if (kind === 'LEAD') return [[cell, 'LEAD']]
    if (kind === 'COOPERATE') return [[cell, 'COOPERATE']]
    return kind === 'RESPONSIBLE' ? [[cell, leads ? 'COOPERATE' : null]] : []
  })
}

function unitsOf(table: Table, cells: (Passage | null)[], legend: Legend | null): Responsible[] {
  return unitCells(table, cells).flatMap(([cell, role]) => {
    const labelled = listsIn(cell, legend, true).lists.flatMap(({ responsible }) => responsible)
    if (/:/u.test(cell.letters) && labelled.length > 0) return withRole(labelled, role)
    const read = responsibleFrom(cell, readList(cell, role ? null : legend, seamsIn(cell)))
    return withRole(
      read.filter(({ unit }) => unit.length >= 2),
      role,
    )
  })
}

function withRole(units: Responsible[], role: Role | null): Responsible[] {
  return units.map((unit) => (role && unit.role === 'UNDECIDED' ? { ...unit, role, basis: 'KEYWORD' } : unit))
}
