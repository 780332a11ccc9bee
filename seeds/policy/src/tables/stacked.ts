import { numberMarkAt } from '../outline/number-mark.js'
import { Passage } from '../text/source.js'
import { isUnitList } from '../units/unit-name.js'
import { isHeaderWord, unitKinds, type ColumnKind } from './columns.js'

/** A row that goes on for more lines than this is none. */
const mostLines = 80
/** So many lines further on the next row must begin. */
const ahead = 12

export function rowNumber(cell: Passage | null | undefined): number {
  return Number(/^(\d{1,3})\.?$/u.exec(cell?.letters ?? '')?.[1] ?? Number.NaN)
}

/** Whether a row of one line a cell, all its cells printed, goes on: the next row is near, or units follow a unit. */
export function goesOn(lines: Passage[], at: number, next: number, row: Passage[]): boolean {
  if (row.length >= mostLines) return false
  for (const [away, line] of lines.slice(at, at + ahead).entries()) {
    const follows = lines[at + away + 1]
    if (rowNumber(line) === next) return follows !== undefined && Number.isNaN(rowNumber(follows))
    if (line.letters.length > 60 || begins(line.letters)) break
  }
  const [line, below] = [lines[at]?.letters ?? '', lines[at + 1]?.letters ?? '']
  // Whoever signs the document stands above its date.
  return (
    /^[省市区县州镇乡].{2,12}(?:局|委|办|中心|公司|街道)$/u.test(line) &&
    isUnitList(line) &&
    isUnitList(row.at(-1)?.letters ?? '') &&
    !/年.{1,3}月/u.test(below)
  )
}

/** A heading, a note or the header of another table. */
function begins(letters: string): boolean {
  return numberMarkAt(letters) !== null || /^[附表注]/u.test(letters) || isHeaderWord(letters)
}

/**
 * Puts the lines of a row, of which a cell may have several, under the columns: units under those of units, words under
 * the others.
 *
 * @returns the cells; `certain` where there is one way only
 */
export function fitted(row: Passage[], kinds: ColumnKind[]): { cells: Passage[]; certain: boolean } {
  if (row.length <= kinds.length) return { cells: row, certain: true }
  const ways = [merged(row, () => true), merged(row, (units) => units), merged(row, (units) => !units)]
  const right = ways.filter(
    (cells) =>
      cells.length === kinds.length &&
      kinds.every((kind, at) => at === 0 || unitKinds.has(kind) === isUnitList(cells[at]?.letters ?? '')),
  )
  const [only] = right
  if (only) return { cells: only, certain: right.length === 1 || right.every((cells) => sameCells(cells, only)) }
  const last = Passage.whole(row.slice(kinds.length - 1))
  return { cells: [...row.slice(0, kinds.length - 1), ...(last ? [last] : [])], certain: false }
}

/** Neighbours of one sort, units or words, as one cell. */
function merged(row: Passage[], joins: (units: boolean) => boolean): Passage[] {
  const cells: { lines: Passage[]; units: boolean }[] = []
  for (const [at, line] of row.entries()) {
    const units = isUnitList(line.letters)
    const last = cells.at(-1)
    if (at > 1 && last?.units === units && joins(units)) last.lines.push(line)
    else cells.push({ lines: [line], units })
  }
  return cells.flatMap(({ lines }) => Passage.whole(lines) ?? [])
}

function sameCells(some: Passage[], others: Passage[]): boolean {
  return some.every(({ letters }, at) => letters === others[at]?.letters)
}
