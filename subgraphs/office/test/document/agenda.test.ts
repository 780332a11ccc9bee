import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newId, Role } from '@tongchou/runtime'
import mammoth from 'mammoth'
import ical from 'node-ical'
import { beforeAll, describe, expect, test } from 'vitest'
import { gbt9704 } from '../../src/document/measures.js'
import { key, useOffice, type Json, type Person } from '../office.js'
import { all, askFile, bytesOf, one, readDocx, textOf, value, type ReadDocx } from './read-back.js'

const office = useOffice()
const code = '330305'
let clerk: Person
let reader: Person
let meeting: { id: string; version: number; items: { id: string; minutes: number }[] }

/** Millimetres and points as twentieths of a point. */
const mm = (millimetres: number) => Math.floor((millimetres / 25.4) * 1440)
const pt = (points: number) => Math.round(points * 20)
const hard = '𠮷㐂🏗️关于"<&>\u200f改造'

async function unitWith(liaison: string | null, shortName: string): Promise<string> {
  const id = await office().unit(code, { sector: 'water' })
  await office().rows('update unit set short_name = ? where id = ?', [shortName, id])
  if (liaison)
    await office().rows(
      `insert into liaison (id, jurisdiction, unit_id, name, serves_from) values (?, ?, ?, ?, '2020-01-01')`,
      [newId(), code, id, liaison],
    )
  return id
}

beforeAll(async () => {
  clerk = await office().person([Role.OFFICE], code)
  reader = await office().person([Role.LEADER], code)
  const planId = await office().plan(code)
  await office().rows(`update plan set doc_number = '洞政办[2023]5号', title = '城市更新行动实施方案' where id = ?`, [
    planId,
  ])
  for (const [unitId, title] of [
    [await unitWith('王五', '区水利局'), hard],
    [await unitWith(null, '区住建局'), '=1+1'],
  ] as const) {
    const taskId = await office().task(planId, code)
    await office().rows('update task set title = ? where id = ?', [title, taskId])
    await office().rows(
      `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on, assigned_on, version, open_obstacles, last_reported_at)
       values (?, ?, ?, ?, ?, 'water', 'LEAD', 'IN_PROGRESS', 60, '2026-01-05', '2025-06-01', 1, 0, now())`,
      [newId(), code, planId, taskId, unitId],
    )
  }
  const { data } = await office().ask(
    clerk,
    'mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { id version items { id minutes } } }',
    {
      input: {
        ...{ planId, title: '城市更新第三次联席会议', heldOn: '2026-12-02', startsAt: '09:30' },
        ...{ place: '行政中心3号楼201会议室', idempotencyKey: key() },
      },
    },
  )
  meeting = data.draftMeeting as typeof meeting
})

const agenda = async (ending: string) => askFile(office(), reader, `/meetings/${meeting.id}/agenda.${ending}`)

/** What a run is set in. */
function look(paragraph: ReadDocx['paragraphs'][number]) {
  const runs = all(paragraph.element, 'w:r')
  const fonts = new Set(runs.map((run) => value(run, 'w:rFonts', 'w:eastAsia')))
  const latin = new Set(runs.map((run) => value(run, 'w:rFonts', 'w:ascii')))
  expect(latin).toEqual(fonts)
  return { fonts: [...fonts], halfPoints: [...new Set(runs.map((run) => value(run, 'w:sz')))] }
}

