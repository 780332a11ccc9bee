import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Role } from '@tongchou/runtime'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { key, useOffice, type Person, type Json } from './office.js'

// A department's address: it says which deliveries came, in their order, and whether it takes them.
let department: Server
let address = ''
let takes = true
const deliveries: Json[] = []
const started = new Promise<void>((resolve) => {
  department = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const { variables, query } = JSON.parse(body)
      if (takes) deliveries.push({ ...variables.assignments[0], query })
      response.writeHead(takes ? 200 : 503).end(takes ? '{"data":{"receiveWaterAssignments":true}}' : '{}')
    })
  }).listen(0, '127.0.0.1', () => {
    address = `http://127.0.0.1:${(department.address() as AddressInfo).port}/graphql`
    resolve()
  })
})
beforeAll(() => started)
afterAll(() => department.close())
const office = useOffice(() => ({ water: address }))

const code = '330305'
const fields =
  'id role dueOn originalDueOn withdrawn revision unit { id } duty { __typename id } history { revision what reason changedBy }'
const assignMutation = `mutation ($input: AssignInput!) { assign(input: $input) { ${fields} } }`
const reassignMutation = `mutation ($input: ReassignInput!) { reassign(input: $input) { ${fields} } }`
const withdrawMutation = `mutation ($input: WithdrawInput!) { withdraw(input: $input) { ${fields} } }`

let clerk: Person
beforeAll(async () => {
  clerk = await office().person([Role.OFFICE], code)
})

const assign = (input: object) =>
  office().ask(clerk, assignMutation, { input: { role: 'COOPERATE', idempotencyKey: key(), ...input } })
const reassign = (input: object) =>
  office().ask(clerk, reassignMutation, { input: { reason: '领导批示', idempotencyKey: key(), ...input } })
const withdraw = (input: object) =>
  office().ask(clerk, withdrawMutation, { input: { reason: '职责调整', idempotencyKey: key(), ...input } })

async function aTask(status = 'ISSUED', dueOn: string | null = '2026-12-31'): Promise<string> {
  return office().task(await office().plan(code, status), code, { dueOn })
}

