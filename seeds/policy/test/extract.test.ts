import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { extractText } from '../src/extract/extract-text.js'
import { readPolicy } from '../src/read-policy.js'
import { cell, docxOf, paragraph, pdfOf, tableOf, zipOf } from './files.js'

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

  test('that unpacks to more than the limit is refused, whatever its headers claim', async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024)
    await expect(extractText(zipOf({ 'word/document.xml': zeros }, { claim: 100 }), 'a.docx')).rejects.toMatchObject({
      code: 'ARCHIVE_TOO_LARGE',
    })
  })
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