describe('the agenda as DOCX has the measures of GB/T 9704—2012', () => {
  let docx: ReadDocx
  beforeAll(async () => {
    docx = await readDocx(await bytesOf(await agenda('docx')))
  })
  const paragraph = (start: string) => docx.paragraphs.find(({ text }) => text.startsWith(start))!

  test('A4, head 37 mm, binding 28 mm, text 156 × 225 mm', () => {
    const size = one(docx.document, 'w:pgSz')
    const margin = one(docx.document, 'w:pgMar')
    const [width, height] = ['w:w', 'w:h'].map((name) => Number(size.getAttribute(name)))
    const [top, left, right, bottom] = ['w:top', 'w:left', 'w:right', 'w:bottom'].map((name) =>
      Number(margin.getAttribute(name)),
    )
    expect([width, height]).toEqual([mm(210), mm(297)])
    expect([top, left]).toEqual([mm(37), mm(28)])
    expect(Math.abs(width! - left! - right! - mm(156))).toBeLessThanOrEqual(2)
    expect(Math.abs(height! - top! - bottom! - mm(225))).toBeLessThanOrEqual(2)
  })

  test('22 lines of 28 characters, by a grid of 28.8 pt and 15.8 pt', () => {
    const grid = one(docx.document, 'w:docGrid')
    expect(grid.getAttribute('w:type')).toBe('linesAndChars')
    expect(grid.getAttribute('w:linePitch')).toBe(String(pt(28.8)))
    expect(16 + Number(grid.getAttribute('w:charSpace')) / 4096).toBeCloseTo(15.8, 3)
    const { textHeightMm, textWidthMm, linePitchPt, characterPitchPt, linesPerPage, charactersPerLine } = gbt9704
    expect(Math.floor(mm(textHeightMm) / pt(linePitchPt))).toBe(linesPerPage)
    // The standard's 28 characters fill the width to within a tenth of a millimetre.
    expect(charactersPerLine * characterPitchPt).toBeCloseTo((textWidthMm / 25.4) * 72, 0)
    for (const start of ['时间：', '一、', '（一）']) {
      const spacing = one(paragraph(start).element, 'w:spacing')
      expect([spacing.getAttribute('w:line'), spacing.getAttribute('w:lineRule')]).toEqual(['576', 'exact'])
    }
  })

  test('title in 二号 小标宋, centred', () => {
    const title = docx.paragraphs[0]!
    expect(title.text).toBe('城市更新第三次联席会议议程')
    expect(look(title)).toEqual({ fonts: ['方正小标宋简体'], halfPoints: ['44'] })
    expect(value(title.element, 'w:jc')).toBe('center')
  })

  test('levels in 黑体 and 楷体, body in 仿宋, all 三号, two characters in', () => {
    expect(look(paragraph('一、会议安排'))).toEqual({ fonts: ['黑体'], halfPoints: ['32'] })
    expect(look(paragraph('（一）'))).toEqual({ fonts: ['楷体_GB2312'], halfPoints: ['32'] })
    expect(look(paragraph('时间：'))).toEqual({ fonts: ['仿宋_GB2312'], halfPoints: ['32'] })
    for (const start of ['一、', '（一）', '时间：']) {
      expect(value(paragraph(start).element, 'w:ind', 'w:firstLine')).toBe(String(pt(32)))
      expect(value(paragraph(start).element, 'w:ind', 'w:firstLineChars')).toBe('200')
    }
  })

  test('page number — 1 — in 四号 宋体, odd right, even left, one character in, 7 mm below the text', () => {
    expect(all(docx.settings, 'w:evenAndOddHeaders')).toHaveLength(1)
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const footer = docx.footers.get(type)!
      expect(textOf(footer)).toBe('—  —')
      expect(one(footer, 'w:instrText').textContent).toBe('PAGE')
      expect(value(footer, 'w:jc')).toBe(side)
      expect(value(footer, 'w:ind', `w:${side}`)).toBe(String(pt(14)))
      expect([value(footer, 'w:rFonts', 'w:eastAsia'), value(footer, 'w:sz')]).toEqual(['宋体', '28'])
    }
    const margin = one(docx.document, 'w:pgMar')
    const below = Number(margin.getAttribute('w:bottom')) - Number(margin.getAttribute('w:footer')) - pt(14)
    expect(Math.abs(below - mm(7))).toBeLessThanOrEqual(2)
  })

  test('date in Arabic digits, four characters in from the right; the year of a number in 〔〕', () => {
    const last = docx.paragraphs.at(-1)!
    expect(last.text).toMatch(/^20\d\d年[1-9]\d?月[1-9]\d?日$/)
    expect([value(last.element, 'w:jc'), value(last.element, 'w:ind', 'w:right')]).toEqual(['right', String(pt(64))])
    expect(paragraph('事由：').text).toBe('事由：《城市更新行动实施方案》（洞政办〔2023〕5号）推进落实情况')
  })

  test('says when, where, what, who reports, who is the liaison, why and how long', () => {
    const text = docx.paragraphs.map((one) => one.text)
    expect(text).toContain('时间：2026年12月2日（星期三）9:30—9:50')
    expect(text).toContain('地点：行政中心3号楼201会议室')
    expect(text).toContain('汇报单位：区水利局（联络员：王五）。列入原因：已逾期，拟定议程时进展60%。时长：10分钟。')
    expect(text).toContain('汇报单位：区住建局（联络员：缺）。列入原因：已逾期，拟定议程时进展60%。时长：10分钟。')
    expect(text.find((line) => /^区(水利|住建)局、区(水利|住建)局。$/.test(line))).toBeDefined()
  })

  test('keeps rare characters, emoji, signs of XML and formulas as they are', () => {
    const text = docx.paragraphs.map((one) => one.text).join('\n')
    expect(text).toContain(hard)
    expect(text).toContain('=1+1')
  })

  test('is read by another program, its headings as headings', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: await bytesOf(await agenda('docx')) })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(html).toMatch(/<h1>.*一、会议安排.*<\/h1>.*<h2>（一）.*<\/h2>/s)
    expect(html).toContain('参会单位')
  })

  test('on the paper of a city that uses 21 × 28 cm', async () => {
    const other = await readDocx(
      await bytesOf(await askFile(office(), reader, `/meetings/${meeting.id}/agenda.docx?paper=21x28`)),
    )
    expect(value(other.document, 'w:pgSz', 'w:h')).toBe(String(mm(280)))
    const unknown = await askFile(office(), reader, `/meetings/${meeting.id}/agenda.docx?paper=__proto__`)
    expect(unknown.status).toBe(400)
  })
})

