import { newId, Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { useOffice, type Person } from '../office.js'
import { all, askFile, bytesOf, one, readDocx, readXlsx, textOf, texts, value } from './read-back.js'

const office = useOffice()
const code = '330305'
let leader: Person
let planId: string
let water: string
let town: string

const hard = ['𠮷㐂🏗️', '\u200f从右到左\u202e', '=1+1', '+1', '-1', '@SUM(A1)', '"<&>\'', 'A\tB']
const chapters = ['一、住房', '一、住房', '一、住房', '二、管网', '二、管网', null, null, null]

beforeAll(async () => {
  leader = await office().person([Role.LEADER], code)
  planId = await office().plan(code)
  await office().rows(`update plan set title = ?, doc_number = '洞政办(2023)5号', demo = true where id = ?`, [
    '城市更新/行动[方案]:*?',
    planId,
  ])
  water = await office().unit(code, { sector: 'water' })
  town = await office().unit(code)
  await office().rows(`update unit set name = '区水利局', short_name = '区水利局' where id = ?`, [water])
  await office().rows(`update unit set name = ?, short_name = '=街道𠮷' where id = ?`, ['=街道𠮷', town])
  await office().rows(
    `insert into liaison (id, jurisdiction, unit_id, name, serves_from) values (?, ?, ?, '@王五', '2020-01-01')`,
    [newId(), code, water],
  )
  for (const [position, title] of hard.entries()) {
    const taskId = await office().task(planId, code, { position, dueOn: position === 2 ? null : '2026-03-04' })
    await office().rows('update task set title = ?, chapter = ?, number = ? where id = ?', [
      title,
      chapters[position],
      `${position + 1}`,
      taskId,
    ])
    await duty(taskId, water, 'LEAD', position < 2 ? '2026-01-01' : '2099-01-01', position * 10)
    if (position < 3) await duty(taskId, town, 'COOPERATE', '2099-01-01', 0)
  }
})

async function duty(taskId: string, unitId: string, role: string, dueOn: string, progress: number): Promise<void> {
  const id = newId()
  await office().rows(
    `insert into assignment (id, jurisdiction, plan_id, task_id, unit_id, sector, role, due_on, original_due_on, assigned_on)
     values (?, ?, ?, ?, ?, 'water', ?, ?, '2025-12-31', '2025-06-01')`,
    [id, code, planId, taskId, unitId, role, dueOn],
  )
  await office().rows(
    `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on, assigned_on, version, open_obstacles, last_reported_at, changed_at)
     values (?, ?, ?, ?, ?, ?, ?, 'IN_PROGRESS', ?, ?, '2026-11-01', 1, 0, now(), '2026-05-05T00:00:00Z')`,
    [id, code, planId, taskId, unitId, unitId === water ? 'water' : 'office', role, progress, dueOn],
  )
}

const get = async (path: string) => askFile(office(), leader, path)
const sheetOf = async (path: string) => readXlsx(await bytesOf(await get(path)))

describe('the task breakdown', () => {
  test('as XLSX: head in view and on each page, A4 landscape, a cell for each chapter', async () => {
    const sheet = await sheetOf(`/plans/${planId}/tasks.xlsx`)
    const rows = texts(sheet)
    expect(rows[0]![0]).toBe('城市更新/行动[方案]:*?任务分解表')
    expect(rows[1]![0]).toBe('文号：洞政办〔2023〕5号')
    expect(rows[3]![0]).toContain('演示数据')
    expect(rows[4]).toEqual([
      '任务类别',
      '编号',
      '重点任务',
      '牵头单位',
      '配合单位',
      '督导单位',
      '分管领导',
      '完成时限',
      '进展情况',
    ])
    expect(rows[5]!.slice(0, 5)).toEqual(['一、住房', '1', hard[0], '区水利局', '=街道𠮷'])
    expect(rows[5]!.slice(7)).toEqual(['2026年3月4日', '逾期 0%'])
    expect(rows[7]![7]).toBe('未定')
    expect(sheet.getCell('A6').master.address).toBe(sheet.getCell('A8').master.address)
    expect(sheet.getCell('A9').master.address).toBe('A9')
    expect(sheet.getCell('A11').isMerged).toBe(false)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5, xSplit: 1 })
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1, fitToHeight: 0 })
    expect(sheet.pageSetup.printTitlesRow).toBe('1:5')
  })

  test('keeps every text a text: rare characters, marks of direction, what looks like a formula', async () => {
    const sheet = await sheetOf(`/plans/${planId}/tasks.xlsx`)
    expect(hard.map((_, index) => sheet.getCell(6 + index, 3).value)).toEqual(hard)
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()))
    const docx = await readDocx(await bytesOf(await get(`/plans/${planId}/tasks.docx`)))
    const said = docx.paragraphs.map(({ text }) => text)
    for (const text of hard.filter((one) => !one.includes('\t'))) expect(said).toContain(text)
  })

  test.each([
    ['a4', 297, 210],
    ['a3', 420, 297],
  ])('as DOCX on %s landscape: head row repeated, rows whole, chapters in one cell', async (paper, width, height) => {
    const { document, paragraphs } = await readDocx(
      await bytesOf(await get(`/plans/${planId}/tasks.docx?paper=${paper}`)),
    )
    const size = one(document, 'w:pgSz')
    const twips = (mm: number) => Math.floor((mm / 25.4) * 1440)
    expect([size.getAttribute('w:w'), size.getAttribute('w:h'), size.getAttribute('w:orient')]).toEqual([
      String(twips(width)),
      String(twips(height)),
      'landscape',
    ])
    const rows = all(document, 'w:tr')
    expect(rows).toHaveLength(1 + hard.length)
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...hard.map(() => 0)])
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true)
    const merges = rows.slice(1).map((row) => all(all(row, 'w:tc')[0]!, 'w:vMerge')[0]?.getAttribute('w:val') ?? null)
    expect(merges.slice(0, 5)).toEqual(['restart', 'continue', 'continue', 'restart', 'continue'])
    expect(merges.slice(5)).toEqual([null, null, null])
    expect(value(rows[0]!, 'w:rFonts', 'w:eastAsia')).toBe('黑体')
    expect(value(rows[1]!, 'w:rFonts', 'w:eastAsia')).toBe('仿宋_GB2312')
    expect(value(paragraphs[0]!.element, 'w:rFonts', 'w:eastAsia')).toBe('方正小标宋简体')
    // Columns as wide as the text area together.
    const grid = all(document, 'w:gridCol').reduce((sum, column) => sum + Number(column.getAttribute('w:w')), 0)
    expect(Math.abs(grid - twips(width - 45))).toBeLessThan(20)
  })

  test('has a name that every file system takes, and is refused on unknown paper and to strangers', async () => {
    const response = await get(`/plans/${planId}/tasks.xlsx`)
    expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain(
      '城市更新_行动[方案]___任务分解表.xlsx',
    )
    expect((await get(`/plans/${planId}/tasks.docx?paper=a5`)).status).toBe(400)
    expect((await get(`/plans/${newId()}/tasks.docx`)).status).toBe(404)
    const stranger = await office().person([Role.OFFICE], '341324')
    expect((await askFile(office(), stranger, `/plans/${planId}/tasks.xlsx`)).status).toBe(404)
    expect((await askFile(office(), stranger, `/units/${water}/duties.xlsx`)).status).toBe(404)
    expect((await askFile(office(), stranger, `/plans/${planId}/matrix.xlsx`)).status).toBe(404)
  })
})

