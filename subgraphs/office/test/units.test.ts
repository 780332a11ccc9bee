import { Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, type Person, type Json } from './office.js'

const office = useOffice()
const code = '330305'
let admin: Person
let clerk: Person
beforeAll(async () => {
  admin = await office().person([Role.ADMIN], code)
  clerk = await office().person([Role.OFFICE], code)
})

const unitFields = 'id name shortName surfaceForms sector collective version members { id }'
const create = (input: object) =>
  office().ask(admin, `mutation ($input: UnitInput!) { createUnit(input: $input) { ${unitFields} } }`, {
    input: { shortName: '局', idempotencyKey: key(), ...input },
  })
const change = (input: object) =>
  office().ask(admin, `mutation ($input: ChangeUnitInput!) { changeUnit(input: $input) { ${unitFields} } }`, {
    input: { idempotencyKey: key(), ...input },
  })

describe('a unit', () => {
  test('keeps rare characters and every written form', async () => {
    const { data } = await create({ name: '𠮷㐂街道办事处', surfaceForms: ['𠮷㐂街道', '𠮷㐂街道', '𠮷㐂'] })
    expect(data.createUnit).toMatchObject({
      name: '𠮷㐂街道办事处',
      surfaceForms: ['𠮷㐂街道', '𠮷㐂'],
      sector: null,
      version: 1,
    })
  })

  test('has a name of its own, a known sector, and members only where it is collective', async () => {
    await create({ name: '区水务局', sector: 'water' })
    expect((await create({ name: '区水务局' })).code).toBe('UNIT_NAME_TAKEN')
    expect((await create({ name: '区某局', sector: 'police' })).code).toBe('INVALID_INPUT')
    expect((await create({ name: '局'.repeat(61) })).code).toBe('INVALID_INPUT')
    expect((await create({ name: '区单局', memberIds: [await office().unit(code)] })).code).toBe('INVALID_INPUT')
    expect((await create({ name: '各局', collective: true, memberIds: [await office().unit('341324')] })).code).toBe(
      'NOT_FOUND',
    )
  })

  test('changes where something is given, keeps the rest, and refuses who saw an older state', async () => {
    const members = [await office().unit(code), await office().unit(code)]
    const made = (await create({ name: '各街道', collective: true, memberIds: members, sector: 'housing' })).data
      .createUnit
    expect(made.members.map(({ id }: Json) => id)).toEqual(members)
    const changed = await change({ unitId: made.id, version: 1, memberIds: [members[1]], sector: null })
    expect(changed.data.changeUnit).toMatchObject({
      name: '各街道',
      sector: null,
      version: 2,
      members: [{ id: members[1] }],
    })
    const stale = await change({ unitId: made.id, version: 1, name: '各镇' })
    expect(stale.code).toBe('STALE')
    expect(stale.errors![0]!.extensions.facts).toMatchObject({
      yours: { name: '各镇' },
      current: { name: '各街道', version: 2 },
    })
  })
})

describe('the sector of a unit', () => {
  /** A task of a plan with the unit in it. */
  async function assigned(unitId: string, status: string) {
    const planId = await office().plan(code, status)
    const taskId = await office().task(planId, code)
    const { data } = await assign(taskId, unitId)
    return { taskId, dutyId: data.assign[0].id as string }
  }
  const assign = (taskId: string, unitId: string) =>
    office().ask(clerk, 'mutation ($input: AssignInput!) { assign(input: $input) { id } }', {
      input: { taskId, unitId, role: 'COOPERATE', idempotencyKey: key() },
    })
  const sectorOf = async (dutyId: string) =>
    (await office().rows<Json>('select sector from assignment where id = ?', [dutyId]))[0].sector

  test('cannot change while its department keeps unfinished duties; drafts go along, finished ones stay', async () => {
    const unitId = await office().unit(code, { sector: 'water' })
    const issued = await assigned(unitId, 'ISSUED')
    const draft = await assigned(unitId, 'DRAFT')
    const refused = await change({ unitId, version: 1, sector: 'housing', name: '新名' })
    expect([refused.code, refused.errors![0]!.extensions.facts]).toEqual([
      'UNIT_HAS_OPEN_DUTIES',
      { unitId, count: 1, keeper: 'water' },
    ])
    expect((await change({ unitId, version: 1, sector: 'water' })).data.changeUnit.version).toBe(2)
    await office().rows(`update duty_index_entry set status = 'DONE' where duty_id = ?`, [issued.dutyId])
    expect((await change({ unitId, version: 2, sector: 'housing' })).data.changeUnit).toMatchObject({
      sector: 'housing',
      version: 3,
    })
    expect([await sectorOf(issued.dutyId), await sectorOf(draft.dutyId)]).toEqual(['water', 'housing'])
    const [entry] = await office().rows<Json>(
      `select after from audit_entry where action = 'changeUnit' and entity_id = ? order by id desc limit 1`,
      [unitId],
    )
    expect(entry.after).toMatchObject({ sector: 'housing', movedDrafts: 1 })
  })

  test('changed since, lets no withdrawn assignment be taken up: another department keeps it', async () => {
    const unitId = await office().unit(code, { sector: 'water' })
    const { taskId, dutyId } = await assigned(unitId, 'ISSUED')
    await office().rows(`update assignment set withdrawn = true where id = ?`, [dutyId])
    expect((await change({ unitId, version: 1, sector: null })).errors).toBeUndefined()
    const refused = await assign(taskId, unitId)
    expect([refused.code, refused.errors![0]!.extensions.facts]).toEqual([
      'KEPT_ELSEWHERE',
      { taskId, unitId, keeper: 'water' },
    ])
  })

  test('and an assignment at the same moment never part ways', async () => {
    for (let round = 0; round < 5; round++) {
      const unitId = await office().unit(code, { sector: 'water' })
      const taskId = await office().task(await office().plan(code), code)
      const [made, moved] = await Promise.all([
        assign(taskId, unitId),
        change({ unitId, version: 1, sector: 'housing' }),
      ])
      const sector = await sectorOf(made.data.assign[0].id)
      expect([moved.code, sector]).toEqual(moved.code ? ['UNIT_HAS_OPEN_DUTIES', 'water'] : [undefined, 'housing'])
    }
  })
})

