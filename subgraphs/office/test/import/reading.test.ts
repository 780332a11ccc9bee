import { createHash } from 'node:crypto'
import { newId, Role, type JobContext } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { readImport } from '../../src/import/read-import.js'
import { readingLimits } from '../../src/import/reading/read-file.js'
import { startOffice } from '../../src/service.js'
import { key, useOffice, type Json } from '../office.js'
import { corpus, Importing } from './importing.js'

const office = useOffice()
const code = '410101'
let importing: Importing
beforeAll(async () => {
  importing = new Importing(office(), await office().person([Role.OFFICE], code))
})

describe('an uploaded document', () => {
  test('is read into tasks, units, roles and questions, every passage a slice of its text', async () => {
    const found = await importing.read('河道清淤.txt', corpus('01-star-marks'))
    expect(found).toMatchObject({
      ...{ status: 'READ', version: 2, mediaType: 'text/plain', uploadedBy: '张三', failureCode: null },
      document: { from: '2024-01-01', to: '2026-12-31', jurisdictionName: '白鹭区', foreign: true, draft: false },
    })
    expect(found.tasks.map((task: Json) => [task.number, task.chapter, task.title])).toEqual([
      ['二/(一)/1', '(一)摸清河道底数', '开展河道普查'],
      ['二/(一)/2', '(一)摸清河道底数', '绘制排口地图'],
      ['二/(二)/1', '(二)分段清淤整治', '清淤先行河段'],
    ])
    const slice = (spans: Json[]): string => spans.map(({ start, end }) => found.text.slice(start, end)).join('')
    for (const task of found.tasks) {
      expect(slice(task.spans)).toBe(task.title)
      for (const { surfaceForm, spans } of task.responsible) expect(slice(spans)).toBe(surfaceForm)
    }
    expect(found.questions.map((one: Json) => [one.code, one.count])).toEqual([
      ['FOREIGN_JURISDICTION', 1],
      ['UNKNOWN_UNIT', 7],
    ])
    expect(found.units[0]).toMatchObject({
      surfaceForm: '区水务局',
      count: 3,
      decision: 'OPEN',
      readsCollective: false,
    })
    expect(found.units.find((unit: Json) => unit.surfaceForm === '各街道<乡镇>').readsCollective).toBe(true)
    expect(found.marks.filter((mark: Json) => mark.kind === 'UNIT')).toHaveLength(10)
    expect(found.marks.map((mark: Json) => mark.start)).toEqual(
      found.marks.map((mark: Json) => mark.start).sort((a: number, b: number) => a - b),
    )
  })

  test('by departments becomes a task an item; a sole unit leads, several are asked about', async () => {
    const found = await importing.read('搬迁.txt', corpus('10-duties-on-lines'))
    expect(
      found.tasks.map((task: Json) => [
        task.number,
        task.title,
        ...task.responsible.map((one: Json) => `${one.surfaceForm} ${one.role} ${one.basis}`),
      ]),
    ).toEqual([
      ['二/(一)/1', '制定搬迁方案,协调进度', '县搬迁办(商务局) LEAD RULE'],
      ['二/(一)/2', '组织商户登记', '县搬迁办(商务局) LEAD RULE'],
      ['二/(一)/3', '处理搬迁中的纠纷', '县搬迁办(商务局) LEAD RULE'],
      ['二/(二)/1', '做好商户的解释工作', '相关乡镇 LEAD RULE'],
      ['二/(二)/2', '提供临时摊位用地', '相关乡镇 LEAD RULE'],
      ['二/(三)', '安排搬迁补助资金', '县财政局 LEAD RULE'],
      ['二/(四)', '办理新市场的规划和施工手续', '县住建局 UNDECIDED UNMARKED', '县规划局 UNDECIDED UNMARKED'],
    ])
    for (const task of found.tasks) expect(found.text.slice(task.spans[0].start, task.spans[0].end)).toBe(task.text)
    expect(found.questions.find((one: Json) => one.code === 'UNDECIDED_ROLE').count).toBe(2)
  })

  test('brings its indicators and its leading group', async () => {
    const goals = await importing.read('目标.txt', corpus('28-indicators-by-year'))
    expect(goals.indicators[1]).toMatchObject({ number: '2', name: '新建湿地公园', unit: '个' })
    expect(goals.indicators[1].targets).toContainEqual({ year: 2025, value: null, raw: '/' })
    const group = await importing.read('名单.txt', corpus('25-roster-table'))
    expect(group.roster[1]).toMatchObject({ role: '副组长', name: '柳如眉', posts: ['市水利局局长'], dropped: false })
  })

  test('is read in the encoding that it is in', async () => {
    const found = await importing.read('宽.txt', Buffer.from(corpus('01-star-marks').toString(), 'utf16le'))
    expect(found.text).toBe(corpus('01-star-marks').toString())
  })

  test('with units of the jurisdiction is matched to them, the likeliest are proposed for the rest', async () => {
    const there = new Importing(office(), await office().person([Role.OFFICE], '410102'))
    const unitId = await office().unit('410102')
    const other = await office().unit('410102')
    await office().rows(`update unit set name = '白鹭区水务局', short_name = '区水务局' where id = ? returning 1`, [
      unitId,
    ])
    await office().rows(
      `update unit set name = '白鹭区生态环境局分局', short_name = '区环境局' where id = ? returning 1`,
      [other],
    )
    const found = await there.read('河道清淤.txt', corpus('01-star-marks'))
    const of = (form: string): Json => found.units.find((unit: Json) => unit.surfaceForm === form)
    expect(of('区水务局')).toMatchObject({ decision: 'MATCHED', unit: { id: unitId } })
    expect(of('区生态环境分局')).toMatchObject({ decision: 'OPEN', unit: null })
    expect(of('区生态环境分局').suggestions[0]).toMatchObject({ unit: { id: other }, remembered: false })
    expect(of('区档案馆').suggestions).toEqual([])
  })
})