describe('the responsibility list of a unit', () => {
  test('holds what it owes under one plan, with both dates where they differ', async () => {
    const rows = texts(await sheetOf(`/units/${town}/duties.xlsx?plan=${planId}`))
    expect(rows[0]![0]).toBe('=街道𠮷责任清单')
    expect(rows[4]![0]).toBe('共3项，其中牵头0项。')
    expect(rows.slice(6)).toHaveLength(3)
    expect(rows[6]).toEqual(['1', hard[0], '配合', '', '2099年1月1日\n（原定2025年12月31日）', '正常 0%'])
  })

  test('holds what it owes under every issued plan, as DOCX too', async () => {
    const { document, paragraphs } = await readDocx(await bytesOf(await get(`/units/${water}/duties.docx`)))
    expect(paragraphs[0]!.text).toBe('区水利局责任清单')
    const rows = all(document, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => textOf(cell)))
    expect(rows[0]).toEqual(['方案', '编号', '重点任务', '责任', '分管领导', '完成时限', '进展情况'])
    expect(rows).toHaveLength(1 + hard.length)
    const draft = await office().plan(code, 'DRAFT')
    const empty = texts(await sheetOf(`/units/${water}/duties.xlsx?plan=${draft}`))
    expect(empty[2]![0]).toBe('共0项，其中牵头0项。')
  })
})

