import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ask, codes, type Reply } from './ask.js'
import type { Mood } from './fake-subgraph.js'
import { departments } from './fake-resolvers.js'
import { Platform } from './platform.js'

const matrix = `{ plan(id: "plan-1") { id title ${departments.map((name) => `${name}Sheet { id progress }`).join(' ')} } }`
const report = `mutation { fileWaterReport(input: { dutyId: "duty-1", progress: 40, idempotencyKey: "k", version: 1 }) { id progress } }`

let platform: Platform
let cookie: string

/** Long enough for whoever answers, on a busy machine too, and what a test waits for whoever does not. */
const milliseconds = 3000

beforeEach(async () => {
  platform = await Platform.open({ limits: { milliseconds } })
  cookie = platform.office.begin()
  // Everything is loaded and connected before something fails.
  await askMatrix()
  platform.forget()
})
afterEach(() => platform.close())

const askMatrix = () => ask(platform, matrix, { cookie })

function expectNothingLeaked({ errors }: Reply) {
  const told = JSON.stringify(errors)
  expect(told).not.toMatch(/127\.0\.0\.1|localhost|http:|ECONN|query|_entities|representations|eyJ/)
}

describe.each<Mood>(['hangs', 'breaks off', 'speaks HTML'])('a department that %s', (mood) => {
  test('leaves its part of the matrix null, names itself once and nothing more, with HTTP 200', async () => {
    platform.subgraphs.water.mood = mood
    const reply = await askMatrix()

    expect(reply.status).toBe(200)
    expect(reply.data).toMatchObject({
      plan: { title: '城市更新', waterSheet: null, housingSheet: { progress: [10] } },
    })
    const requestId = reply.headers.get('x-request-id')
    expect(reply.errors).toHaveLength(1)
    expect(reply.errors![0]!.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'water', requestId })
    expectNothingLeaked(reply)
  })
})

describe('departments that are down', () => {
  test('leave what the others keep, each with one error, when nobody listens at their addresses', async () => {
    await Promise.all(departments.map((name) => platform.subgraphs[name].stop()))
    const reply = await askMatrix()

    expect(reply.data).toMatchObject({ plan: { title: '城市更新', waterSheet: null, utilitiesSheet: null } })
    expect(reply.errors!.map(({ extensions }) => extensions.subgraph).sort()).toEqual([...departments].sort())
    expectNothingLeaked(reply)
    await Promise.all(departments.map((name) => platform.subgraphs[name].start()))
  })

  test('are named once, however often an operation needs them', async () => {
    platform.subgraphs.water.mood = 'breaks off'
    const query =
      '{ plan(id: "plan-1") { waterSheet { id } tasks { waterDuties { id } } units { waterDuties { id } } } }'
    const reply = await ask(platform, query, { cookie })
    expect(codes(reply)).toEqual(['SUBGRAPH_UNAVAILABLE'])
  })

  test('take the nearest nullable field away, also where their part was selected by a fragment', async () => {
    platform.subgraphs.water.mood = 'breaks off'
    const query = `{ plan(id: "plan-1") { tasks { assignments { id duty { id ...Live } } } } }
      fragment Live on Duty { ... on WaterDuty { progress version } }`
    const reply = await ask(platform, query, { cookie })

    expect(reply.data).toEqual({ plan: { tasks: [{ assignments: [{ id: 'duty-1', duty: null }] }] } })
    expect(codes(reply)).toEqual(['SUBGRAPH_UNAVAILABLE'])
  })

  test('give the same field whole when they are there, without the type name that nobody asked for', async () => {
    const query = `{ plan(id: "plan-1") { tasks { assignments { duty { id ... on WaterDuty { progress } } } } } }`
    const reply = await ask(platform, query, { cookie })
    expect(reply.data).toEqual({ plan: { tasks: [{ assignments: [{ duty: { id: 'duty-1', progress: 10 } }] }] } })
  })
})

describe('the office being down', () => {
  test('leaves a visitor null and one error', async () => {
    platform.subgraphs.office.mood = 'breaks off'
    const reply = await ask(platform, '{ me { id } plan(id: "plan-1") { id waterSheet { id } } }')
    expect(reply).toMatchObject({ status: 200, data: { me: null, plan: null } })
    expect(reply.errors!.map(({ extensions }) => extensions.subgraph)).toEqual(['office'])
  })

  test('is said to somebody whose session cannot be looked up', async () => {
    platform.subgraphs.office.mood = 'breaks off'
    const reply = await ask(platform, matrix, { cookie: platform.office.begin() })
    expect(reply).toMatchObject({ status: 200, data: null })
    expect(reply.errors!.map(({ extensions }) => extensions.subgraph)).toEqual(['office'])
  })
})

