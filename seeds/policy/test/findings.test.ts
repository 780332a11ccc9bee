import { describe, expect, test } from 'vitest'
import { readPolicy } from '../src/read-policy.js'

const codes = (text: string) =>
  readPolicy(text)
    .findings.filter(({ severity }) => severity !== 'NOTE')
    .map(({ code }) => code)

describe('no finding where the figures agree', () => {
  test.each([
    ['parts that add up', '共改造12个小区，其中东街5个、西街7个。'],
    ['parts that are only some of the whole', '共改造120个小区，其中东街5个、西街7个。'],
    ['parts told with about', '新增住房150万平方米（其中东部约30万平方米、西部约90万平方米）。'],
    ['another unit for the same number', '一、发展目标\n到2027年，供应住房35000套。到2027年，供应住房3.5万套。'],
    ['one goal a year', '一、主要目标\n到2025年，公共充电桩覆盖街道40%。到2027年，公共充电桩覆盖街道80%。'],
    [
      'one number a year and the total',
      '一、目标\n到2026年，改造小区150个。\n二、重点任务\n（一）改造。2024年改造小区50个，2025年改造小区60个，2026年改造小区40个。（市住建局牵头）',
    ],
    ['the right weekday', '请于2024年5月16日（星期四）前反馈。一、任务。'],
    [
      'the year that houses were built in',
      '一、重点任务\n（一）改造旧房。到2024年，2005年底前建成的旧住宅全面完成修缮；到2022年，2000年底前建成的公寓全面完成修缮。',
    ],
  ])('%s', (_, text) => {
    expect(codes(text).filter((code) => code !== 'NO_TASKS')).toEqual([])
  })
})

describe('findings', () => {
  test('say where people of a group could not be read', () => {
    const head = '某县城市更新领导小组\n一、组织领导\n组长：县长林云舒\n成员：'
    const unread = (members: string) =>
      readPolicy(head + members)
        .findings.filter(({ code }) => code === 'ROSTER_UNREAD')
        .map(({ quotes }) => quotes.map(({ quote }) => quote))
    expect(unread('县住建局薛勇、县财政局张立明')).toEqual([['成员：县住建局薛勇、县财政局张立明']])
    expect(unread('县住建局局长薛勇、县财政局局长张立明')).toEqual([])
  })

  test('quote both places', () => {
    const { findings } = readPolicy(
      '一、发展目标\n到2027年，新增社区书屋20家。\n二、重点任务\n（一）办好书屋。到2027年，新增社区书屋12家。（市文旅局牵头）',
    )
    expect(findings.find(({ code }) => code === 'NUMBERS_DIFFER')?.quotes.map(({ line }) => line)).toEqual([2, 4])
  })

  test('say what differs in the quotation marks of GB/T 15834', () => {
    const { findings } = readPolicy(
      '一、发展目标\n到2027年，新增社区书屋20家。\n二、重点任务\n（一）办好书屋。到2027年，新增社区书屋12家。（市文旅局牵头）',
    )
    const said = findings.find(({ code }) => code === 'NUMBERS_DIFFER')?.message
    expect(said).toMatch(/^“[^“”]+”.*前后数字不一致/)
    expect(JSON.stringify(findings)).not.toMatch(/[「」]/)
  })

  test('a task without a lead is a warning only where others have one', () => {
    expect(codes('一、重点任务\n（一）种树。\n（二）浇水。（市园林局牵头）')).toContain('TASK_WITHOUT_LEAD')
    expect(codes('一、重点任务\n（一）种树。\n（二）浇水。')).not.toContain('TASK_WITHOUT_LEAD')
  })
})
