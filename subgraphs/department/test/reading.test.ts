import { buildGraph, newId, Role, type Database } from '@tongchou/runtime'
import { execute, parse } from 'graphql'
import { describe, expect } from 'vitest'
import { aDuty, here, noon, person, report, test, water } from './keeper-test.js'
import { statementsOf } from './statements.js'

const { schema } = await buildGraph(water.graph)

/** What the plan's fields answer, and the statements that they cost. */
async function read(database: Database, planId: string, fields: string) {
  const document = parse(
    `{ _entities(representations: [{ __typename: "Plan", id: "${planId}" }]) { ... on Plan { ${fields} } } }`,
  )
  const identity = person({ roles: [Role.LEADER] })
  const contextValue = { identity, em: database.em(here), now: noon, today: '2026-11-22', loaders: new Map() }
  // A client's view of an answer has no types.

  let plan: any
  const statements = await statementsOf(database, async () => {
    const { data, errors } = await execute({ schema, document, contextValue })
    expect(errors).toBeUndefined()
    plan = (JSON.parse(JSON.stringify(data)) as { _entities: unknown[] })._entities[0]
  })
  return { plan, cost: statements.length }
}

describe('reading a plan', () => {
  test('costs the matrix two statements, however many duties there are, and one while nothing changes', async ({
    database,
  }) => {
    const planId = newId()
    const fields = 'waterSheet { id task unit role status health progress dueOn version openObstacles changedAt }'
    for (let n = 1; n <= 5; n++) {
      await aDuty(database, { planId })
      const { plan, cost } = await read(database, planId, fields)
      expect(plan.waterSheet.changedAt).toEqual(Array.from({ length: n }, () => noon.toISOString()))
      expect(cost).toBe(2)
      expect((await read(database, planId, fields)).cost).toBe(1)
    }
  })

  test('with its duties’ newest reports costs as many statements for many duties as for one', async ({ database }) => {
    const planId = newId()
    const fields = `waterDuties { id health reports(first: 2) { totalCount pageInfo { hasNextPage }
      edges { node { progress obstacles { text } } } } }`
    let three = await aDuty(database, { planId }, 'accept')
    for (const progress of [10, 20, 30]) three = await report(database, three, { progress, summary: `${progress}` })
    const one = await read(database, planId, fields)
    await aDuty(database, { planId })
    await aDuty(database, { planId }, 'accept', 'report')
    const many = await read(database, planId, fields)

    const reported = many.plan.waterDuties.map((duty: { reports: { totalCount: number } }) => duty.reports.totalCount)
    expect(reported.sort()).toEqual([0, 1, 3])
    expect(many.plan.waterDuties.find((duty: { id: string }) => duty.id === three.id).reports).toMatchObject({
      pageInfo: { hasNextPage: true },
      edges: [{ node: { progress: 30, obstacles: [] } }, { node: { progress: 20, obstacles: [] } }],
    })
    expect(many.cost).toBe(one.cost)
    expect(one.cost).toBe(4)
  })
})