describe('the matrix as XLSX', () => {
  const matrix = (filter?: object) =>
    sheetOf(`/plans/${planId}/matrix.xlsx${filter ? `?filter=${encodeURIComponent(JSON.stringify(filter))}` : ''}`)

  test('is printed on A3 landscape with heads and facts on each page, and says everything in words', async () => {
    const sheet = await matrix()
    const rows = texts(sheet)
    expect(rows[5]!.slice(0, 6)).toEqual(['任务类别', '编号', '重点任务', '完成时限', '水务', '其他单位与街镇'])
    expect(rows[6]!.slice(4)).toEqual(['区水利局', '=街道𠮷'])
    expect(rows[7]!.slice(4)).toEqual(['@王五', '缺'])
    expect(rows[8]!.slice(1)).toEqual(['1', hard[0], '2026年3月4日', '★牵头\n逾期\n0%', '配合\n正常\n0%'])
    expect(rows).toHaveLength(8 + hard.length)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 8, xSplit: 4 })
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 8, fitToHeight: 0 })
    expect([sheet.pageSetup.printTitlesRow, sheet.pageSetup.printTitlesColumn]).toEqual(['1:8', 'A:D'])
    expect(sheet.getCell('E9').fill).toMatchObject({ fgColor: { argb: 'FFFDE3E0' } })
    expect(sheet.getCell('F9').fill).toMatchObject({ fgColor: { argb: 'FFE1F3E8' } })
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()))
  })

  test.each([
    [{ health: ['OVERDUE'] }, 2, ['区水利局']],
    [{ role: ['COOPERATE'] }, 3, ['=街道𠮷']],
    [{ sector: ['water'] }, 8, ['区水利局']],
    [{ health: [] }, 0, []],
    [{ text: '街道𠮷' }, 3, ['=街道𠮷']],
    [{ text: '从右' }, 1, ['区水利局', '=街道𠮷']],
    [{ text: '没有的词' }, 0, []],
    [{ changedAfter: '2026-05-04T00:00:00.000Z' }, 8, ['区水利局', '=街道𠮷']],
    [{ changedAfter: '2026-05-06T00:00:00.000Z' }, 0, []],
    [{ week: ['SILENT'] }, 0, []],
  ])('holds what %o leaves', async (filter, tasks, units) => {
    const rows = texts(await matrix(filter))
    expect(rows.slice(8)).toHaveLength(tasks)
    expect(rows[6]!.slice(4)).toEqual(units)
  })

  test.each(['{', '[]', '{"health":["SICK"]}', '{"dueBefore":"2026-02-30"}', '{"sort":1}', '"x"'])(
    'is refused with the filter %s',
    async (filter) => {
      const response = await get(`/plans/${planId}/matrix.xlsx?filter=${encodeURIComponent(filter)}`)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'INVALID_INPUT', facts: { field: 'filter' } } }],
      })
    },
  )
})
