import { Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, type Json } from '../office.js'
import { corpus, Importing } from './importing.js'

const office = useOffice()
const code = '410401'
let importing: Importing
beforeAll(async () => {
  importing = new Importing(office(), await office().person([Role.OFFICE], code))
})

let serial = 0
/** Lists: 区水务局* 区生态环境分局 区档案馆 各街道<乡镇> · 区数据局 区水务局* 各街道<乡镇> · 区城发公司* 区水务局 国网白鹭供电公司. */
const fresh = (): Promise<Json> =>
  importing.read(`${++serial}.txt`, Buffer.from(corpus('01-star-marks').toString() + '\n'.repeat(serial)))

describe('correcting', () => {
  test('the document’s own facts', async () => {
    const found = await fresh()
    const { document, version } = await importing.corrected(found, {
      setDocument: { title: '新题', docNumber: '白政办〔2026〕1号', issuedOn: '2026-03-01', to: null },
    })
    expect(version).toBe(found.version + 1)
    expect(document).toMatchObject({ title: '新题', docNumber: '白政办〔2026〕1号', issuedOn: '2026-03-01', to: null })
    expect(document.from).toBe('2024-01-01')
    const backwards = await importing.correct({ ...found, version }, [{ setDocument: { to: '2023-01-01' } }])
    expect([backwards.code, backwards.errors![0]!.extensions.facts.field]).toEqual(['INVALID_INPUT', 'to'])
  })

  test('several tasks at once: date, leader, chapter, dropping; what is absent stays', async () => {
    const found = await fresh()
    const taskIds = found.tasks.slice(0, 2).map((task: Json) => task.id)
    const { tasks } = await importing.corrected(
      found,
      { setTasks: { taskIds, dueOn: '2026-12-31', leader: '张副区长' } },
      { setTasks: { taskIds: [found.tasks[2].id], dropped: true, chapter: null } },
    )
    expect(tasks.map((task: Json) => [task.dueOn, task.leader, task.dropped, task.corrected, task.title])).toEqual([
      ['2026-12-31', '张副区长', false, true, '开展河道普查'],
      ['2026-12-31', '张副区长', false, true, '绘制排口地图'],
      [null, null, true, true, '清淤先行河段'],
    ])
  })

  test('adds, splits and merges tasks; both halves keep the units, a merged one has each unit once', async () => {
    const found = await fresh()
    const [first, second] = found.tasks
    const at = first.text.indexOf('逐条登记')
    const split = await importing.corrected(found, { splitTask: { taskId: first.id, at } })
    expect(split.tasks.map((task: Json) => task.number)).toEqual(['二/(一)/1', '二/(一)/1-2', '二/(一)/2', '二/(二)/1'])
    const half = split.tasks[1]
    expect(half.responsible.map((one: Json) => one.surfaceForm)).toEqual(
      first.responsible.map((one: Json) => one.surfaceForm),
    )
    expect(half.title).toBe('逐条登记河长、淤深和排口,建立一河一档')
    expect(split.text.slice(half.spans[0].start, half.spans[0].end)).toBe(half.title)
    expect(new Set(split.tasks.flatMap((task: Json) => task.responsible.map((one: Json) => one.id))).size).toBe(14)

    const merged = await importing.corrected(split, { mergeTasks: { taskIds: [first.id, second.id] } })
    expect(merged.tasks.map((task: Json) => task.number)).toEqual(['二/(一)/1', '二/(一)/1-2', '二/(二)/1'])
    expect(merged.tasks[0].responsible.map((one: Json) => one.surfaceForm)).toEqual([
      ...['区水务局', '区生态环境分局', '区档案馆', '各街道<乡镇>', '区数据局'],
    ])
    const added = await importing.corrected(merged, {
      addTask: { afterTaskId: first.id, number: '二/(一)/3', title: '公布进度' },
    })
    expect(added.tasks[1]).toMatchObject({ title: '公布进度', line: 0, spans: [], responsible: [] })
    expect(added.questions).toContainEqual({ code: 'TASK_WITHOUT_UNITS', count: 1, itemIds: [added.tasks[1].id] })
    for (const wrong of [{ splitTask: { taskId: first.id, at: 0 } }, { mergeTasks: { taskIds: [first.id] } }])
      expect((await importing.correct(added, [wrong])).code).toBe('INVALID_INPUT')
  })

  test('roles and units of tasks; two leads must be confirmed, also SUPERVISE is a role', async () => {
    const found = await fresh()
    const [task] = found.tasks
    const ids = (form: string): string => task.responsible.find((one: Json) => one.surfaceForm === form).id
    const two = await importing.corrected(
      found,
      { setResponsible: { responsibleIds: [ids('区生态环境分局')], role: 'LEAD' } },
      { setResponsible: { responsibleIds: [ids('区档案馆')], dropped: true } },
      {
        addResponsible: {
          taskIds: found.tasks.map(({ id }: Json) => id),
          surfaceForm: '区纪委监委',
          role: 'SUPERVISE',
        },
      },
    )
    expect(two.tasks[0].responsible.map((one: Json) => [one.surfaceForm, one.role, one.dropped, one.basis])).toEqual([
      ['区水务局', 'LEAD', false, 'MARK'],
      ['区生态环境分局', 'LEAD', false, 'CLERK'],
      ['区档案馆', 'COOPERATE', true, 'RULE'],
      ['各街道<乡镇>', 'COOPERATE', false, 'RULE'],
      ['区纪委监委', 'SUPERVISE', false, 'CLERK'],
    ])
    expect(two.questions).toContainEqual({ code: 'SEVERAL_LEADS', count: 1, itemIds: [task.id] })
    expect(two.units.map((unit: Json) => unit.surfaceForm)).not.toContain('区档案馆')
    const joint = await importing.corrected(two, { setTasks: { taskIds: [task.id], jointLead: true } })
    expect(joint.questions.map((one: Json) => one.code)).not.toContain('SEVERAL_LEADS')
  })

  test('what surface forms mean: a unit, a new one, again open', async () => {
    const found = await fresh()
    const unitId = await office().unit(code)
    const matched = await importing.corrected(
      found,
      { matchUnits: { surfaceForms: ['区水务局', '区数据局'], unitId } },
      { newUnits: { surfaceForms: ['区档案馆', '国网白鹭供电公司'] } },
      { newUnits: { surfaceForms: ['各街道<乡镇>'] } },
      {
        newUnits: { surfaceForms: ['区城发公司'], name: '白鹭区城市发展有限公司', shortName: '城发公司', sector: null },
      },
    )
    const of = (copy: Json, form: string): Json => copy.units.find((unit: Json) => unit.surfaceForm === form)
    expect(of(matched, '区数据局')).toMatchObject({ decision: 'MATCHED', unit: { id: unitId } })
    expect(of(matched, '区档案馆')).toMatchObject({
      decision: 'NEW',
      newName: '区档案馆',
      newSector: null,
      newCollective: false,
    })
    expect(of(matched, '国网白鹭供电公司')).toMatchObject({ newSector: 'utilities' })
    expect(of(matched, '区城发公司')).toMatchObject({ newShortName: '城发公司', newSector: null })
    expect(of(matched, '各街道<乡镇>')).toMatchObject({ newCollective: true, newMembers: [] })
    expect(matched.questions.filter((one: Json) => /UNIT|COLLECTIVE/.test(one.code))).toEqual([
      { code: 'UNKNOWN_UNIT', count: 1, itemIds: ['区生态环境分局'] },
      { code: 'EMPTY_COLLECTIVE', count: 1, itemIds: ['各街道<乡镇>'] },
    ])
    const reopened = await importing.corrected(matched, { reopen: { surfaceForms: ['区水务局'] } })
    expect(of(reopened, '区水务局')).toMatchObject({ decision: 'OPEN', unit: null })
    const nobody = { matchUnits: { surfaceForms: ['区水务局'], unitId: '01a201e5-7e90-75f9-881b-65d5496e680a' } }
    expect((await importing.correct(reopened, [nobody])).code).toBe('NOT_FOUND')
    const nowhere = { newUnits: { surfaceForms: ['市金融办'] } }
    expect((await importing.correct(reopened, [nowhere])).code).toBe('NOT_FOUND')
  })

  test('members of the group, indicators and findings', async () => {
    const group = await importing.read('组.txt', corpus('25-roster-table'))
    const { roster } = await importing.corrected(
      group,
      { setMembers: { memberIds: [group.roster[0].id], posts: ['区长'], name: '程 望' } },
      { setMembers: { memberIds: [group.roster[2].id], dropped: true } },
    )
    expect(roster.map((one: Json) => [one.name, one.posts, one.dropped])).toEqual([
      ['程 望', ['区长'], false],
      ['柳如眉', ['市水利局局长'], false],
      ['石磊', ['市应急管理局局长'], true],
    ])
    const goals = await importing.read('标.txt', corpus('28-indicators-by-year'))
    const { indicators } = await importing.corrected(goals, {
      setIndicators: { indicatorIds: [goals.indicators[2].id], name: '监测点位', unit: null },
    })
    expect(indicators[2]).toMatchObject({ name: '监测点位', unit: null })
    const odd = await importing.read('异.txt', corpus('29-numbers-that-differ'))
    expect(odd.findings.length).toBeGreaterThan(0)
    const findingIds = odd.findings.map(({ id }: Json) => id)
    const seen = await importing.corrected(odd, { decideFindings: { findingIds, decision: 'ACKNOWLEDGED' } })
    expect(seen.questions.map((one: Json) => one.code)).not.toContain('OPEN_FINDING')
  })
})

