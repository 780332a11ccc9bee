import { describe, expect, test } from 'vitest'
import { classifiedMarking } from '../../src/import/reading/classified-marking.js'
import { dueDate } from '../../src/import/reading/due-date.js'
import { isForeign } from '../../src/import/reading/foreign.js'
import { placeAt } from '../../src/import/reading/outline-path.js'
import { readsCollective } from '../../src/import/unit/collective.js'
import { sectorLike } from '../../src/import/unit/sector-like.js'
import { likeness } from '../../src/import/unit/suggestions.js'

describe('a printed deadline', () => {
  test.each([
    ['2025年', '2025-12-31'],
    ['2025年底前', '2025-12-31'],
    ['2025年6月底前', '2025-06-30'],
    ['2024年2月', '2024-02-29'],
    ['2025年3月15日', '2025-03-15'],
    ['2025-06', '2025-06-30'],
    ['2025.9.1', '2025-09-01'],
    ['２０２５年１０月', '2025-10-31'],
    ['2023-2027', '2027-12-31'],
    ['2023—2027年', '2027-12-31'],
    ['2026年上半年', '2026-06-30'],
    ['2026年第三季度', '2026-09-30'],
    ['长期坚持', null],
    ['每年12月', null],
    ['2025年13月', null],
    ['2025年2月30日', null],
    [null, null],
  ])('%s is %s', (printed, due) => {
    expect(dueDate(printed)).toBe(due)
  })
})

test.each([
  ...[
    '各街道',
    '各乡镇（街道）',
    '各区〔县、市〕政府',
    '各乡、镇人民政府',
    '有关部门',
    '县直各部门',
    '区有关单位',
    '各成员单位',
    '相关乡镇',
    '其他责任单位',
  ],
])('%s reads like a collective unit', (form) => {
  expect(readsCollective(form)).toBe(true)
})

test.each(['区住建局', '县搬迁办(商务局)', '国网白鹭供电公司', '北岙街道', '区城市管理局（各中队）'])(
  '%s is one unit',
  (form) => {
    expect(readsCollective(form)).toBe(false)
  },
)

describe('likeness', () => {
  test('is 1 for the same name in other signs, and nothing for names that share their kind alone', () => {
    expect(likeness('区住建局', '区 住建局')).toBe(1)
    expect(likeness('区水务局', '区财政局')).toBeLessThan(0.4)
  })

  test('sees an abbreviation, and prefers it to a neighbour of the same length', () => {
    const right = likeness('区住建局', '住房和城乡建设局')
    expect(right).toBeGreaterThan(0.6)
    expect(right).toBeGreaterThan(likeness('区住建局', '区城建办'))
    expect(likeness('县自规局', '自然资源和规划局')).toBeGreaterThan(0.6)
  })
})

test('the sector of a new unit is proposed by its name, the office where the name tells none', () => {
  expect(['区住建局', '市自然资源局', '县财政局', '区水利局', '国网供电公司', '区教育局'].map(sectorLike)).toEqual([
    ...['housing', 'planning', 'finance', 'water', 'utilities', null],
  ])
})

test('a document is foreign when it names another place, not when it names the city as well', () => {
  expect(isForeign('洞头区', '温州市洞头区')).toBe(false)
  expect(isForeign('浙江省温州市洞头区', '洞头区')).toBe(false)
  expect(isForeign('温州市', '温州市洞头区')).toBe(true)
  expect(isForeign('泗县', '洞头区')).toBe(true)
  expect(isForeign(null, '洞头区')).toBe(false)
})

test('a marking is a line or has its star; words in sentences are none', () => {
  expect(classifiedMarking('机密★10年\n正文')).toBe('机密')
  expect(classifiedMarking('正文\n  秘密  \n')).toBe('秘密')
  expect(classifiedMarking('不得泄露国家秘密、商业秘密。\n加强机密级档案管理')).toBeNull()
})

test('a passage stands below the headings above it; its own heading is not its chapter', () => {
  const heading = (number: string, level: number, title: string, start: number) => ({
    ...{ number, level, title, line: 1 },
    spans: [{ start, end: start + title.length }],
  })
  const outline = [
    heading('', 0, '方案', 0),
    heading('一、', 1, '总体要求', 10),
    heading('二、', 1, '重点任务', 30),
    heading('（一）', 2, '清淤', 40),
    heading('1．', 3, '普查', 50),
  ]
  expect(placeAt(outline, 50)).toEqual({ path: '二/(一)/1', chapter: '（一）清淤', own: '1．普查' })
  expect(placeAt(outline, 70)).toEqual({ path: '二/(一)/1', chapter: '1．普查', own: null })
  expect(placeAt(outline, 35)).toEqual({ path: '二', chapter: '二、重点任务', own: null })
  expect(placeAt(outline, 5)).toEqual({ path: '', chapter: null, own: null })
})
