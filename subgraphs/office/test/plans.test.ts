import { Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, type Json, type Person } from './office.js'

const office = useOffice()
const code = '330305'
let clerk: Person
beforeAll(async () => {
  clerk = await office().person([Role.OFFICE], code)
})

const act = (name: string, type: string, input: object, person = clerk) =>
  office().ask(person, `mutation ($input: ${type}!) { ${name}(input: $input) { id status issuedOn version title } }`, {
    input: { idempotencyKey: key(), ...input },
  })
const create = (input: object = {}) => act('createPlan', 'PlanInput', { title: '城市更新实施方案', ...input })
const issue = (planId: string, version = 1, more: object = {}) =>
  act('issuePlan', 'IssuePlanInput', { planId, version, ...more })
const close = (planId: string, version: number) =>
  act('closePlan', 'ClosePlanInput', { planId, version, reason: '任务全部办结' })

async function addTask(planId: string, more: object = {}) {
  const { data, code } = await office().ask(
    clerk,
    'mutation ($input: TaskInput!) { addTask(input: $input) { id outsideText } }',
    {
      input: {
        planId,
        number: key().slice(-8),
        title: '改造管网',
        dueOn: '2026-12-31',
        idempotencyKey: key(),
        ...more,
      },
    },
  )
  return code ?? (data.addTask as Json)
}
async function assign(taskId: string, unitId: string, more: object = {}) {
  const { data, code } = await office().ask(
    clerk,
    'mutation ($input: AssignInput!) { assign(input: $input) { id revision } }',
    { input: { taskId, unitId, role: 'COOPERATE', idempotencyKey: key(), ...more } },
  )
  return code ?? (data.assign[0] as Json)
}
const delivered = (planId: string) =>
  office().rows(
    `select j.key from office_jobs.jobs j join assignment a on j.key = 'deliver-assignment:' || a.id where a.plan_id = ?`,
    [planId],
  )
const indexed = (planId: string) =>
  office().rows('select duty_id as id, due_on::text as "dueOn", status from duty_index_entry where plan_id = ?', [
    planId,
  ])

/** A draft with one task and these units; their department is away, so what is delivered waits in the queue. */
async function draft(units = 2): Promise<{ planId: string; taskId: string; ids: string[] }> {
  const { data } = await create()
  const planId = data.createPlan.id as string
  const taskId = (await addTask(planId)).id as string
  const ids: string[] = []
  for (let n = 0; n < units; n++) ids.push((await assign(taskId, await office().unit(code, { sector: 'water' }))).id)
  return { planId, taskId, ids }
}

describe('a plan made by hand', () => {
  test('is a draft of which nobody is told, and its tasks belong to its text', async () => {
    const { data } = await create({ docNumber: '洞政办〔2026〕5号', from: '2026-01-01', to: '2027-12-31' })
    expect(data.createPlan).toMatchObject({ status: 'DRAFT', issuedOn: null, version: 1 })
    const { planId, ids } = await draft()
    expect(ids).toHaveLength(2)
    expect([await indexed(planId), await delivered(planId)]).toEqual([[], []])
    expect(await addTask(planId)).toMatchObject({ outsideText: false })
  })

  test('is refused where its period ends before it begins, and to others than the office', async () => {
    expect((await create({ from: '2026-02-01', to: '2026-01-01' })).code).toBe('INVALID_INPUT')
    const leader = await office().person([Role.LEADER], code)
    expect((await act('createPlan', 'PlanInput', { title: '方案' }, leader)).code).toBe('FORBIDDEN')
  })
})