describe('a liaison', () => {
  const appoint = (input: object) =>
    office().ask(
      clerk,
      'mutation ($input: AppointLiaisonInput!) { appointLiaison(input: $input) { id name from to substitute unit { id } } }',
      { input: { idempotencyKey: key(), ...input } },
    )
  const read = (id: string) =>
    office().ask(
      clerk,
      'query ($id: ID!) { unit(id: $id) { liaison { name } substitute { name } liaisons { name from to substitute } } }',
      { id },
    )

  test('succeeds another, whose service ends the day before and stays readable', async () => {
    const unitId = await office().unit(code)
    await appoint({ unitId, name: '甲', from: '2026-01-01', phone: '0577-63385000' })
    await appoint({ unitId, name: '乙', from: '2026-06-01' })
    await appoint({ unitId, name: '丙', from: '2026-03-01', substitute: true })
    const { data } = await read(unitId)
    expect(data.unit).toMatchObject({ liaison: { name: '乙' }, substitute: { name: '丙' } })
    expect(data.unit.liaisons).toEqual([
      { name: '乙', from: '2026-06-01', to: null, substitute: false },
      { name: '丙', from: '2026-03-01', to: null, substitute: true },
      { name: '甲', from: '2026-01-01', to: '2026-05-31', substitute: false },
    ])
  })

  test('does not serve before the first or after the last day', async () => {
    const unitId = await office().unit(code)
    await appoint({ unitId, name: '甲', from: '2020-01-01', to: '2020-12-31' })
    await appoint({ unitId, name: '乙', from: '2999-01-01' })
    expect((await read(unitId)).data.unit.liaison).toBeNull()
  })

  test('is refused with days or a telephone that do not hold, and one appointed later is not passed over', async () => {
    const unitId = await office().unit(code)
    await appoint({ unitId, name: '乙', from: '2026-06-01' })
    expect((await appoint({ unitId, name: '甲', from: '2026-01-01' })).code).toBe('INVALID_INPUT')
    expect((await appoint({ unitId, name: '甲', from: '2026-07-01', to: '2026-06-30' })).code).toBe('INVALID_INPUT')
    expect((await appoint({ unitId, name: '甲', from: '2026-07-01', phone: 'call me' })).code).toBe('INVALID_INPUT')
    expect((await appoint({ unitId, name: '', from: '2026-07-01' })).code).toBe('INVALID_INPUT')
  })
})

describe('a task', () => {
  const add = (input: object) =>
    office().ask(
      clerk,
      'mutation ($input: TaskInput!) { addTask(input: $input) { id number title outsideText dueOn dueOnInvented version } }',
      { input: { title: '临时交办', idempotencyKey: key(), ...input } },
    )
  const alter = (input: object) =>
    office().ask(
      clerk,
      'mutation ($input: ChangeTaskInput!) { changeTask(input: $input) { number title dueOn dueOnInvented leader version } }',
      { input: { idempotencyKey: key(), ...input } },
    )

  test('that the office adds is marked, stands last and has a number of its own', async () => {
    const planId = await office().plan(code)
    await office().task(planId, code, { position: 7 })
    const { data } = await add({ planId, number: '临1', dueOn: '2026-12-31' })
    expect(data.addTask).toMatchObject({ outsideText: true, dueOnInvented: false, version: 1 })
    expect(await office().rows('select position from task where id = ?', [data.addTask.id])).toEqual([{ position: 8 }])
    expect((await add({ planId, number: '临1' })).code).toBe('TASK_NUMBER_TAKEN')
    expect((await add({ planId: await office().plan(code, 'CLOSED'), number: '临1' })).code).toBe('PLAN_CLOSED')
    expect((await add({ planId, number: '临2', title: '绝密事项' })).code).toBe('CLASSIFIED_CONTENT')
  })

  test('changes where something is given; a date that the document lacks is marked as chosen', async () => {
    const planId = await office().plan(code)
    const taskId = await office().task(planId, code, { dueOn: null })
    expect((await alter({ taskId, version: 1, dueOn: '2026-12-31' })).data.changeTask).toMatchObject({
      dueOn: '2026-12-31',
      dueOnInvented: true,
      title: '改造管网',
      version: 2,
    })
    expect((await alter({ taskId, version: 2, leader: '副县长' })).data.changeTask).toMatchObject({
      leader: '副县长',
      dueOn: '2026-12-31',
      version: 3,
    })
    expect((await alter({ taskId, version: 1, title: '旧' })).code).toBe('STALE')
  })
})
