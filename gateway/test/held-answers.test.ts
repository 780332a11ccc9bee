import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HeldAnswers } from '../src/columns/held-answers.js'
import { subgraphNames } from '../src/subgraph-names.js'
import { ask, codes } from './ask.js'
import { departments } from './fake-resolvers.js'
import { Platform } from './platform.js'

const matrix = `query Matrix($id: ID!) { plan(id: $id) { id title tasks { id }
  officeSheet { id status } ${departments.map((name) => `${name}Sheet { id status }`).join(' ')} } }`

let platform: Platform
let secret: string

beforeAll(async () => {
  platform = await Platform.open()
  secret = platform.office.begin()
})
afterAll(() => platform.close())
beforeEach(() => platform.forget())
afterEach(() => {
  for (const subgraph of Object.values(platform.subgraphs)) subgraph.recover()
})

const asked = (cookie = secret) => ask(platform, matrix, { variables: { id: 'plan-1' }, cookie })
const unchanged = () => subgraphNames.reduce((sum, name) => sum + platform.subgraphs[name].unchanged, 0)

describe('a matrix that nobody changed', () => {
  test('is asked of each subgraph once more, which sends it only once', async () => {
    const first = await asked()
    expect(first.data).toMatchObject({ plan: { title: '城市更新', waterSheet: { id: ['water-duty'] } } })
    const before = unchanged()
    platform.forget()
    const again = await asked()
    expect(again.data).toEqual(first.data)
    expect(again.errors).toBeUndefined()
    expect(platform.operations.map(({ to }) => to).sort()).toEqual([...subgraphNames].sort())
    expect(unchanged() - before).toBe(6)
  })

  test('is asked with the rights of each who looks at it', async () => {
    await asked()
    platform.forget()
    await asked(platform.office.begin(['AUDITOR']))
    expect(new Set(platform.operations.map(({ token }) => token)).size).toBe(6)
    expect(platform.operations.every(({ token }) => token!.length > 0)).toBe(true)
  })

  test('is read whole again from the one keeper that has another answer', async () => {
    const first = await asked()
    const before = unchanged()
    platform.subgraphs.water.edition = 'another'
    expect((await asked()).data).toEqual(first.data)
    expect(unchanged() - before).toBe(5)
    expect((await asked()).data).toEqual(first.data)
    expect(unchanged() - before).toBe(11)
  })
})

test('a subgraph that calls an answer unchanged which nobody holds counts as one that does not answer', async () => {
  platform.subgraphs.water.mood = 'says unchanged'
  const query = 'query ($id: ID!) { plan(id: $id) { title waterSheet { dueOn } } }'
  const reply = await ask(platform, query, { variables: { id: 'plan-1' }, cookie: secret })
  expect(codes(reply)).toEqual(['SUBGRAPH_UNAVAILABLE'])
  expect(reply.data).toEqual({ plan: { title: '城市更新', waterSheet: null } })
})

test('answers are held up to a size, the oldest going first', () => {
  const answers = new HeldAnswers(100)
  const held = (digest: string) => ({ digest, answer: { between: ['{}'], columns: [] } })
  answers.keep('a', held('1'), 40)
  answers.keep('b', held('2'), 40)
  expect(answers.find('a')?.digest).toBe('1')
  answers.keep('c', held('3'), 40)
  expect([answers.find('a')?.digest, answers.find('b'), answers.find('c')?.digest]).toEqual(['1', undefined, '3'])
  answers.keep('c', held('4'), 50)
  expect([answers.find('a')?.digest, answers.find('c')?.digest]).toEqual(['1', '4'])
  answers.keep('d', held('5'), 500)
  expect([answers.find('a'), answers.find('c'), answers.find('d')]).toEqual([undefined, undefined, undefined])
})
