import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Role } from '@tongchou/runtime'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { key, useOffice, type Json } from '../office.js'
import { corpus, Importing } from './importing.js'

// The water department: it says what was delivered to it.
const deliveries: Json[] = []
let water: Server
let address = ''
const started = new Promise<void>((resolve) => {
  water = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      deliveries.push(...JSON.parse(body).variables.assignments)
      response.end('{"data":{"receiveWaterAssignments":true}}')
    })
  }).listen(0, '127.0.0.1', () => {
    address = `http://127.0.0.1:${(water.address() as AddressInfo).port}/graphql`
    resolve()
  })
})
beforeAll(() => started)
afterAll(() => void water.close())
const office = useOffice(() => ({ water: address }))

let serial = 0
/** A clerk in a jurisdiction that has no unit yet. */
const clerk = async (): Promise<Importing> =>
  new Importing(office(), await office().person([Role.OFFICE], String(420_100 + ++serial)))
const pairs = (plan: Json): string[] =>
  plan.tasks.flatMap((task: Json) =>
    task.assignments.map((one: Json) => `${task.number} ${one.unit.name} ${one.role}`).sort(),
  )

describe('issuing an import', () => {
  test('in an empty jurisdiction makes units, plan, tasks and duties, and tells each keeper', async () => {
    const importing = await clerk()
    const read = await importing.read('河道清淤.txt', corpus('01-star-marks'))
    const [task] = read.tasks
    const ready = await importing.corrected(
      await importing.settle(read),
      { setTasks: { taskIds: [task.id], dueOn: '2026-12-31', leader: '李副区长' } },
      { addResponsible: { taskIds: [task.id], surfaceForm: '区水务局', role: 'LEAD' } },
      { setDocument: { issuedOn: '2026-03-01', docNumber: '白政办〔2026〕1号' } },
    )
    expect(ready.questions).toEqual([])
    const { data, errors } = await importing.issue(ready)
    expect(errors).toBeUndefined()
    const plan = data.issueImport
    expect(plan).toMatchObject({
      ...{ title: '白鹭区河道清淤三年实施方案(2024—2026年)', docNumber: '白政办〔2026〕1号', status: 'ISSUED' },
      ...{ from: '2024-01-01', to: '2026-12-31', issuedOn: '2026-03-01', printedPairs: 10, demo: false },
    })
    expect(plan.tasks[0]).toMatchObject({
      dueOn: '2026-12-31',
      dueOnInvented: true,
      leader: '李副区长',
      outsideText: false,
    })
    expect(pairs(plan)).toEqual([
      '二/(一)/1 东街道 COOPERATE',
      '二/(一)/1 区档案馆 COOPERATE',
      '二/(一)/1 区水务局 LEAD',
      '二/(一)/1 区生态环境分局 COOPERATE',
      '二/(一)/1 西街道 COOPERATE',
      '二/(一)/2 东街道 COOPERATE',
      '二/(一)/2 区数据局 COOPERATE',
      '二/(一)/2 区水务局 LEAD',
      '二/(一)/2 西街道 COOPERATE',
      '二/(二)/1 区城发公司 LEAD',
      '二/(二)/1 区水务局 COOPERATE',
      '二/(二)/1 国网白鹭供电公司 COOPERATE',
    ])
    expect(plan.dutyIndex.totalCount).toBe(12)
    const issued = await importing.get(read.id)
    expect(issued).toMatchObject({ status: 'ISSUED', plan: { id: plan.id }, inForce: null })
    await vi.waitFor(() => expect(deliveries.filter((one) => one.planId === plan.id)).toHaveLength(3), 15_000)
    expect(
      deliveries
        .filter((one) => one.planId === plan.id)
        .map((one) => one.role)
        .sort(),
    ).toEqual([...['COOPERATE', 'LEAD', 'LEAD']])
    const units = (await importing.ask('{ units { name shortName sector collective surfaceForms members { name } } }'))
      .data.units
    const streets = units.find((unit: Json) => unit.collective)
    expect(streets).toMatchObject({ name: '各街道<乡镇>', members: [{ name: '东街道' }, { name: '西街道' }] })
    const own = plan.tasks[0].assignments.find((one: Json) => one.unit.name === '区档案馆')
    expect(own.history).toEqual([{ what: 'ASSIGNED role:COOPERATE dueOn:2026-12-31', reason: null }])
    await vi.waitFor(async () => {
      const { data: duty } = await importing.ask(
        'query ($id: ID!) { officeDuty(id: $id) { status dueOn unit { name } } }',
        { id: own.id },
      )
      expect(duty.officeDuty).toEqual({ status: 'ASSIGNED', dueOn: '2026-12-31', unit: { name: '区档案馆' } })
    }, 15_000)
  })

  test('is refused with all open questions as facts, and makes nothing', async () => {
    const importing = await clerk()
    const read = await importing.read('拆分.txt', corpus('10-duties-on-lines'))
    const { code, errors } = await importing.issue(read)
    expect(code).toBe('IMPORT_INCOMPLETE')
    expect(errors![0]!.extensions.facts.questions).toEqual(read.questions)
    expect((await importing.ask('{ plans { totalCount } units { id } }')).data).toEqual({
      plans: { totalCount: 0 },
      units: [],
    })
  })

  test('that fails in the middle leaves nothing behind', async () => {
    const importing = await clerk()
    const ready = await importing.settle(await importing.read('中断.txt', corpus('01-star-marks')))
    const counts = async (): Promise<Json> =>
      office().rows(
        `select (select count(*) from unit where jurisdiction = ?) units, (select count(*) from plan where jurisdiction = ?) plans,
           (select count(*) from task where jurisdiction = ?) tasks, (select count(*) from audit_entry where jurisdiction = ?) trail,
           (select count(*) from unit_memory where jurisdiction = ?) memory`,
        Array.from({ length: 5 }, () => importing.person.jurisdiction),
      )
    const before = await counts()
    // The last table that is written refuses this jurisdiction.
    const admin = office().postgres.url('office', 'owner')
    await ddl(
      admin,
      `alter table office.duty_index_entry add constraint refuses check (jurisdiction <> '${importing.person.jurisdiction}')`,
    )
    try {
      expect((await importing.issue(ready)).code).toBe('INTERNAL')
    } finally {
      await ddl(admin, 'alter table office.duty_index_entry drop constraint refuses')
    }
    expect(await counts()).toEqual(before)
    expect(await importing.get(ready.id)).toEqual(ready)
    expect((await importing.issue(ready)).data.issueImport.status).toBe('ISSUED')
  })

  test('twice with one key is one plan; another time it is closed, and an old version is stale', async () => {
    const importing = await clerk()
    const ready = await importing.settle(await importing.read('一次.txt', corpus('02-first-is-lead')))
    expect((await importing.issue({ ...ready, version: ready.version - 1 })).code).toBe('STALE')
    const again = key()
    const first = await importing.issue(ready, {}, again)
    const second = await importing.issue(ready, {}, again)
    expect(second.data.issueImport.id).toBe(first.data.issueImport.id)
    expect((await importing.issue(ready)).code).toBe('IMPORT_CLOSED')
    expect((await importing.ask('{ plans { totalCount } }')).data.plans.totalCount).toBe(1)
  })

  test('keeps the document with the plan, for everybody who may see the plan', async () => {
    const importing = await clerk()
    const content = corpus('04-lead-and-cooperating-labels')
    const ready = await importing.settle(await importing.read('来源.txt', content))
    const planId = (await importing.issue(ready)).data.issueImport.id
    const leader = new Importing(office(), await office().person([Role.LEADER], importing.person.jurisdiction))
    const source = await leader.files(`plans/${planId}/source`)
    expect([source.status, Buffer.compare(source.body, content)]).toEqual([200, 0])
    const name = await leader.ask('query ($id: ID!) { plan(id: $id) { sourceName } }', { id: planId })
    expect(name.data.plan.sourceName).toBe('来源.txt')
    expect(
      (await new Importing(office(), await office().person([Role.LEADER], '429999')).files(`plans/${planId}/source`))
        .status,
    ).toBe(404)
    expect((await leader.files(`imports/${ready.id}/source`)).status).toBe(403)
  })

  test('remembers what forms were matched to; the next document is not asked about them', async () => {
    const importing = await clerk()
    const unitId = await office().unit(importing.person.jurisdiction, { sector: 'water' })
    const first = await importing.read('一.txt', corpus('01-star-marks'))
    const matched = await importing.corrected(first, { matchUnits: { surfaceForms: ['区水务局', '区数据局'], unitId } })
    const ready = await importing.settle(matched)
    const plan = (await importing.issue(ready)).data.issueImport
    const both = plan.tasks[1].assignments.filter((one: Json) => one.unit.name === `单位${unitId}`)
    expect(both.map((one: Json) => one.role)).toEqual(['LEAD'])
    const next = await importing.read('二.txt', Buffer.from(`${corpus('01-star-marks').toString()}\n`))
    expect(next.questions.map((one: Json) => one.code)).toEqual(['FOREIGN_JURISDICTION'])
    expect(next.units.find((unit: Json) => unit.surfaceForm === '区数据局')).toMatchObject({
      decision: 'MATCHED',
      unit: { id: unitId },
      suggestions: [{ remembered: true, likeness: 1, unit: { id: unitId } }],
    })
    expect(next.inForce).toEqual({ id: plan.id })
  })

  test('unfolds a collective unit by its list; a group that leads, leads jointly', async () => {
    const importing = await clerk()
    const { jurisdiction } = importing.person
    const members = [await office().unit(jurisdiction), await office().unit(jurisdiction)]
    const collective = await office().unit(jurisdiction, { collective: true, members })
    const read = await importing.read('集合.txt', corpus('10-duties-on-lines'))
    const matched = await importing.corrected(read, { matchUnits: { surfaceForms: ['相关乡镇'], unitId: collective } })
    const plan = (await importing.issue(await importing.settle(matched))).data.issueImport
    const task = plan.tasks.find((one: Json) => one.title === '提供临时摊位用地')
    expect(task.assignments.map((one: Json) => [one.unit.name, one.role])).toEqual(
      members.map((id) => [`单位${id}`, 'LEAD']),
    )
    expect(plan.printedPairs).toBe(8)
  })

  test('brings the leading group, tied to the units that the posts name, and the indicators', async () => {
    const importing = await clerk()
    const text = ['28-indicators-by-year', '25-roster-table', '01-star-marks'].map((name) => corpus(name).toString())
    const ready = await importing.settle(await importing.read('全.txt', Buffer.from(text.reverse().join('\n'))))
    expect([ready.roster.length, ready.indicators.length]).toEqual([3, 3])
    const named = await importing.corrected(ready, {
      setMembers: { memberIds: [ready.roster[1].id], posts: ['区水务局局长'] },
    })
    const plan = (await importing.issue(named)).data.issueImport
    expect(plan.roster[1]).toEqual({
      role: '副组长',
      name: '柳如眉',
      posts: ['区水务局局长'],
      unit: { name: '区水务局' },
    })
    expect(plan.indicators.map((one: Json) => one.name)).toEqual(['湿地保护率', '新建湿地公园', '候鸟监测点'])
  })
})

async function ddl(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
