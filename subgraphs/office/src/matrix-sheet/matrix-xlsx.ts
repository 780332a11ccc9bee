import type { DutyHealth } from '@tongchou/department'
import { notesOn } from '../document/readable.js'
import { chineseDate, healthWords, roleWords } from '../document/words.js'
import { bytesOf, newSheet, writeText } from '../document/workbook.js'
import type { Keeper } from '../unit/unit.js'
import type { MatrixCell, MatrixData } from './read-matrix.js'

/** As on the page. */
const sectorWords: Record<Keeper, string> = {
  housing: '住房',
  planning: '规划与发改',
  finance: '财政金融',
  water: '水务',
  utilities: '市政公用',
  office: '其他单位与街镇',
}

/** The tints of the page, light; the words in the cell say the same. */
const fills: Record<DutyHealth, string> = {
  NOT_STARTED: 'FFFFFFFF',
  ON_TRACK: 'FFE1F3E8',
  AT_RISK: 'FFFDEECB',
  OVERDUE: 'FFFDE3E0',
  BLOCKED: 'FFF0E8FB',
  DONE: 'FFBFE4CD',
}

const facts = ['任务类别', '编号', '重点任务', '完成时限']
const widths = [14, 8, 36, 14]

/** Units that fit beside the facts on one A3 page in a size that can be read. */
const unitsPerPage = 36

/**
 * The matrix as a spreadsheet: tasks down, units across by sector with their liaisons; in each cell the role, the health
 * and the progress in words, on the health's tint. Printed on A3 landscape with heads and facts on every page.
 */
export function matrixXlsx({ plan, tasks, columns, cells, duties }: MatrixData, today: string): Promise<Buffer> {
  const notes = [...notesOn(plan, today), `共${duties}项责任；各单位状态以最近一次反馈为准。`]
  const head = 1 + notes.length
  const { book, sheet } = newSheet({
    name: plan.title,
    paper: 'a3',
    head: { rows: head + 3, columns: facts.length },
    pagesWide: Math.max(1, Math.ceil(columns.length / unitsPerPage)),
  })
  sheet.columns = [...widths, ...columns.map(() => 8)].map((width) => ({ width }))
  for (const [index, text] of [`${plan.title}责任矩阵`, ...notes].entries())
    writeText(sheet.getCell(index + 1, 1), text, index === 0 ? 'title' : 'line')
  sheet.getRow(1).height = 36

  facts.forEach((fact, at) => {
    writeText(sheet.getCell(head + 1, at + 1), fact, 'head')
    sheet.mergeCells(head + 1, at + 1, head + 3, at + 1)
  })
  let first = facts.length + 1
  columns.forEach(({ unit, keeper, liaison }, at) => {
    const column = facts.length + 1 + at
    writeText(sheet.getCell(head + 2, column), unit.shortName, 'standing')
    writeText(sheet.getCell(head + 3, column), liaison ?? '缺', 'head')
    if (columns[at + 1]?.keeper === keeper) return
    writeText(sheet.getCell(head + 1, first), sectorWords[keeper], 'head')
    if (column > first) sheet.mergeCells(head + 1, first, head + 1, column)
    first = column + 1
  })
  sheet.getRow(head + 2).height = 120

  tasks.forEach((task, index) => {
    const row = head + 4 + index
    const due = task.dueOn ? chineseDate(task.dueOn) : '未定'
    const texts = [task.chapter ?? (task.outsideText ? '临时交办' : ''), task.number, task.title, due]
    texts.forEach((text, at) => writeText(sheet.getCell(row, at + 1), text, at === 1 || at === 3 ? 'centred' : 'text'))
    columns.forEach(({ unit }, at) => {
      const cell = cells.get(task.id)?.get(unit.id)
      if (!cell) return
      const target = sheet.getCell(row, facts.length + 1 + at)
      writeText(target, wordsOf(cell), 'centred')
      target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[cell.health] } }
      if (cell.role === 'LEAD') target.font = { ...target.font, bold: true }
    })
  })
  return bytesOf(book)
}

function wordsOf({ role, health, progress }: MatrixCell): string {
  return `${role === 'LEAD' ? '★' : ''}${roleWords[role]}\n${healthWords[health]}\n${progress}%`
}
