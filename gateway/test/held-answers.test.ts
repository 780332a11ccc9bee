import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cutColumns } from '../src/columns/cut-columns.js'
import { HeldAnswers } from '../src/columns/held-answers.js'
import { subgraphNames } from '../src/subgraph-names.js'
import { ask, codes, type Reply } from './ask.js'
import { departments } from './fake-resolvers.js'
import { Platform } from './platform.js'

const matrix = `query Matrix($id: ID!) { plan(id: $id) { id title tasks { id }
  officeSheet { id unit status } ${departments.map((name) => `${name}Sheet { id unit status }`).join(' ')} } }`

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
/** Of which unit each department's sheet speaks, as the fakes say it: the caller's jurisdiction and their edition. */
const units = ({ data }: Reply) => {
  const { plan } = data as { plan: Record<string, { unit: string[] }> }
  return departments.map((name) => plan[`${name}Sheet`]!.unit)
}
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

  test('is asked with the rights of each who looks at it, and gives each his own', async () => {
    const [auditor, neighbour] = [platform.office.begin(['AUDITOR']), platform.office.begin(['OFFICE'], '341324')]
    const first = await asked()
    platform.forget()
    const before = unchanged()
    expect((await asked(auditor)).data).toEqual(first.data)
    expect(unchanged() - before).toBe(6)
    expect(new Set(platform.operations.map(({ token }) => token)).size).toBe(6)
    expect(platform.operations.every(({ token }) => token!.length > 0)).toBe(true)

    expect(units(first)).toEqual(departments.map(() => ['unit-of-330305']))
    for (const [cookie, unit] of [
      [neighbour, 'unit-of-341324'],
      [secret, 'unit-of-330305'],
      [neighbour, 'unit-of-341324'],
    ] as const)
      expect(units(await asked(cookie))).toEqual(departments.map(() => [unit]))
  })

  test('is read whole again from the one keeper that has another answer', async () => {
    const first = await asked()
    const before = unchanged()
    platform.subgraphs.water.edition = 'another'
    const again = await asked()
    const edition = (name: string) => (name === 'water' ? 'another' : '')
    expect(units(again)).toEqual(departments.map((name) => [`unit-of-330305${edition(name)}`]))
    expect(units(first)).not.toEqual(units(again))
    expect(unchanged() - before).toBe(5)
    expect((await asked()).data).toEqual(again.data)
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

const held = (digest: string, column = '[]') => ({
  digest,
  answer: { between: ['{', '}'], columns: [Buffer.from(column)] },
})
const names = ['a', 'b', 'c', 'd']
const left = (answers: HeldAnswers) => names.map((name) => answers.find(name)?.digest)

test('answers are held up to a size, the oldest going first, and none that is larger by itself', () => {
  const answers = new HeldAnswers(2000)
  answers.keep('a', held('1'))
  answers.keep('b', held('2'))
  expect(answers.find('a')?.digest).toBe('1')
  answers.keep('c', held('3'))
  expect(left(answers)).toEqual(['1', undefined, '3', undefined])
  answers.keep('c', held('4', '[1,2,3]'))
  expect(left(answers)).toEqual(['1', undefined, '4', undefined])
  answers.keep('d', held('5', `["${'x'.repeat(2000)}"]`))
  expect(left(answers)).toEqual(['1', undefined, '4', undefined])
  answers.keep('c', held('6', `["${'x'.repeat(2000)}"]`))
  expect(left(answers)).toEqual(['1', undefined, undefined, undefined])
})

test('answers are held up to a number, the oldest going first', () => {
  const answers = new HeldAnswers(1e9, 2)
  for (const name of names) answers.keep(name, held(name))
  expect(left(answers)).toEqual([undefined, undefined, 'c', 'd'])
})

test('a held answer keeps no more memory alive than is counted, however small it is and wherever it was read', () => {
  const most = 1024 * 1024
  const answers = new HeldAnswers(most)
  const questions = Array.from({ length: 3000 }, (_, n) => `question ${n}`)
  // As it comes from a subgraph: a slice of the slab in which Node puts what is small.
  for (const question of questions)
    answers.keep(question, {
      digest: question,
      answer: cutColumns(Buffer.from('{"waterSheet":{"id":["a","b"],"task":["c"]}}'), new Set(['waterSheet'])),
    })
  const kept = questions.flatMap((question) => answers.find(question)?.answer.columns ?? [])
  expect(kept.length).toBeGreaterThan(1000)
  expect(kept.slice(-2).map(String)).toEqual(['["a","b"]', '["c"]'])
  const alive = [...new Set(kept.map(({ buffer }) => buffer))].reduce((sum, { byteLength }) => sum + byteLength, 0)
  expect(alive).toBe(kept.reduce((sum, { length }) => sum + length, 0))
})
