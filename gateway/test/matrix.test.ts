import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { subgraphNames } from '../src/subgraph-names.js'
import { ask, codes } from './ask.js'
import { departments } from './fake-resolvers.js'
import { Platform } from './platform.js'

const sheet = '{ id task unit role status health progress dueOn version openObstacles changedAt }'
const matrix = `query Matrix($id: ID!) {
  plan(id: $id) {
    id title tasks { id number title assignments { id unit { id } role } } units { id name shortName }
    officeSheet ${sheet} ${departments.map((name) => `${name}Sheet ${sheet}`).join(' ')}
  }
}`

let platform: Platform
let secret: string

beforeAll(async () => {
  platform = await Platform.open()
  secret = platform.office.begin()
})
afterAll(() => platform.close())
beforeEach(() => platform.forget())

describe('the matrix', () => {
  test('makes exactly one request to each of six subgraphs', async () => {
    const { data, errors } = await ask(platform, matrix, { variables: { id: 'plan-1' }, cookie: secret })

    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      plan: { title: '城市更新', waterSheet: { id: ['water-duty'] }, utilitiesSheet: { id: ['utilities-duty'] } },
    })
    expect(platform.operations.map(({ to }) => to).sort()).toEqual([...subgraphNames].sort())
  })

  test('carries the same request id in the answer, to every subgraph and into the log', async () => {
    const { headers } = await ask(platform, matrix, { variables: { id: 'plan-1' }, cookie: secret })

    const requestId = headers.get('x-request-id')
    expect(requestId).toMatch(/^[\da-f]{8}-/)
    expect(platform.operations.map((received) => received.requestId)).toEqual(Array(6).fill(requestId))
    expect(platform.log).toContainEqual(expect.objectContaining({ requestId, msg: 'operation', operation: 'Matrix' }))
  })

  test('ignores a request id that the client made up', async () => {
    const { headers } = await ask(platform, '{ setup { demo } }', { headers: { 'x-request-id': 'mine' } })
    expect(headers.get('x-request-id')).not.toBe('mine')
  })

  test('of an unknown plan is null', async () => {
    const reply = await ask(platform, matrix, { variables: { id: 'plan-2' }, cookie: secret })
    expect(reply).toMatchObject({ data: { plan: null }, status: 200 })
    expect(codes(reply)).toBeUndefined()
  })
})