describe('assigning', () => {
  test('tells the keeper of the unit’s sector, shows the duty in the index at once and keeps the change', async () => {
    const [taskId, unitId] = [await aTask(), await office().unit(code, { sector: 'water' })]
    const { data } = await assign({ taskId, unitId, role: 'LEAD' })
    const [made] = data.assign
    expect(made).toMatchObject({
      role: 'LEAD',
      dueOn: '2026-12-31',
      originalDueOn: '2026-12-31',
      withdrawn: false,
      revision: 1,
      unit: { id: unitId },
      duty: { __typename: 'WaterDuty', id: made.id },
      history: [{ revision: 1, what: 'ASSIGNED role:LEAD dueOn:2026-12-31', changedBy: '张三' }],
    })
    expect(
      await office().rows('select status, version, sector from duty_index_entry where duty_id = ?', [made.id]),
    ).toEqual([{ status: 'ASSIGNED', version: 0, sector: 'water' }])
    await vi.waitFor(() => expect(deliveries.filter(({ dutyId }) => dutyId === made.id)).toHaveLength(1), 10_000)
    const sent = deliveries.find(({ dutyId }) => dutyId === made.id)
    expect(sent).toMatchObject({ jurisdiction: code, taskId, unitId, role: 'LEAD', revision: 1, withdrawn: false })
    expect(sent.query).toContain('receiveWaterAssignments')
    expect(await office().rows('select action from audit_entry where entity_id = ?', [made.id])).toEqual([
      { action: 'assigned' },
    ])
  })

  test('reaches a keeper that was away, with the newest state only', async () => {
    takes = false
    const { data } = await assign({ taskId: await aTask(), unitId: await office().unit(code, { sector: 'water' }) })
    const { id } = data.assign[0]
    await reassign({ assignmentId: id, revision: 1, dueOn: '2027-01-31' })
    takes = true
    await vi.waitFor(() => expect(deliveries.filter(({ dutyId }) => dutyId === id)).not.toHaveLength(0), 20_000)
    expect(deliveries.filter(({ dutyId }) => dutyId === id).at(-1)).toMatchObject({
      revision: 2,
      dueOn: '2027-01-31',
      originalDueOn: '2026-12-31',
    })
  })

  test('to a unit of no sector makes a duty that the office keeps itself', async () => {
    const { data } = await assign({ taskId: await aTask(), unitId: await office().unit(code) })
    const { id } = data.assign[0]
    await vi.waitFor(async () => {
      const answer = await office().ask(
        clerk,
        'query ($id: ID!) { officeDuty(id: $id) { status version task { id } unit { id } } }',
        { id },
      )
      expect(answer.data?.officeDuty).toMatchObject({ status: 'ASSIGNED', version: 1 })
      expect(await office().rows('select version from duty_index_entry where duty_id = ?', [id])).toEqual([
        { version: 1 },
      ])
    }, 10_000)
  })

  test('in a draft plan delivers nothing', async () => {
    const { data } = await assign({
      taskId: await aTask('DRAFT'),
      unitId: await office().unit(code, { sector: 'water' }),
    })
    const { id } = data.assign[0]
    expect(await office().rows('select 1 from duty_index_entry where duty_id = ?', [id])).toEqual([])
    expect(await office().rows(`select 1 from office_jobs.jobs where key = ?`, [`deliver-assignment:${id}`])).toEqual(
      [],
    )
  })

  test('in a closed plan is refused', async () => {
    expect((await assign({ taskId: await aTask('CLOSED'), unitId: await office().unit(code) })).code).toBe(
      'PLAN_CLOSED',
    )
  })

  test('of a collective unit goes to each member that has no part yet', async () => {
    const members = [
      await office().unit(code),
      await office().unit(code, { sector: 'housing' }),
      await office().unit(code),
    ]
    const [collective, taskId] = [await office().unit(code, { collective: true, members }), await aTask()]
    await assign({ taskId, unitId: members[0] })
    const { data } = await assign({ taskId, unitId: collective })
    expect(data.assign.map(({ unit }: Json) => unit.id).sort()).toEqual(members.slice(1).sort())
    expect((await assign({ taskId, unitId: collective })).code).toBe('ALREADY_ASSIGNED')
    expect((await assign({ taskId, unitId: await office().unit(code, { collective: true }) })).code).toBe(
      'EMPTY_COLLECTIVE',
    )
    expect((await assign({ taskId: await aTask(), unitId: collective, role: 'LEAD' })).code).toBe(
      'LEAD_ALREADY_ASSIGNED',
    )
  })

  test('gives a task one lead, unless the office confirms a joint lead', async () => {
    const taskId = await aTask()
    const first = await office().unit(code)
    await assign({ taskId, unitId: first, role: 'LEAD' })
    const second = { taskId, unitId: await office().unit(code), role: 'LEAD' }
    const refused = await assign(second)
    expect(refused.code).toBe('LEAD_ALREADY_ASSIGNED')
    expect(refused.errors![0]!.extensions.facts).toEqual({ taskId, unitId: first })
    expect((await assign({ ...second, jointLead: true })).errors).toBeUndefined()
  })

  test('of two leads at the same moment makes one', async () => {
    for (let round = 0; round < 5; round++) {
      const taskId = await aTask()
      const units = await Promise.all([0, 1, 2].map(() => office().unit(code)))
      const answers = await Promise.all(units.map((unitId) => assign({ taskId, unitId, role: 'LEAD' })))
      expect(answers.map((answer) => answer.code).sort()).toEqual([
        'LEAD_ALREADY_ASSIGNED',
        'LEAD_ALREADY_ASSIGNED',
        undefined,
      ])
    }
  })

  test('is stopped by the database when two leads pass the check', async () => {
    const { data } = await assign({ taskId: await aTask(), unitId: await office().unit(code), role: 'LEAD' })
    const clone = `insert into assignment select gen_random_uuid(), jurisdiction, plan_id, task_id, ?, sector, role, joint_lead, due_on, original_due_on,
      assigned_on, return_by, withdrawn, revision from assignment where id = ?`
    await expect(office().rows(clone, [await office().unit(code), data.assign[0].id])).rejects.toThrow(
      'assignment_one_lead_per_task',
    )
  })

  test('twice with one key has one effect; with another content it is refused', async () => {
    const [taskId, unitId, idempotencyKey] = [await aTask(), await office().unit(code), key()]
    const [first, second] = await Promise.all([
      assign({ taskId, unitId, idempotencyKey }),
      assign({ taskId, unitId, idempotencyKey }),
    ])
    expect(first.data.assign[0].id).toBe(second.data.assign[0].id)
    expect(await office().rows('select 1 from assignment where task_id = ?', [taskId])).toHaveLength(1)
    expect((await assign({ taskId, unitId, role: 'LEAD', idempotencyKey })).code).toBe('IDEMPOTENCY_CONFLICT')
  })
})

