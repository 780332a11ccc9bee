import excel from 'exceljs'
import jszip from 'jszip'
import { mintToken, Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, type Json, type Person } from './office.js'

const office = useOffice()
const code = '330305'
const heads = [
  '单位',
  '联络员',
  '联络员电话',
  '联络员起始日期',
  '替补（B角）',
  '替补电话',
  '替补起始日期',
  '替补截止日期',
]
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
let clerk: Person
beforeAll(async () => {
  clerk = await office().person([Role.OFFICE], code)
})

async function send(path: string, init: RequestInit = {}, by = clerk): Promise<Response> {
  const token = await mintToken({ key: office().keys.gateway.privateJwk, audience: 'office', claims: by })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }
  return fetch(office().url.replace('/graphql', `/files${path}`), { ...init, headers })
}
const upload = async (content: Buffer, query = '', by?: Person): Promise<Json> => {
  const response = await send(`/liaisons${query}`, { method: 'POST', body: new Uint8Array(content) }, by)
  const answer = (await response.json()) as Json
  return {
    status: response.status,
    code: answer.errors?.[0].extensions.code,
    facts: answer.errors?.[0].extensions.facts,
    ...answer,
  }
}
const confirm = (content: Buffer, digest: string, idempotencyKey = key()) =>
  upload(content, `?${new URLSearchParams({ digest, idempotencyKey })}`)

