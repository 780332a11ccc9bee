import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { extractText } from '../src/extract/extract-text.js'
import { readPolicy } from '../src/read-policy.js'
import { cell, docxOf, paragraph, pdfOf, tableOf, wordMl, zipOf } from './files.js'

const plan = '一、重点任务\n（一）修缮屋面。雨季前完成。（市住建局牵头，市财政局配合）\n'

describe('text is read whatever its encoding', () => {
  test.each(['utf8', 'gb18030', 'utf16le', 'utf16be'])('%s', async (encoding) => {
    expect(await extractText(iconv.encode(plan, encoding), 'plan.txt')).toBe(plan)
  })

  test.each(['utf8', 'utf16le', 'utf16be'])('%s with a byte order mark', async (encoding) => {
    expect(await extractText(iconv.encode(plan, encoding, { addBOM: true }), 'plan.md')).toBe(plan)
  })

  test('line ends become one kind', async () => {
    expect(await extractText(Buffer.from('一\r\n二\r三'), 'a.txt')).toBe('一\n二\n三')
  })
})

describe('a .docx', () => {
  test('gives a line a paragraph and TAB between cells, merged cells repeated downwards', async () => {
    const rows = [
      cell('工作任务') + cell('牵头单位') + cell('配合单位'),
      cell('更换雨棚') + cell('市城管局', '<w:vMerge w:val="restart"/>') + cell('市住建局'),
      cell('清洗外墙') + cell('', '<w:vMerge/>') + cell('市水务局'),
    ]
    const text = await extractText(docxOf(paragraph('任务分解表') + tableOf(...rows)), 'a.docx')
    expect(text).toContain('更换雨棚\t市城管局\t市住建局\n清洗外墙\t市城管局\t市水务局')
    const leads = readPolicy(text).tasks.map(({ responsible }) =>
      responsible.filter(({ role }) => role === 'LEAD').map(({ unit }) => unit),
    )
    expect(leads).toEqual([['市城管局'], ['市城管局']])
  })

  test('has the numbers that Word prints by itself', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const lists = wordMl(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'bullet', '·')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>`,
    )
    const styles = wordMl(
      'styles',
      '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
    )
    const item = (at: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const body = heading('目标') + heading('任务') + item(1, '修路') + item(1, '架桥') + item(2, '点') + heading('保障')
    const file = docxOf(body, { 'word/numbering.xml': lists, 'word/styles.xml': styles })
    expect(await extractText(file, 'a.docx')).toBe('一、目标\n二、任务\n（一）修路\n（二）架桥\n点\n三、保障')
  })

  test('leaves out what is not on the page', async () => {
    const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const body = `<w:p>${run('新')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>${run('移')}</w:moveFrom>${run('隐', '<w:vanish/>')}<mc:AlternateContent><mc:Choice>${run('框')}</mc:Choice><mc:Fallback>${run('框')}</mc:Fallback></mc:AlternateContent></w:p>`
    expect(await extractText(docxOf(body), 'a.docx')).toBe('新框')
  })

  test('that unpacks to more than the limit is refused, whatever its headers claim', async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024)
    await expect(extractText(zipOf({ 'word/document.xml': zeros }, { claim: 100 }), 'a.docx')).rejects.toMatchObject({
      code: 'ARCHIVE_TOO_LARGE',
    })
  })
})

test('an .xlsx has dates and shares as they are shown, and no hidden sheets', async () => {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('底稿', { state: 'hidden' }).addRow(['不可见'])
  const sheet = workbook.addWorksheet('表')
  sheet.addRow(['完成率', new Date('2024-12-31T00:00:00Z'), new Date('2025-06-01T00:00:00Z'), 0.1 + 0.2])
  sheet.getCell('A2').value = 0.955
  sheet.getCell('A2').numFmt = '0.0%'
  sheet.getCell('B2').value = { richText: [{ text: '市' }, { text: '住建局' }] }
  sheet.getCell('C1').numFmt = 'yyyy"年"m"月"'
  const text = await extractText(new Uint8Array(await workbook.xlsx.writeBuffer()), 'a.xlsx')
  expect(text).toBe('完成率\t2024-12-31\t2025年6月\t0.3\n95.5%\t市住建局\n')
})

test('an .xlsx is read as a table', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('分解表')
  sheet.addRows([
    ['2025年任务分解表'],
    ['序号', '工作任务', '牵头单位', '责任单位'],
    [1, '疏通沟渠', '市水务局', '各区政府'],
    [2, '补种行道树', '市园林局', '各区政府'],
  ])
  sheet.mergeCells('D3:D4')
  const text = await extractText(new Uint8Array(await workbook.xlsx.writeBuffer()), 'a.xlsx')
  expect(
    readPolicy(text).tasks.map(({ title, responsible }) => [
      title,
      ...responsible.map(({ unit, role }) => `${unit} ${role}`),
    ]),
  ).toEqual([
    ['疏通沟渠', '市水务局 LEAD', '各区政府 COOPERATE'],
    ['补种行道树', '市园林局 LEAD', '各区政府 COOPERATE'],
  ])
})

test('a PDF with a text layer is read', async () => {
  expect(
    await extractText(pdfOf(['A plan for the repair of old houses', 'in the eastern district']), 'a.pdf'),
  ).toContain('repair of old houses')
})

describe('what cannot be read is refused with a code and a sentence', () => {
  test.each<[string, string, Uint8Array]>([
    ['EMPTY_FILE', 'a.txt', new Uint8Array()],
    ['EMPTY_FILE', 'a.txt', Buffer.from(' \n\n')],
    ['FILE_TOO_LARGE', 'a.txt', Buffer.alloc(6 * 1024 * 1024, 'a')],
    ['TEXT_TOO_LONG', 'a.txt', Buffer.from('字'.repeat(200_001))],
    ['IMAGE_FILE', 'a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['IMAGE_FILE', 'a.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['BINARY_FILE', 'a.txt', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 32))],
    ['WRONG_ENCODING', 'a.txt', Buffer.from(Array.from({ length: 400 }, (_, at) => 128 + ((at * 37) % 128)))],
    ['OLD_WORD_FILE', 'a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['ENCRYPTED_OFFICE_FILE', 'a.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['WPS_FILE', 'a.wps', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['OFD_FILE', 'a.ofd', zipOf({ 'OFD.xml': '<OFD/>' })],
    ['OFD_FILE', 'a.zip', zipOf({ 'OFD.xml': '<OFD/>' })],
    ['UNKNOWN_FORMAT', 'a.zip', zipOf({ 'a.txt': 'a' })],
    ['ARCHIVE_DAMAGED', 'a.docx', docxOf(paragraph('一')).subarray(0, 300)],
    ['ARCHIVE_DAMAGED', 'a.docx', Buffer.from('not a zip file at all')],
    ['PDF_SCANNED', 'a.pdf', pdfOf([])],
    ['PDF_DAMAGED', 'a.pdf', Buffer.from('%PDF-1.4\n%%EOF')],
    [
      'PDF_ENCRYPTED',
      'a.pdf',
      pdfOf(
        ['secret text that needs a password'],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] `,
      ),
    ],
  ])('%s: %s', async (code, name, bytes) => {
    await expect(extractText(bytes, name)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/[。！]$/u) as string,
    })
  })
})
