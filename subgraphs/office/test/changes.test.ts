import { Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, type Json, type Person } from './office.js'

const office = useOffice()
const code = '330305'
let clerk: Person
beforeAll(async () => {
  clerk = await office().person([Role.OFFICE], code)
})

const told = async (input: object, person = clerk) =>
  office().ask(
    person,
    'query ($input: PlanChangeInput!) { previewChange(input: $input) { role what delivered unit { id } } }',
    { input },
  )
const addTask = (input: object) =>
  office().ask(
    clerk,
    'mutation ($input: TaskInput!) { addTask(input: $input) { id outsideText assignments { id role dueOn unit { id } } } }',
    {
      input,
    },
  )
const changeTask = (input: object) =>
  office().ask(
    clerk,
    'mutation ($input: ChangeTaskInput!) { changeTask(input: $input) { dueOn originalDueOn version title assignments { id dueOn originalDueOn revision unit { id } } } }',
    { input },
  )
/** What a change would leave behind; the queue moves by itself, and is written in the same transaction. */
const traces = async () =>
  (
    await office().rows(
      `select (select count(*) from task) || ' ' || (select count(*) from assignment) || ' ' || (select count(*) from assignment_change)
         || ' ' || (select count(*) from audit_entry) || ' ' || (select count(*) from duty_index_entry)
         || ' ' || (select sum(version) from task) as n`,
    )
  )[0]!.n

async function newTask(status = 'ISSUED', units: object[] = []): Promise<Json> {
  const planId = await office().plan(code, status)
  const { data, errors } = await addTask({
    planId,
    number: '9',
    title: '改造管网',
    dueOn: '2026-12-31',
    units,
    idempotencyKey: key(),
  })
  expect(errors).toBeUndefined()
  return data.addTask
}
const unit = () => office().unit(code, { sector: 'water' })

describe('a task outside the text', () => {
  test('has its units at once, each delivered', async () => {
    const [lead, other] = [await unit(), await unit()]
    const task = await newTask('ISSUED', [
      { unitId: lead, role: 'LEAD' },
      { unitId: other, role: 'COOPERATE', dueOn: '2026-11-30' },
    ])
    expect(task.outsideText).toBe(true)
    expect(task.assignments).toMatchObject([
      { role: 'LEAD', dueOn: '2026-12-31', unit: { id: lead } },
      { role: 'COOPERATE', dueOn: '2026-11-30', unit: { id: other } },
    ])
    expect(await office().rows('select 1 from duty_index_entry where task_id = ?', [task.id])).toHaveLength(2)
  })

  test('is not there at all when one of its units is refused', async () => {
    const planId = await office().plan(code)
    const before = await traces()
    const refused = await addTask({
      ...{ planId, number: '9', title: '改造管网', idempotencyKey: key() },
      units: [await unit(), await unit()].map((unitId) => ({ unitId, role: 'LEAD' })),
    })
    expect(refused.code).toBe('LEAD_ALREADY_ASSIGNED')
    expect(await traces()).toBe(before)
  })
})