describe('the breaker', () => {
  test('spares a department that hangs: it gets no operation until it has answered a probe', async () => {
    const { water } = platform.subgraphs
    water.mood = 'hangs'
    await askMatrix()
    const before = water.operations.length

    water.mood = 'breaks off'
    const reply = await askMatrix()
    expect(codes(reply)).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(water.probes).toBeGreaterThan(0)
    expect(water.operations).toHaveLength(before)
  })

  test('lets a department back in as soon as it answers', async () => {
    const { water } = platform.subgraphs
    water.mood = 'hangs'
    expect(codes(await askMatrix())).toEqual(['SUBGRAPH_UNAVAILABLE'])

    water.recover()
    await expect.poll(async () => codes(await askMatrix()), { interval: 10, timeout: 30_000 }).toBeUndefined()
  })

  test('lets a department back in that was stopped and started', async () => {
    const { water } = platform.subgraphs
    await water.stop()
    expect(codes(await askMatrix())).toEqual(['SUBGRAPH_UNAVAILABLE'])
    await water.start()
    await expect.poll(async () => codes(await askMatrix()), { interval: 10, timeout: 30_000 }).toBeUndefined()
  })
})

describe('a second attempt', () => {
  test('is made once for a query whose connection broke', async () => {
    platform.subgraphs.water.mood = 'breaks off'
    await askMatrix()
    expect(platform.subgraphs.water.operations).toHaveLength(2)
  })

  test('is never made for a mutation', async () => {
    platform.subgraphs.water.mood = 'breaks off'
    const reply = await ask(platform, report, { cookie })
    expect(reply.data).toBeNull()
    expect(codes(reply)).toEqual(['SUBGRAPH_UNAVAILABLE'])
    expect(platform.subgraphs.water.operations).toHaveLength(1)
  })

  test('is not made for a query that timed out', async () => {
    platform.subgraphs.water.mood = 'hangs'
    await askMatrix()
    expect(platform.subgraphs.water.operations).toHaveLength(1)
  })
})

describe('errors of a subgraph', () => {
  test('pass with their code and facts, and nothing else of them', async () => {
    const reply = await ask(platform, report.replace('40', '101'), { cookie })
    const requestId = reply.headers.get('x-request-id')
    expect(reply.errors).toEqual([
      {
        message: 'Progress is at most 100.',
        path: ['fileWaterReport'],
        extensions: { code: 'INVALID_INPUT', facts: { field: 'progress' }, requestId },
      },
    ])
  })

  test('leave as INTERNAL with the request id when they are unexpected, and are told in the log only', async () => {
    const reply = await ask(platform, '{ unit(id: "broken") { id } }', { cookie })
    const requestId = reply.headers.get('x-request-id')
    expect(reply).toMatchObject({ status: 200, data: { unit: null } })
    expect(reply.errors![0]!.extensions).toEqual({ code: 'INTERNAL', facts: {}, requestId })
    expect(JSON.stringify(reply.errors)).not.toContain('hunter2')
    expect(platform.log).toContainEqual(expect.objectContaining({ requestId, msg: 'unexpected error of a subgraph' }))
  })
})

describe('a client that leaves', () => {
  const leaveDuring = async (query: string) => {
    const { water } = platform.subgraphs
    water.mood = 'hangs'
    const leaving = new AbortController()
    const asked = fetch(platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `tongchou_session=${cookie}` },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    })
    await expect.poll(() => water.operations.length, { timeout: 15_000 }).toBe(1)
    leaving.abort()
    await expect(asked).rejects.toThrow('aborted')
    return water
  }

  test('is no longer worked for, and that is no fault of the department', async () => {
    const water = await leaveDuring(matrix)
    await expect.poll(() => water.abandoned, { timeout: 2000 }).toBe(1)
    water.recover()
    expect(codes(await askMatrix())).toBeUndefined()
    expect(water.probes).toBe(0)
  })

  test('still has its change made', async () => {
    const water = await leaveDuring(report)
    await expect
      .poll(() => platform.log.some(({ msg }) => msg === 'subgraph unavailable'), { timeout: 15_000 })
      .toBe(true)
    expect(platform.log).toContainEqual(expect.objectContaining({ why: expect.stringContaining('no answer within') }))
    expect(water.operations).toHaveLength(1)
  })
})
