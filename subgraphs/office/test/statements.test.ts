import { newId, Role, type RequestContext } from '@tongchou/runtime'
import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { buildOfficeGraph } from '../src/graph/office-graph.js'
import { useOffice, type Json } from './office.js'

const office = useOffice()
const code = '330305'
const matrix = `query ($id: ID!) { plan(id: $id) { id title status demo from to printedPairs
  tasks { id number title dueOn assignments { id role dueOn revision unit { id } } }
  units { id shortName sector liaison { name } substitute { name } }
  officeSheet { id task unit health version }
  dutyIndex(first: 100) { totalCount edges { node { dutyId taskId unitId health status progress version } } } } }`

async function aPlan(tasks: number, units: number): Promise<string> {
  const plan = await office().plan(code)
  const unitIds = await Promise.all(Array.from({ length: units }, () => office().unit(code, { sector: 'water' })))
  for (let position = 0; position < tasks; position++) {
    const taskId = await office().task(plan, code, { position })
    for (const unitId of unitIds) {
      const id = newId()
      await office().rows(
        `insert into assignment (id, jurisdiction, plan_id, task_id, unit_id, sector, role, assigned_on) values (?, ?, ?, ?, ?, 'water', 'COOPERATE', '2026-01-01')`,
        [id, code, plan, taskId, unitId],
      )
      await office().rows(
        `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, assigned_on, version, open_obstacles)
         values (?, ?, ?, ?, ?, 'water', 'COOPERATE', 'ASSIGNED', 0, '2026-01-01', 1, 0)`,
        [id, code, plan, taskId, unitId],
      )
    }
  }
  return plan
}

test('the matrix takes at most seven statements, whatever the plan’s size', async () => {
  const person = await office().person([Role.LEADER], code)
  const { schema } = await buildOfficeGraph()
  const statementsFor = async (plan: string) => {
    const em = office().em(code)
    const statements: string[] = []
    const execute = em.execute.bind(em) as (...args: unknown[]) => Promise<never>
    em.execute = ((...args: unknown[]) => {
      statements.push(String(args[0]))
      return execute(...args)
    }) as typeof em.execute
    const { sub: accountId, jti: sessionId, ...rest } = person
    const contextValue = {
      identity: { kind: 'account', accountId, sessionId, ...rest },
      em,
      database: office().database,
      now: new Date(),
      today: '2026-11-22',
      loaders: new Map(),
    } as unknown as RequestContext
    const { data, errors } = await graphql({ schema, source: matrix, variableValues: { id: plan }, contextValue })
    expect(errors).toBeUndefined()
    return { statements, plan: data!.plan as Json }
  }
  const [small, large] = [await statementsFor(await aPlan(2, 2)), await statementsFor(await aPlan(12, 9))]
  expect(large.plan.tasks).toHaveLength(12)
  expect(large.plan.tasks[0].assignments).toHaveLength(9)
  expect(large.plan.dutyIndex.totalCount).toBe(108)
  expect(large.statements.length).toBe(small.statements.length)
  expect(large.statements.length).toBeLessThanOrEqual(7)
})
