import {
  AlignmentType,
  convertMillimetersToTwip as twipsOfMm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { landscapes, sizesPt } from './measures.js'
import { officialDocument, run, title } from './official.js'
import { spans, type OfficialTable } from './table.js'

/**
 * A wide table on landscape paper as DOCX: the head is repeated on every page, no row is torn apart, equal neighbours of
 * the joined columns share a cell.
 */
export function tableDocx(table: OfficialTable, size: keyof typeof landscapes): Promise<Buffer> {
  const paper = landscapes[size]
  const total = table.columns.reduce((sum, { width }) => sum + width, 0)
  const widthMm = paper.widthMm - paper.leftMm - paper.rightMm
  const widths = table.columns.map(({ width }) => twipsOfMm((widthMm * width) / total))
  const reach = spans(table)
  const head = table.columns.map(({ title }, at) => cell(title, widths[at]!, { head: true, centred: true }))
  const rows = table.rows.map((row, index) => {
    const cells = row.flatMap((text, at) => {
      const rowSpan = reach[index]![at]!
      return rowSpan === 0 ? [] : [cell(text, widths[at]!, { rowSpan, centred: table.columns[at]!.centred ?? false })]
    })
    return new TableRow({ cantSplit: true, children: cells })
  })
  const grid = new Table({
    width: { size: twipsOfMm(widthMm), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows],
  })
  const notes = table.notes.map((note) => new Paragraph({ children: [run(note, 'body', sizesPt.table)] }))
  return officialDocument(table.title, [...title(table.title), ...notes, grid], paper)
}

function cell(
  text: string,
  width: number,
  { head = false, centred = false, rowSpan = 1 }: { head?: boolean; centred?: boolean; rowSpan?: number },
): TableCell {
  const [font, size] = head ? (['heading1', sizesPt.tableHead] as const) : (['body', sizesPt.table] as const)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(rowSpan > 1 && { rowSpan }),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(line, font, size)],
        }),
    ),
  })
}
