import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { extractText } from '../src/extract/extract-text.js'
import { pageText, type Placed } from '../src/extract/pdf-page.js'
import { chinesePdf } from './files.js'

/** A piece of ten points a letter. */
const at = (x: number, y: number, text: string): Placed => ({ text, x, y, right: x + text.length * 10, size: 10 })

const header = [at(50, 700, '序号'), at(100, 700, '工作任务'), at(200, 700, '牵头单位'), at(300, 700, '配合单位')]
const wanted = ['序号\t工作任务\t牵头单位\t配合单位', '1\t疏通河道并清淤\t市水务局\t市住建局、各区政府'].join('\n')

describe('the text of a page', () => {
  test('joins the lines of a cell where the file goes cell by cell', () => {
    const row = [at(50, 674, '1'), at(100, 680, '疏通河道'), at(100, 668, '并清淤'), at(200, 674, '市水务局')]
    const last = [at(300, 680, '市住建局、'), at(300, 668, '各区政府')]
    expect(pageText([...header, ...row, ...last])).toBe(wanted)
  })

  test('joins them where the file goes line by line', () => {
    const lines = [at(100, 680, '疏通河道'), at(300, 680, '市住建局、'), at(50, 674, '1'), at(200, 674, '市水务局')]
    const last = [at(100, 668, '并清淤'), at(300, 668, '各区政府')]
    expect(pageText([...header, ...lines, ...last])).toBe(wanted)
  })

  test('keeps the column of a cell beside a merged one', () => {
    const first = [at(50, 680, '1'), at(100, 680, '修路'), at(200, 680, '市交通局'), at(300, 680, '市住建局')]
    const merged = [at(100, 650, '架桥'), at(300, 650, '市水务局')]
    expect(
      pageText([...header, ...first, ...merged])
        .split('\n')
        .at(-1),
    ).toBe('\t架桥\t\t市水务局')
  })

  test('keeps a header apart from the title that stands above its first cell', () => {
    const row = [at(50, 680, '1'), at(100, 680, '修路'), at(200, 680, '市交通局'), at(300, 680, '市住建局')]
    expect(pageText([at(50, 715, '任务表'), ...header, ...row]).split('\n')[1]).toBe(
      '序号\t工作任务\t牵头单位\t配合单位',
    )
  })

  test('keeps the columns of tab stops, however near one cell ends to the next', () => {
    const first = [at(50, 680, '1'), at(100, 680, '修路'), at(200, 680, '市交通局'), at(300, 680, '市住建局')]
    const full = [
      at(50, 660, '2'),
      at(100, 660, '清掏雨水管网共十处'),
      at(200, 660, '市城市管理执法大队局'),
      at(301, 660, '市水务局'),
    ]
    const lines = pageText([...header, ...first, ...full]).split('\n')
    expect(lines.at(-1)).toBe('2\t清掏雨水管网共十处\t市城市管理执法大队局\t市水务局')
  })

  test('keeps a line with wide gaps as one line', () => {
    expect(pageText([at(50, 700, '组长：林岳'), at(160, 700, '县长')])).toBe('组长：林岳  县长')
  })

  test('leaves paragraphs, titles and two columns of text as lines', () => {
    const text = [at(150, 760, '实施方案'), at(70, 740, '为推进城市更新'), at(50, 725, '制定本方案。')]
    const columns = [at(50, 700, '左栏第一行'), at(50, 685, '左栏第二行'), at(300, 700, '右栏第一行')]
    expect(pageText([...text, ...columns]).split('\n')).toEqual([
      '实施方案',
      '为推进城市更新',
      '制定本方案。',
      '左栏第一行',
      '左栏第二行',
      '右栏第一行',
    ])
  })
})

test.each([
  ['GBK-EUC-H', 'gbk'],
  ['GB-EUC-H', 'gbk'],
  ['UniGB-UCS2-H', 'utf16be'],
  ['UniGB-UTF16-H', 'utf16be'],
])('a PDF whose font is not embedded is read by its encoding %s', async (encoding, code) => {
  const lines = ['一、重点任务', '（一）修缮屋面。雨季前完成。（市住建局牵头，市财政局配合）']
  const text = await extractText(
    chinesePdf(lines, encoding, (line) => iconv.encode(line, code)),
    'a.pdf',
  )
  expect(text).toBe(lines.join('\n'))
})