describe('the agenda', () => {
  test('calls up a task once, with the units that report on it one below the other', async () => {
    const planId = await office().plan(code)
    const taskId = await office().task(planId, code)
    await office().rows(`update task set number = '3', title = '加装电梯' where id = ?`, [taskId])
    for (const [liaison, unit] of [
      ['林云舒', '区住建局'],
      [null, '鹿西乡'],
    ] as const)
      await office().rows(
        `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on, assigned_on, version, open_obstacles, last_reported_at)
         values (?, ?, ?, ?, ?, 'water', 'COOPERATE', 'IN_PROGRESS', 60, '2026-01-05', '2025-06-01', 1, 0, now())`,
        [newId(), code, planId, taskId, await unitWith(liaison, unit)],
      )
    const { data } = await office().ask(
      clerk,
      'mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { id } }',
      { input: { planId, title: '第四次联席会议', heldOn: '2026-12-02', idempotencyKey: key() } },
    )
    const file = await askFile(office(), reader, `/meetings/${data.draftMeeting.id}/agenda.docx`)
    const lines = (await readDocx(await bytesOf(file))).paragraphs.map(({ text }) => text)
    const at = lines.indexOf('（一）3 加装电梯')
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '汇报单位：以下2个，依次汇报，共20分钟。',
      '1.区住建局（联络员：林云舒），已逾期，拟定议程时进展60%，10分钟。',
      '2.鹿西乡（联络员：缺），已逾期，拟定议程时进展60%，10分钟。',
    ])
    expect(lines.join()).toContain('1项议题预计共20分钟。')
  })

  test('is found in a calendar: its time in Asia/Shanghai, its length that of its items', async () => {
    const response = await agenda('ics')
    expect(response.headers.get('content-type')).toMatch(/^text\/calendar/)
    const text = await response.text()
    expect(text).toContain('BEGIN:VTIMEZONE')
    expect(text).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m)
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261202T093000')
    const [event] = Object.values(ical.sync.parseICS(text)).filter((entry) => entry?.type === 'VEVENT') as Json[]
    expect(event.start.toISOString()).toBe('2026-12-02T01:30:00.000Z')
    expect(event.end.toISOString()).toBe('2026-12-02T01:50:00.000Z')
    expect(event.summary).toBe('城市更新第三次联席会议')
    expect(event.location).toBe('行政中心3号楼201会议室')
    expect(event.description).toContain(hard)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  test('takes the whole day in a calendar while its time is open', async () => {
    const { data } = await office().ask(clerk, 'query ($id: ID!) { meeting(id: $id) { plan { id } } }', {
      id: meeting.id,
    })
    const drafted = await office().ask(
      clerk,
      'mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { id startsAt } }',
      { input: { planId: data.meeting.plan.id, title: '碰头会', heldOn: '2026-12-03', idempotencyKey: key() } },
    )
    const { id } = drafted.data.draftMeeting
    const text = await (await askFile(office(), reader, `/meetings/${id}/agenda.ics`)).text()
    expect(text).toContain('DTSTART;VALUE=DATE:20261203')
  })

  test('is Markdown in both languages', async () => {
    expect(await (await agenda('md')).text()).toContain('- 时间：2026年12月2日（星期三）9:30—9:50')
    const english = await askFile(office(), reader, `/meetings/${meeting.id}/agenda.md?locale=en`)
    expect(await english.text()).toContain('- Date: Wednesday, 2026-12-02, 09:30–09:50')
  })

  test('is nobody’s of another county', async () => {
    const stranger = await office().person([Role.OFFICE], '341324')
    expect((await askFile(office(), stranger, `/meetings/${meeting.id}/agenda.docx`)).status).toBe(404)
    expect((await askFile(office(), reader, '/meetings/nonsense/agenda.docx')).status).toBe(404)
  })

  test('that was fetched is in the audit trail', async () => {
    await agenda('docx')
    const [entry] = await office().rows<Json>(
      `select * from audit_entry where action = 'DOWNLOADED' and entity_id = ? order by at desc, id desc limit 1`,
      [meeting.id],
    )
    expect(entry).toMatchObject({ entity: 'Meeting', account_id: reader.sub })
    expect(entry.after.file).toBe('城市更新第三次联席会议议程（2026-12-02）.docx')
  })
})

const run = promisify(execFile)
const soffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
)
if (!soffice)
  console.info('LibreOffice is not installed here (no `soffice`): its conversion of the agenda is not tested.')

test.runIf(soffice)('LibreOffice opens the agenda and prints it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'agenda-'))
  await writeFile(join(folder, 'agenda.docx'), await bytesOf(await agenda('docx')))
  await run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'agenda.docx')])
  expect((await readFile(join(folder, 'agenda.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  await rm(folder, { recursive: true })
})