async function sheet(rows: excel.CellValue[][], first: string[] = heads): Promise<Buffer> {
  const book = new excel.Workbook()
  book.addWorksheet('表').addRows([first, ...rows])
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function aUnit(name: string, { short = name, collective = false } = {}): Promise<string> {
  const id = await office().unit(code, { collective })
  await office().rows('update unit set name = ?, short_name = ? where id = ?', [name, short, id])
  return id
}
const liaisonsOf = (unitId: string) =>
  office().rows<Json>(
    'select name, phone, substitute, serves_from::text as from, serves_to::text as to, superseded from liaison where unit_id = ? order by substitute, serves_from',
    [unitId],
  )

describe('a sheet of liaisons', () => {
  test('goes out and comes in again without a change, rare characters and what looks like a formula kept', async () => {
    const [first, vacant] = [await aUnit('𠮷㐂街道'), await aUnit('=1+1 单位')]
    const rows = [['𠮷㐂街道', '㐂𠮷', '0577-63385000', '2026-01-01', '乙', '', '2026-02-01', '']]
    const { digest } = await upload(await sheet(rows))
    expect((await confirm(await sheet(rows), digest)).written).toBe(true)
    const response = await send('/liaisons.xlsx')
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(`联络员名单${today()}.xlsx`))
    const content = Buffer.from(await response.arrayBuffer())
    const book = new excel.Workbook()
    await book.xlsx.load(new Uint8Array(content).buffer)
    const lines = book.worksheets[0]!.getSheetValues().map((line) => (line as unknown[])?.slice(1))
    expect(lines).toContainEqual([
      '𠮷㐂街道',
      '㐂𠮷',
      '0577-63385000',
      '2026-01-01',
      '乙',
      '',
      '2026-02-01',
      '',
      '0',
      '',
    ])
    const at = (name: string) => lines.findIndex((line) => line?.[0] === name)
    expect(at('=1+1 单位')).toBeLessThan(at('𠮷㐂街道'))
    const again = await upload(content)
    expect(again).toMatchObject({ changes: [], faults: [], written: false })
    expect([await liaisonsOf(first), await liaisonsOf(vacant)]).toEqual([
      [
        { name: '㐂𠮷', phone: '0577-63385000', substitute: false, from: '2026-01-01', to: null, superseded: false },
        { name: '乙', phone: null, substitute: true, from: '2026-02-01', to: null, superseded: false },
      ],
      [],
    ])
  })

  test('shows what it changes and writes nothing; confirmed, all of it happens, once', async () => {
    const [kept, replaced] = [await aUnit('区甲局', { short: '甲局' }), await aUnit('区乙局')]
    const before = await sheet([
      ['区甲局', '张三', '111', '2026-01-01'],
      ['区乙局', '李四', '222', '2026-01-01'],
    ])
    await confirm(before, (await upload(before)).digest)
    const changed = await sheet([
      ['甲局', '张三', 13800000000, '', '王五', '', new Date('2026-03-01T00:00:00Z'), '2026年12月31日'],
      ['区乙局', '赵六', '', '2026/6/1'],
    ])
    const shown = await upload(changed)
    expect(shown).toMatchObject({ written: false, faults: [], unchanged: 0 })
    expect(shown.changes).toEqual([
      {
        ...{ line: 2, unit: '区甲局', substitute: false, act: 'CORRECT', before: { name: '张三', phone: '111' } },
        after: { name: '张三', phone: '13800000000', from: '2026-01-01', to: null },
      },
      {
        ...{ line: 2, unit: '区甲局', substitute: true, act: 'APPOINT', before: null },
        after: { name: '王五', phone: null, from: '2026-03-01', to: '2026-12-31' },
      },
      {
        ...{ line: 3, unit: '区乙局', substitute: false, act: 'APPOINT', before: { name: '李四', phone: '222' } },
        after: { name: '赵六', phone: null, from: '2026-06-01', to: null },
      },
    ])
    expect(await liaisonsOf(replaced)).toHaveLength(1)
    const once = key()
    expect((await confirm(changed, shown.digest, once)).written).toBe(true)
    expect((await confirm(changed, shown.digest, once)).written).toBe(true)
    expect(await liaisonsOf(kept)).toMatchObject([
      { name: '张三', phone: '13800000000' },
      { name: '王五', to: '2026-12-31' },
    ])
    expect(await liaisonsOf(replaced)).toMatchObject([
      { name: '李四', to: '2026-05-31' },
      { name: '赵六', to: null },
    ])
    const trail = await office().rows<Json>(
      `select after from audit_entry where action = 'importLiaisons' order by id desc limit 1`,
    )
    expect(trail).toEqual([{ after: { appointed: 2, corrected: 1, lines: 2 } }])
  })

  test('is refused as stale when something else would change than the clerk saw', async () => {
    const unitId = await aUnit('区丙局')
    const content = await sheet([['区丙局', '张三', '', '2026-06-01']])
    const { digest } = await upload(content)
    const first = await sheet([['区丙局', '李四', '', '2026-01-01']])
    await confirm(first, (await upload(first)).digest)
    expect(await confirm(content, digest)).toMatchObject({ status: 409, code: 'STALE' })
    expect(await liaisonsOf(unitId)).toMatchObject([{ name: '李四' }])
  })

  test('names every fault by line and column, and writes nothing while there is one', async () => {
    const good = await aUnit('区丁局')
    await aUnit('区戊局', { short: '同名' })
    await aUnit('区己局', { short: '同名' })
    await aUnit('各街道', { collective: true })
    const later = await aUnit('区庚局')
    await office().rows(
      `insert into liaison (id, jurisdiction, unit_id, name, serves_from) values (gen_random_uuid(), ?, ?, '后任', '2999-01-01')`,
      [code, later],
    )
    const content = await sheet([
      ['区丁局', '张三', '', '2026-01-01'],
      ['没有的局', '张三'],
      ['同名', '张三'],
      ['各街道', '张三'],
      ['区丁局', '李四'],
      [],
      ['', '张三'],
      ['区戊局', '', '111'],
      ['区己局', '张三', 'call me', '', '', '', '', ''],
      ['区庚局', '张三', '', '2026-01-01'],
    ])
    const answer = await upload(content)
    expect(answer.faults.map(({ line, column, code: why }: Json) => [line, column, why])).toEqual([
      [3, '单位', 'UNIT_UNKNOWN'],
      [4, '单位', 'UNIT_AMBIGUOUS'],
      [5, '单位', 'UNIT_COLLECTIVE'],
      [6, '单位', 'UNIT_TWICE'],
      [8, '单位', 'UNIT_MISSING'],
      [9, '联络员', 'NAME_MISSING'],
      [10, '联络员电话', 'NO_PHONE'],
      [11, '联络员起始日期', 'LATER_APPOINTMENT'],
    ])
    expect((await confirm(content, answer.digest)).written).toBe(false)
    expect(await liaisonsOf(good)).toEqual([])
    for (const [cells, why] of [
      [['区丁局', '张三', '', '2026-02-30'], 'DATE_WRONG'],
      [['区丁局', '张三', '', '下周一'], 'DATE_WRONG'],
      [['区丁局', '机密'], 'CLASSIFIED_CONTENT'],
      [['区丁局', '长'.repeat(61)], 'TOO_LONG'],
      [['区丁局', '张三', '', '', '李四', '', '2026-02-01', '2026-01-01'], 'DATES_REVERSED'],
    ] as const)
      expect((await upload(await sheet([[...cells]]))).faults).toMatchObject([{ line: 2, code: why }])
  })

  test('needs the office’s heads, in any order, and stays within two thousand lines', async () => {
    await aUnit('区辛局')
    expect(await upload(await sheet([], ['单位', '姓名']))).toMatchObject({
      ...{ status: 400, code: 'INVALID_INPUT' },
      facts: { reason: 'WRONG_HEADS', missing: heads.slice(1) },
    })
    const turned = await sheet([['', '', '', '', '2026-01-01', '', '张三', '区辛局']], [...heads].reverse())
    expect((await upload(turned)).changes).toMatchObject([
      { unit: '区辛局', after: { name: '张三', from: '2026-01-01' } },
    ])
    const long = await sheet(Array.from({ length: 2000 }, () => ['区辛局']))
    expect((await upload(long)).facts).toMatchObject({ reason: 'TOO_MANY_LINES', max: 2000 })
  })

  test('is refused when it is no workbook, damaged, unpacks at will, is too large, or comes from others', async () => {
    const zip = new jszip()
    zip.file('word/document.xml', '<x/>')
    const document = await zip.generateAsync({ type: 'nodebuffer' })
    const bomb = new jszip()
    bomb.file('xl/workbook.xml', Buffer.alloc(70 * 1024 * 1024))
    const packed = await bomb.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
    const whole = await sheet([])
    for (const content of [
      Buffer.from('单位,联络员'),
      Buffer.alloc(0),
      document,
      packed,
      whole.subarray(0, whole.length - 40),
    ])
      expect(await upload(content)).toMatchObject({ status: 415, code: 'UNSUPPORTED_FILE' })
    expect(await upload(Buffer.alloc(20 * 1024 * 1024))).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' })
    for (const role of [Role.ADMIN, Role.LIAISON, Role.AUDITOR, Role.LEADER]) {
      const person = await office().person([role], code)
      expect([role, (await upload(whole, '', person)).code]).toEqual([role, 'FORBIDDEN'])
      expect([role, (await send('/liaisons.xlsx', {}, person)).status]).toEqual([role, 403])
    }
    expect((await upload(whole, '?digest=x&idempotencyKey=')).code).toBe('INVALID_INPUT')
  })

  test('of another jurisdiction changes nothing here: its units have no names for this one', async () => {
    const unitId = await aUnit('区壬局')
    const stranger = await office().person([Role.OFFICE], '341324')
    const answer = await upload(await sheet([['区壬局', '张三']]), '', stranger)
    expect(answer.faults).toMatchObject([{ code: 'UNIT_UNKNOWN' }])
    expect(await liaisonsOf(unitId)).toEqual([])
  })
})
