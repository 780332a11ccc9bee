/** A piece of text as a PDF places it: points from the lower left, `size` the height of its letters. */
export interface Placed {
  text: string
  x: number
  right: number
  y: number
  size: number
}

interface Cell {
  lines: string[]
  x: number
  right: number
  top: number
  bottom: number
  size: number
}

/**
 * The text of a page in the order of the file: a line a line of the page and, where cells stand beside each
 * other, a line a row with TAB between the cells, a blank cell where a merged one is not printed again.
 */
export function pageText(pieces: Placed[]): string {
  const lines: string[] = []
  let columns: Cell[] = []
  let open: string[] | null = null
  let above: Cell[] = []
  for (const row of rowsOf(cellsOf(runsOf(pieces)))) {
    if (row.length >= 3 && (columns.length === 0 || row.length > columns.length)) columns = row
    const inTable = columns.length >= 3 && (row.length >= 2 || isBeside(row, columns))
    if (!inTable) {
      columns = []
      open = null
      // 组    长：林某    县长 in running text: one line with gaps.
      const isLine = row.every(
        (cell) => cell.lines.length === 1 && Math.abs(cell.top - (row[0]?.top ?? 0)) < cell.size * 0.4,
      )
      if (isLine) lines.push(row.map((cell) => cell.lines[0]).join('  '))
      else lines.push(...row.flatMap((cell) => cell.lines))
    } else {
      // A full row is read in its order: a long cell pushes the next ones to later tab stops.
      const cells =
        row.length === columns.length
          ? row.map((cell) => wordsOf([cell]))
          : columns.map((column) => wordsOf(row.filter((cell) => columnOf(cell, columns) === column)))
      // Some programs print line by line across all cells: the number may stand in any line of its row.
      if (open && (cells[0] === '' || open[0] === '') && follows(row, above)) {
        const last: string[] = open.map((cell, at) => cell + (cells[at] ?? ''))
        lines[lines.length - 1] = last.join('\t')
        open = last
      } else {
        lines.push(cells.join('\t'))
        open = cells
      }
    }
    above = row
  }
  return lines.join('\n')
}

/** Pieces of one line without a gap between them. A piece at a tab stop begins a run, however near the one before it ends. */
function runsOf(pieces: Placed[]): Placed[] {
  const runs: Placed[] = []
  const atStop = tabStops(pieces)
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const last = runs.at(-1)
    const gap = last ? piece.x - last.right : 0
    const together = gap > -(last?.size ?? 0) * 0.6 && gap < (last?.size ?? 0) * 1.2
    if (last && onOneLine(last, piece) && together && !atStop(piece)) {
      last.text += (gap > last.size * 0.18 ? ' ' : '') + piece.text
      last.right = Math.max(last.right, piece.right)
      last.size = Math.max(last.size, piece.size)
    } else runs.push({ ...piece })
  }
  return runs
}

const onOneLine = (one: Placed, other: Placed): boolean => Math.abs(one.y - other.y) < one.size * 0.4

/**
 * Where columns begin: places at which pieces stand behind a wide gap on two lines or more. Text that happens to begin
 * a piece there is told from cells by its line: a row has two or more such pieces.
 */
function tabStops(pieces: Placed[]): (piece: Placed) => boolean {
  const printed = pieces.filter(({ text }) => text.trim() !== '')
  const gaps = new Map<number, number>()
  const place = ({ x, size }: Placed): number => Math.round(x / Math.max(size * 0.3, 1))
  const near = (piece: Placed): number => [-1, 0, 1].reduce((sum, off) => sum + (gaps.get(place(piece) + off) ?? 0), 0)
  printed.forEach((piece, at) => {
    const before = printed[at - 1]
    if (before && onOneLine(before, piece) && piece.x - before.right >= before.size * 1.2)
      gaps.set(place(piece), (gaps.get(place(piece)) ?? 0) + 1)
  })
  const stops = new Set<Placed>()
  let line: Placed[] = []
  const close = (): void => {
    const standing = line.slice(1).filter((piece) => near(piece) >= 2)
    if (standing.length >= 2) for (const piece of standing) stops.add(piece)
    line = []
  }
  for (const piece of printed) {
    if (line[0] && !onOneLine(line[0], piece)) close()
    line.push(piece)
  }
  close()
  return (piece) => stops.has(piece)
}

/** Lines below each other with one left edge or one middle are one cell (or one paragraph). */
function cellsOf(runs: Placed[]): Cell[] {
  const cells: Cell[] = []
  runs.forEach(({ text, x, right, y, size }, at) => {
    const last = cells.at(-1)
    const next = runs[at + 1]
    // What has a neighbour on its own line is a cell of a row, though it stands below a title or a paragraph.
    const hasNeighbour = next !== undefined && Math.abs(next.y - y) < size * 0.4 && next.x > right
    const aligned =
      last &&
      !hasNeighbour &&
      (Math.abs(x - last.x) < size * 0.6 || Math.abs(x + right - last.x - last.right) < size * 1.2) &&
      y < last.bottom &&
      last.bottom - y < size * 2.2
    if (last && aligned) {
      last.lines.push(text)
      last.x = Math.min(last.x, x)
      last.right = Math.max(last.right, right)
      last.bottom = y
    } else cells.push({ lines: [text], x, right, top: y, bottom: y, size })
  })
  return cells
}

/** Cells of which each stands to the right of the one before it, at one height. */
function rowsOf(cells: Cell[]): Cell[][] {
  const rows: Cell[][] = []
  for (const cell of cells) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const beside =
      row &&
      last &&
      cell.x >= last.right - cell.size * 0.3 &&
      row.some(({ top, bottom, size }) => cell.bottom <= top + size * 0.6 && cell.top >= bottom - size * 0.6)
    if (row && beside) row.push(cell)
    else rows.push([cell])
  }
  return rows
}

/** A cell alone in its row that stands under one column, and not under the first. */
function isBeside(row: Cell[], columns: Cell[]): boolean {
  const [cell] = row
  const first = columns[1]
  return cell !== undefined && first !== undefined && cell.x > first.x - cell.size && row.length === 1
}

function columnOf(cell: Cell, columns: Cell[]): Cell | undefined {
  const overlap = (column: Cell) => Math.min(cell.right, column.right) - Math.max(cell.x, column.x)
  return columns.reduce<Cell | undefined>(
    (best, column) => (best === undefined || overlap(column) > overlap(best) ? column : best),
    undefined,
  )
}

/** The next printed line of the row above: as near as lines are, without the space between two rows. */
function follows(row: Cell[], above: Cell[]): boolean {
  const bottom = Math.min(...above.map((cell) => cell.bottom))
  const top = Math.max(...row.map((cell) => cell.top))
  return bottom > top && bottom - top < (row[0]?.size ?? 0) * 1.6
}

function wordsOf(cells: Cell[]): string {
  return cells
    .flatMap(({ lines }) => lines)
    .reduce((text, line) => text + (/[a-z\d]$/iu.test(text) && /^[a-z\d]/iu.test(line) ? ' ' : '') + line, '')
    .replaceAll('\t', ' ')
}