describe('an upload', () => {
  test('twice with one key is one import, and with another key an import that knows the first; the bytes are kept once', async () => {
    const content = Buffer.from(`${corpus('02-first-is-lead').toString()}\n`)
    const again = key()
    const [first, second] = [
      await importing.upload('甲.txt', content, again),
      await importing.upload('甲.txt', content, again),
    ]
    expect(second.body).toEqual(first.body)
    const read = await importing.settled(first.body.id)
    expect(read.sameFile).toBeNull()
    const copy = await importing.read('乙.txt', content)
    expect(copy).toMatchObject({ sameFile: { id: read.id }, sha256: read.sha256, fileName: '乙.txt' })
    expect(await office().rows('select 1 from source_file where sha256 = ?', [read.sha256])).toHaveLength(1)
    const conflict = await importing.upload('甲.txt', Buffer.from('别的内容'), again)
    expect([conflict.status, conflict.body.errors[0].extensions.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT'])
  })

  test('can be had again as it came, with its digest, and the trail says who had it', async () => {
    const content = corpus('03-before-first-comma')
    const { id, sha256 } = await importing.read('实施方案（三）.txt', content)
    const source = await importing.files(`imports/${id}/source`)
    expect(Buffer.compare(source.body, content)).toBe(0)
    expect(createHash('sha256').update(source.body).digest('hex')).toBe(sha256)
    expect(decodeURIComponent(source.headers.get('content-disposition')!)).toContain('实施方案（三）.txt')
    const trail = await office().rows(`select action from audit_entry where entity_id = ? order by at, id`, [id])
    expect(trail.map(({ action }) => action)).toEqual(['uploadImport', 'readImport', 'DOWNLOADED'])
  })

  test('is the office’s alone, and belongs to its jurisdiction', async () => {
    const leader = new Importing(office(), await office().person([Role.LEADER], code))
    const refused = await leader.upload('a.txt', corpus('01-star-marks'))
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN'])
    const found = await importing.read('本地.txt', corpus('04-lead-and-cooperating-labels'))
    const stranger = new Importing(office(), await office().person([Role.OFFICE], '410199'))
    expect((await stranger.files(`imports/${found.id}/source`)).status).toBe(404)
    expect((await stranger.ask('query ($id: ID!) { policyImport(id: $id) { id } }', { id: found.id })).code).toBe(
      'NOT_FOUND',
    )
    expect((await stranger.correct(found, [{ setDocument: { title: '他人' } }])).code).toBe('NOT_FOUND')
    expect((await stranger.ask('{ imports { totalCount } }')).data.imports.totalCount).toBe(0)
  })

  test('stands in the list with the others, the newest first, a page at a time', async () => {
    const query =
      'query ($first: Int, $after: String) { imports(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { id status fileName } } } }'
    const last = await importing.read('最后.txt', corpus('05-lead-and-responsible-labels'))
    const page = (await importing.ask(query, { first: 1 })).data.imports
    expect(page.edges).toEqual([{ node: { id: last.id, status: 'READ', fileName: '最后.txt' } }])
    const next = (await importing.ask(query, { first: 200, after: page.pageInfo.endCursor })).data.imports
    expect(next.edges).toHaveLength(page.totalCount - 1)
  })
})

describe('reading', () => {
  /** An import for which no job was written. */
  async function waiting(content: Buffer): Promise<string> {
    const [id, sha256] = [newId(), createHash('sha256').update(content).digest('hex')]
    await office().rows(
      `insert into source_file (jurisdiction, sha256, bytes) values (?, ?, ?) on conflict do nothing returning 1`,
      [code, sha256, content],
    )
    await office().rows(
      `insert into policy_import (id, jurisdiction, status, file_name, media_type, bytes, sha256, uploaded_at, uploaded_by, changed_at, changed_by)
       values (?, ?, 'READING', 'a.txt', 'text/plain', ?, ?, now(), '张三', now(), '张三') returning 1`,
      [id, code, content.length, sha256],
    )
    return id
  }
  const context = (): JobContext => ({ database: office().database, log: { error: () => {} } }) as never

  test('that takes too long is ended, says so, and can be tried again', async () => {
    const id = await waiting(corpus('06-keywords-in-brackets'))
    await readImport({ ...readingLimits, extracting: 1 })({ importId: id }, context())
    const failed = await importing.get(id)
    expect(failed).toMatchObject({ status: 'FAILED', failureCode: 'READING_TOOK_TOO_LONG', tasks: [], document: null })
    expect((await importing.correct(failed, [{ setDocument: { title: '题' } }])).code).toBe('IMPORT_CLOSED')
    const { data } = await importing.ask(
      'mutation ($id: ID!, $version: Int!, $key: String!) { rereadImport(importId: $id, version: $version, idempotencyKey: $key) { status version } }',
      { id, version: failed.version, key: key() },
    )
    expect(data.rereadImport.status).toMatch(/READING|READ/)
    expect(await importing.settled(id)).toMatchObject({ status: 'READ', failureCode: null })
  })

  test('has a limit of its own once the text is there', async () => {
    const id = await waiting(Buffer.from('甲'.repeat(150_000)))
    await readImport({ ...readingLimits, reading: 1 })({ importId: id }, context())
    expect((await importing.get(id)).failureCode).toBe('READING_TOOK_TOO_LONG')
  })

  test('that needs too much memory ends alone and says so', async () => {
    const id = await waiting(corpus('07-lists-without-brackets'))
    await readImport({ ...readingLimits, heap: 6 })({ importId: id }, context())
    expect(await importing.get(id)).toMatchObject({ status: 'FAILED', failureCode: 'READING_FAILED' })
  })

  test('goes on after its process was killed', async () => {
    const id = await waiting(corpus('08-unmarked-lists'))
    let kills = 0
    const job = readImport(readingLimits, (pid) => void (kills++ === 0 && process.kill(pid!, 'SIGKILL')))
    await expect(job({ importId: id }, context())).rejects.toThrow('SIGKILL')
    expect((await importing.get(id)).status).toBe('READING')
    await job({ importId: id }, context())
    expect((await importing.get(id)).status).toBe('READ')
  })

  test('of a document that kills every process ends after five', async () => {
    const id = await waiting(corpus('09-standing-units'))
    const job = readImport(readingLimits, (pid) => void process.kill(pid!, 'SIGKILL'))
    for (let attempt = 1; attempt < 5; attempt++) await expect(job({ importId: id }, context())).rejects.toThrow()
    await job({ importId: id }, context())
    expect(await importing.get(id)).toMatchObject({ status: 'FAILED', failureCode: 'READING_FAILED' })
  })

  test('goes on when an office that was killed starts again: the job is still there', async () => {
    const id = await waiting(corpus('22-numbering-by-order'))
    await office().rows(
      `select office_jobs.add_job('read-import', ?::json, job_key => ?, run_at => now() + interval '1 hour')`,
      [JSON.stringify({ importId: id }), `read-import:${id}`],
    )
    // As the killed one left it: locked by a worker that is no more.
    await office().rows(
      `update office_jobs._private_jobs set locked_by = 'dead', locked_at = now() - interval '1 minute', run_at = now() where key = ? returning 1`,
      [`read-import:${id}`],
    )
    const second = await startOffice(office().env)
    try {
      expect(await importing.settled(id)).toMatchObject({ status: 'READ' })
    } finally {
      await second.close()
    }
  })
})
