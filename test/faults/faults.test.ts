import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signIn, type Client } from '../client.js'
import { aPlatform, type TestPlatform } from '../platform.js'
import { assignTo, firstPlan, keptBy, rowsOf, settled, unitOf } from './at-work.js'

const home = '330305'
/** Duties that wait for a department. */
const backlog = 300
let platform: TestPlatform
let office: Client
let planId: string
let housing: string

beforeAll(async () => {
  platform = await aPlatform()
  office = await signIn(
    platform.url,
    platform.accounts.find((a) => a.jurisdiction.includes(home) && a.roles.includes('OFFICE'))!,
  )
  planId = await firstPlan(office)
  housing = await unitOf(office, planId, 'housing')
})
afterAll(() => platform?.stop())
beforeEach(() => settled(platform), 120_000)

const matrix = `query ($id: ID!) { plan(id: $id) { tasks { id }
  dutyIndex(first: 200) { edges { node { dutyId sector status progress version } } }
  officeSheet { id } housingSheet { id } planningSheet { id } financeSheet { id } waterSheet { id version status progress } utilitiesSheet { id version status progress } } }`

interface Matrix {
  plan: Record<string, { id: string[]; version: number[]; status: string[]; progress: number[] } | null> & {
    tasks: { id: string }[]
    dutyIndex: {
      edges: { node: { dutyId: string; sector: string; status: string; progress: number; version: number } }[]
    }
  }
}

describe('a department that is away', () => {
  for (const [how, leave] of [
    ['was stopped', 'SIGTERM'],
    ['hangs', 'SIGSTOP'],
  ] as const) {
    test(`and ${how} leaves the rest of the matrix whole, and catches up when it is back`, async () => {
      const service = platform.services.housing
      if (leave === 'SIGSTOP') service.kill('SIGSTOP')
      else await service.stop()
      const duty = await assignTo(office, planId, housing, `away-${leave}`)
      const during = await office.ask<Matrix>(matrix, { id: planId })
      expect(during.status).toBe(200)
      expect(during.data!.plan.housingSheet).toBeNull()
      expect(during.data!.plan.officeSheet!.id.length).toBeGreaterThan(0)
      expect(during.data!.plan.dutyIndex.edges.length).toBeGreaterThan(50)
      expect(during.errors.map((e) => [e.extensions.code, e.extensions.subgraph])).toEqual([
        ['SUBGRAPH_UNAVAILABLE', 'housing'],
      ])
      expect(JSON.stringify(during.errors)).not.toMatch(/127\.0\.0\.1|http|SELECT/i)
      if (leave === 'SIGSTOP') service.kill('SIGCONT')
      else await service.restart()
      await expect
        .poll(() => keptBy(office, planId, 'housing', duty), { timeout: 90_000 })
        .toMatchObject({ status: 'ASSIGNED' })
    })
  }

  // A message may wait a minute for its next attempt.
  test('and was killed with the office between commit and delivery is served after both are back, once', async () => {
    await platform.services.housing.stop()
    const duty = await assignTo(office, planId, housing, 'between')
    platform.services.office.kill('SIGKILL')
    await platform.services.housing.restart()
    await retried(async () => {
      const found = await keptBy(office, planId, 'housing', duty)
      if (!found) throw new Error('not yet')
      expect(found).toMatchObject({ version: 1, status: 'ASSIGNED' })
    })
  })

  test('and was killed while it worked comes back by itself', async () => {
    const { pid } = platform.services.water
    platform.services.water.kill('SIGKILL')
    await expect.poll(() => platform.services.water.pid, { timeout: 60_000 }).not.toBe(pid)
    await expect
      .poll(async () => (await office.ask<Matrix>(matrix, { id: planId })).errors, { timeout: 60_000 })
      .toEqual([])
  })
})

test('three days of messages reach a department that was away, each duty once and in its last state', async () => {
  await platform.services.housing.stop()
  const duties: string[] = []
  while (duties.length < backlog) {
    const some = Array.from({ length: 6 }, (_, at) => `backlog-${duties.length + at}`)
    duties.push(...(await Promise.all(some.map((key) => assignTo(office, planId, housing, key)))))
  }
  // Every tenth is changed twice more, so that its waiting message is overtaken by newer ones.
  const changed = duties.filter((_, at) => at % 10 === 0)
  for (const [at, dueOn] of ['2027-02-28', '2027-03-31'].entries()) {
    for (const assignmentId of changed) await reassign(assignmentId, at + 1, dueOn)
  }
  await rowsOf(
    platform,
    'office',
    `update office_jobs._private_jobs set run_at = run_at - interval '3 days', created_at = created_at - interval '3 days'`,
  )
  const back = Date.now()
  await platform.services.housing.restart()

  const sql = `select id, version, revision, due_on::text as due from housing.duty where id in ('${duties.join("','")}')`
  const kept = () => rowsOf<{ id: string; version: number; revision: number; due: string }>(platform, 'housing', sql)
  await expect.poll(async () => (await kept()).length, { timeout: 120_000 }).toBe(backlog)
  await settled(platform)
  console.log(`${backlog} duties of three days arrived within ${Date.now() - back} ms of the department's return.`)
  const rows = new Map((await kept()).map((row) => [row.id, row]))
  for (const id of duties) {
    const last = changed.includes(id) ? { revision: 3, due: '2027-03-31' } : { revision: 1, due: '2027-01-31' }
    expect(rows.get(id)).toMatchObject({ version: 1, ...last })
  }
  const left = `select count(*)::int as count from office_jobs._private_jobs`
  await expect.poll(() => rowsOf(platform, 'office', left), { timeout: 30_000 }).toEqual([{ count: 0 }])
})

async function reassign(assignmentId: string, revision: number, dueOn: string): Promise<void> {
  const { errors } = await office.ask('mutation ($input: ReassignInput!) { reassign(input: $input) { id } }', {
    input: { assignmentId, revision, dueOn, reason: '顺延', idempotencyKey: `later-${assignmentId}-${revision}` },
  })
  expect(errors).toEqual([])
}

test('a database that was restarted loses nothing and needs no hand', async () => {
  await platform.database.restart()
  const duty = await retried(() => assignTo(office, planId, housing, `db-${Date.now() % 1_000_000}`))
  await expect.poll(() => keptBy(office, planId, 'housing', duty), { timeout: 90_000 }).not.toBeNull()
})

/** Until the connections are back; a refusal in between must be the named one. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 100_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > until || String(error).includes('INTERNAL')) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