describe('issuing', () => {
  test('delivers every duty once, with the dates of this day as the original ones', async () => {
    const { planId, ids } = await draft(3)
    const moved = await office().ask(
      clerk,
      'mutation ($input: ReassignInput!) { reassign(input: $input) { dueOn originalDueOn } }',
      {
        input: { assignmentId: ids[0], revision: 1, dueOn: '2027-03-31', reason: '草案修改', idempotencyKey: key() },
      },
    )
    expect(moved.errors).toBeUndefined()
    const idempotencyKey = key()
    const first = await issue(planId, 1, { idempotencyKey })
    expect(first.data.issuePlan).toMatchObject({ status: 'ISSUED', version: 2 })
    expect((await issue(planId, 1, { idempotencyKey })).data).toEqual(first.data)
    expect((await indexed(planId)).map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(await delivered(planId)).toHaveLength(3)
    const [row] = await office().rows(
      'select due_on::text, original_due_on::text, assigned_on = current_date as today from assignment where id = ?',
      [ids[0]],
    )
    expect(row).toMatchObject({ due_on: '2027-03-31', original_due_on: '2027-03-31' })
    expect((await issue(planId, 2)).code).toBe('PLAN_ISSUED')
    const [{ n }] = (await office().rows(
      `select count(*)::int as n from audit_entry where entity_id = ? and action = 'issuePlan'`,
      [planId],
    )) as [{ n: number }]
    expect(n).toBe(1)
  })

  test('leaves out what was withdrawn while it was a draft', async () => {
    const { planId, ids } = await draft(2)
    await office().ask(clerk, 'mutation ($input: WithdrawInput!) { withdraw(input: $input) { id } }', {
      input: { assignmentId: ids[0], revision: 1, reason: '不再需要', idempotencyKey: key() },
    })
    await issue(planId)
    expect((await indexed(planId)).map(({ id }) => id)).toEqual([ids[1]])
    expect(await delivered(planId)).toHaveLength(1)
  })

  test('is refused without tasks, and to whoever saw an older version', async () => {
    const { data } = await create()
    expect((await issue(data.createPlan.id)).code).toBe('PLAN_EMPTY')
    const { planId } = await draft(1)
    expect((await issue(planId, 7)).code).toBe('STALE')
    expect(await delivered(planId)).toEqual([])
  })

  test('at the same moment as assigning leaves no duty undelivered', async () => {
    for (let round = 0; round < 5; round++) {
      const { planId, taskId } = await draft(1)
      const units = await Promise.all([0, 1, 2].map(() => office().unit(code, { sector: 'water' })))
      const [issued, ...made] = await Promise.all([issue(planId), ...units.map((unit) => assign(taskId, unit))])
      expect(issued.errors).toBeUndefined()
      expect(made.map((one) => one.revision)).toEqual([1, 1, 1])
      expect(await indexed(planId)).toHaveLength(4)
      expect(await delivered(planId)).toHaveLength(4)
    }
  })
})

describe('a closed plan', () => {
  test('refuses every change of the office and stays readable', async () => {
    const { planId, taskId, ids } = await draft(1)
    await issue(planId)
    expect((await close(planId, 2)).data.closePlan).toMatchObject({ status: 'CLOSED', version: 3 })
    expect(await addTask(planId)).toBe('PLAN_CLOSED')
    expect(await assign(taskId, await office().unit(code))).toBe('PLAN_CLOSED')
    expect((await issue(planId, 3)).code).toBe('PLAN_CLOSED')
    expect((await close(planId, 3)).code).toBe('PLAN_CLOSED')
    for (const [mutation, type, input] of [
      ['changeTask', 'ChangeTaskInput', { taskId, version: 1, title: '另一项' }],
      ['reassign', 'ReassignInput', { assignmentId: ids[0], revision: 1, reason: '延期', dueOn: '2027-01-01' }],
      ['withdraw', 'WithdrawInput', { assignmentId: ids[0], revision: 1, reason: '撤回' }],
    ] as const) {
      const answer = await office().ask(clerk, `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, {
        input: { ...input, idempotencyKey: key() },
      })
      expect([mutation, answer.code]).toEqual([mutation, 'PLAN_CLOSED'])
    }
    const { data } = await office().ask(clerk, 'query ($id: ID!) { plan(id: $id) { status tasks { title } } }', {
      id: planId,
    })
    expect(data.plan).toEqual({ status: 'CLOSED', tasks: [{ title: '改造管网' }] })
  })
})