describe('corrections', () => {
  test('are all made or none, and name what they cannot find', async () => {
    const found = await fresh()
    const answer = await importing.correct(found, [
      { setDocument: { title: '不会留下' } },
      { setTasks: { taskIds: [found.id], dropped: true } },
    ])
    expect([answer.code, answer.errors![0]!.extensions.facts]).toEqual(['NOT_FOUND', { what: 'task', id: found.id }])
    expect(await importing.get(found.id)).toEqual(found)
  })

  test('hold exactly one change each, of plain and unclassified text', async () => {
    const found = await fresh()
    const refused = async (change: object): Promise<string | undefined> =>
      (await importing.correct(found, [change])).code
    expect(await refused({})).toBe('INVALID_INPUT')
    expect(await refused({ setDocument: { title: '甲' }, reopen: { surfaceForms: [] } })).toBe('INVALID_INPUT')
    expect(await refused({ setDocument: { title: '机密事项' } })).toBe('CLASSIFIED_CONTENT')
    expect(await refused({ setDocument: { title: '' } })).toBe('INVALID_INPUT')
    expect(await refused({ setDocument: { title: '长'.repeat(201) } })).toBe('INVALID_INPUT')
    expect((await importing.correct(found, [])).code).toBe('INVALID_INPUT')
  })

  test('of two clerks: the second sees what the first did, and loses nothing', async () => {
    const found = await fresh()
    const other = new Importing(office(), await office().person([Role.OFFICE], code))
    const [taskIds] = [[found.tasks[0].id]]
    const [one, two] = await Promise.all([
      importing.correct(found, [{ setTasks: { taskIds, leader: '甲' } }]),
      other.correct(found, [{ setTasks: { taskIds, dueOn: '2026-10-01' } }]),
    ])
    const stale = one.code ? one : two
    expect([one.code, two.code].sort()).toEqual(['STALE', undefined])
    const { yours, current } = stale.errors![0]!.extensions.facts
    expect(yours).toEqual({ version: found.version, changes: ['setTasks'] })
    expect(current).toMatchObject({ version: found.version + 1, status: 'READ', changedBy: '张三' })
    expect(current.changes).toMatchObject([{ what: 'correctImport', changedBy: '张三', version: found.version + 1 }])
    const late = one.code ? { leader: '甲' } : { dueOn: '2026-10-01' }
    const both = await importing.corrected(
      { id: found.id, version: current.version },
      { setTasks: { taskIds, ...late } },
    )
    expect(both.tasks[0]).toMatchObject({ leader: '甲', dueOn: '2026-10-01' })
  })

  test('sent twice with one key are made once; each is kept with who made it', async () => {
    const found = await fresh()
    const again = key()
    const change = [{ addTask: { number: '九', title: '补充事项' } }]
    const first = await importing.correct(found, change, again)
    const second = await importing.correct(found, change, again)
    expect(second.data).toEqual(first.data)
    expect(first.data.correctImport.tasks.filter((task: Json) => task.number === '九')).toHaveLength(1)
    expect((await importing.correct(found, [{ setDocument: { title: '别' } }], again)).code).toBe(
      'IDEMPOTENCY_CONFLICT',
    )
    const kept = await office().rows(
      'select version, changed_by, account_id, what, changes from import_change where import_id = ?',
      [found.id],
    )
    expect(kept).toEqual([
      { version: 3, changed_by: '张三', account_id: importing.person.sub, what: 'correctImport', changes: change },
    ])
    const trail = await office().rows(`select action from audit_entry where entity_id = ? order by at, id`, [found.id])
    expect(trail.map(({ action }) => action)).toEqual(['uploadImport', 'readImport', 'correctImport'])
  })

  test('end when the import is discarded', async () => {
    const found = await fresh()
    const discard = (version: number) =>
      importing.ask(
        'mutation ($id: ID!, $version: Int!, $key: String!) { discardImport(importId: $id, version: $version, idempotencyKey: $key) { status version } }',
        { id: found.id, version, key: key() },
      )
    expect((await discard(found.version - 1)).code).toBe('STALE')
    const { data } = await discard(found.version)
    expect(data.discardImport).toEqual({ status: 'DISCARDED', version: found.version + 1 })
    const gone = { id: found.id, version: found.version + 1 }
    expect((await importing.correct(gone, [{ setDocument: { title: '迟' } }])).code).toBe('IMPORT_CLOSED')
    expect((await importing.issue(gone)).code).toBe('IMPORT_CLOSED')
    expect((await importing.files(`imports/${found.id}/source`)).status).toBe(200)
  })
})