describe('reassigning', () => {
  async function assigned(more: object = {}) {
    const { data } = await assign({ taskId: await aTask(), unitId: await office().unit(code), ...more })
    return data.assign[0]
  }

  test('changes role and date, keeps the original date and the history with its reason', async () => {
    const { id } = await assigned()
    const { data } = await reassign({ assignmentId: id, revision: 1, role: 'LEAD', dueOn: '2027-03-31' })
    expect(data.reassign).toMatchObject({ role: 'LEAD', dueOn: '2027-03-31', originalDueOn: '2026-12-31', revision: 2 })
    expect(data.reassign.history[1]).toMatchObject({
      what: 'REASSIGNED role:COOPERATE>LEAD dueOn:2026-12-31>2027-03-31',
      reason: '领导批示',
    })
  })

  test('of a stale revision is refused with both states', async () => {
    const { id } = await assigned()
    await reassign({ assignmentId: id, revision: 1, dueOn: '2027-03-31' })
    const { code: refusal, errors } = await reassign({ assignmentId: id, revision: 1, dueOn: '2027-04-30' })
    expect(refusal).toBe('STALE')
    expect(errors![0]!.extensions.facts).toMatchObject({
      yours: { dueOn: '2027-04-30' },
      current: { dueOn: '2027-03-31', revision: 2 },
    })
  })

  test('two at the same moment from one revision: one passes', async () => {
    const { id } = await assigned()
    const answers = await Promise.all(
      ['2027-03-31', '2027-04-30'].map((dueOn) => reassign({ assignmentId: id, revision: 1, dueOn })),
    )
    expect(answers.map((answer) => answer.code).sort()).toEqual(['STALE', undefined])
  })

  test('to the lead of a task that has one is refused', async () => {
    const { id } = await assigned()
    const [{ task_id: taskId }] = (await office().rows('select task_id from assignment where id = ?', [id])) as [Json]
    await assign({ taskId, unitId: await office().unit(code), role: 'LEAD' })
    expect((await reassign({ assignmentId: id, revision: 1, role: 'LEAD' })).code).toBe('LEAD_ALREADY_ASSIGNED')
    expect((await reassign({ assignmentId: id, revision: 1, role: 'LEAD', jointLead: true })).errors).toBeUndefined()
  })

  test('needs a reason, and no classified one', async () => {
    const { id } = await assigned()
    expect((await reassign({ assignmentId: id, revision: 1, reason: ' ' })).code).toBe('INVALID_INPUT')
    expect((await reassign({ assignmentId: id, revision: 1, reason: '机密★10年' })).code).toBe('CLASSIFIED_CONTENT')
    expect((await reassign({ assignmentId: id, revision: 1, dueOn: '2026-02-30' })).code).toBe('INVALID_INPUT')
    expect((await reassign({ assignmentId: id, revision: 1, reason: '长'.repeat(1001) })).code).toBe('INVALID_INPUT')
    expect((await reassign({ assignmentId: id, revision: 1, reason: 'a\u0007b' })).code).toBe('INVALID_INPUT')
  })
})

describe('withdrawing', () => {
  test('keeps the assignment readable, frees the lead and can be taken back by assigning', async () => {
    const [taskId, unitId] = [await aTask(), await office().unit(code)]
    const made = (await assign({ taskId, unitId, role: 'LEAD', dueOn: '2026-11-30' })).data.assign[0]
    const gone = (await withdraw({ assignmentId: made.id, revision: 1 })).data.withdraw
    expect(gone).toMatchObject({ withdrawn: true, revision: 2 })
    expect((await withdraw({ assignmentId: made.id, revision: 2 })).code).toBe('ASSIGNMENT_WITHDRAWN')
    expect((await assign({ taskId, unitId: await office().unit(code), role: 'LEAD' })).errors).toBeUndefined()
    const [again] = (await assign({ taskId, unitId })).data.assign
    expect(again).toMatchObject({
      id: made.id,
      withdrawn: false,
      revision: 3,
      role: 'COOPERATE',
      dueOn: '2026-12-31',
      originalDueOn: '2026-11-30',
    })
    expect(again.history.map(({ what }: Json) => what.split(' ')[0])).toEqual(['ASSIGNED', 'WITHDRAWN', 'ASSIGNED'])
  })
})
