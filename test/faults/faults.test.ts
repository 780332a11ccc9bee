import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signIn, type Client } from '../client.js'
import { aPlatform, type TestPlatform } from '../platform.js'
import { assignTo, firstPlan, keptBy, settled } from './at-work.js'

const home = '330305'
let platform: TestPlatform
let office: Client
let planId: string

beforeAll(async () => {
  platform = await aPlatform()
  office = await signIn(
    platform.url,
    platform.accounts.find((a) => a.jurisdiction.includes(home) && a.roles.includes('OFFICE'))!,
  )
  planId = await firstPlan(office)
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
      const duty = await assignTo(office, planId, 'housing', `away-${leave}`)
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
    const duty = await assignTo(office, planId, 'housing', 'between')
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

test('a database that was restarted loses nothing and needs no hand', async () => {
  await platform.database.restart()
  const duty = await retried(() => assignTo(office, planId, 'housing', `db-${Date.now() % 1_000_000}`))
  await expect.poll(() => keptBy(office, planId, 'housing', duty), { timeout: 90_000 }).not.toBeNull()
})

/** Until the connections are back; a refusal in between must be the named one. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 100_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