describe('the date of an issued task', () => {
  test('moves with the units that had it, for a reason, and the first date stays beside it', async () => {
    const [lead, own, done] = [await unit(), await unit(), await unit()]
    const task = await newTask('ISSUED', [
      { unitId: lead, role: 'LEAD' },
      { unitId: own, role: 'COOPERATE', dueOn: '2026-11-30' },
      { unitId: done, role: 'COOPERATE' },
    ])
    await office().rows(`update duty_index_entry set status = 'DONE' where unit_id = ?`, [done])
    const change = { taskId: task.id, version: 1, dueOn: '2027-03-31', moveUnits: true, idempotencyKey: key() }
    expect((await changeTask(change)).code).toBe('INVALID_INPUT')
    const { data } = await changeTask({ ...change, idempotencyKey: key(), reason: '雨季延误' })
    expect(data.changeTask).toMatchObject({ dueOn: '2027-03-31', originalDueOn: '2026-12-31', version: 2 })
    const of = (id: string) => data.changeTask.assignments.find((one: Json) => one.unit.id === id)
    expect(of(lead)).toMatchObject({ dueOn: '2027-03-31', originalDueOn: '2026-12-31', revision: 2 })
    expect(of(own)).toMatchObject({ dueOn: '2026-11-30', revision: 1 })
    expect(of(done)).toMatchObject({ dueOn: '2026-12-31', revision: 1 })
    const again = await changeTask({
      ...change,
      version: 2,
      dueOn: '2027-06-30',
      reason: '再延',
      idempotencyKey: key(),
    })
    expect(again.data.changeTask).toMatchObject({ dueOn: '2027-06-30', originalDueOn: '2026-12-31' })
  })

  test('in a draft is nobody’s date yet', async () => {
    const task = await newTask('DRAFT')
    const { data } = await changeTask({ taskId: task.id, version: 1, dueOn: '2027-03-31', idempotencyKey: key() })
    expect(data.changeTask).toMatchObject({ dueOn: '2027-03-31', originalDueOn: '2027-03-31' })
  })
})

describe('a preview', () => {
  test('names who would be told of each change, and leaves nothing behind', async () => {
    const [lead, own, fresh] = [await unit(), await unit(), await unit()]
    const task = await newTask('ISSUED', [
      { unitId: lead, role: 'LEAD' },
      { unitId: own, role: 'COOPERATE', dueOn: '2026-11-30' },
    ])
    const [assignment] = task.assignments
    const before = await traces()
    const common = { idempotencyKey: key(), reason: '领导批示' }
    const preview = async (input: object) => (await told(input)).data.previewChange
    expect(
      await preview({ changeTask: { ...common, taskId: task.id, version: 1, dueOn: '2027-01-31', moveUnits: true } }),
    ).toEqual([
      { role: 'LEAD', what: 'REASSIGNED dueOn:2026-12-31>2027-01-31', delivered: true, unit: { id: lead } },
      { role: 'COOPERATE', what: 'CHANGED', delivered: false, unit: { id: own } },
    ])
    expect(
      await preview({ assign: { idempotencyKey: key(), taskId: task.id, unitId: fresh, role: 'SUPERVISE' } }),
    ).toEqual([
      { role: 'SUPERVISE', what: 'ASSIGNED role:SUPERVISE dueOn:2026-12-31', delivered: true, unit: { id: fresh } },
    ])
    expect(await preview({ withdraw: { ...common, assignmentId: assignment.id, revision: 1 } })).toEqual([
      { role: 'LEAD', what: 'WITHDRAWN', delivered: true, unit: { id: lead } },
    ])
    expect(
      await preview({ reassign: { ...common, assignmentId: assignment.id, revision: 1, role: 'COOPERATE' } }),
    ).toMatchObject([{ role: 'COOPERATE', what: 'REASSIGNED role:LEAD>COOPERATE' }])
    expect(await traces()).toBe(before)
  })

  test('expands a collective unit, and says that a draft tells nobody', async () => {
    const members = [await unit(), await unit()]
    const collective = await office().unit(code, { collective: true, members })
    const planId = await office().plan(code, 'DRAFT')
    const { data } = await told({
      addTask: {
        planId,
        number: '1',
        title: '改造管网',
        idempotencyKey: key(),
        units: [{ unitId: collective, role: 'COOPERATE' }],
      },
    })
    expect(data.previewChange.map((one: Json) => [one.unit.id, one.delivered])).toEqual(
      members.map((id) => [id, false]),
    )
  })

  test('is refused as the change itself would be, and to others than the office', async () => {
    const task = await newTask('ISSUED', [{ unitId: await unit(), role: 'LEAD' }])
    const lead = { assign: { idempotencyKey: key(), taskId: task.id, unitId: await unit(), role: 'LEAD' } }
    expect((await told(lead)).code).toBe('LEAD_ALREADY_ASSIGNED')
    expect((await told(lead, await office().person([Role.LEADER], code))).code).toBe('FORBIDDEN')
  })
})
