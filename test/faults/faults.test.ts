import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signIn, type Client } from '../client.js'
import { aPlatform, keepers, type DemoPerson, type Keeper, type TestPlatform } from '../platform.js'

const home = '330305'
let platform: TestPlatform
let office: Client
let planId: string

beforeAll(async () => {
  platform = await aPlatform()
  const accounts: DemoPerson[] = platform.accounts
  office = await signIn(
    platform.url,
    accounts.find((a) => a.jurisdiction.includes(home) && a.roles.includes('OFFICE'))!,
  )
  const plans = await office.ask<{ plans: { edges: { node: { id: string } }[] } }>(
    '{ plans { edges { node { id } } } }',
  )
  planId = plans.data!.plans.edges[0]!.node.id
})
afterAll(() => platform?.stop())
beforeEach(() => settled(), 120_000)

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

/** The keepers' own rows against the office's index, straight from the databases. */
async function differences(): Promise<string[]> {
  const rows = async (service: Keeper, sql: string) => {
    const client = new pg.Client({ connectionString: platform.database.url(`${service}_runtime`) })
    await client.connect()
    try {
      await client.query(`select set_config('app.jurisdiction', '*', false)`)
      return (await client.query<{ line: string }>(sql)).rows.map((row) => row.line)
    } finally {
      await client.end()
    }
  }
  const kept = (
    await Promise.all(
      keepers.map((service) =>
        rows(service, `select concat_ws(' ', id, status, progress, version) as line from "${service}".duty`),
      ),
    )
  ).flat()
  const indexed = await rows(
    'office',
    `select concat_ws(' ', duty_id, status, progress, version) as line from office.duty_index_entry`,
  )
  const index = new Set(indexed)
  return [
    ...kept.filter((line) => !index.has(line)),
    ...indexed.filter((line) => !kept.includes(line)).map((line) => `index only: ${line}`),
  ]
}

/** Waits until every message has arrived: index equals keepers. */
async function settled(): Promise<void> {
  await expect.poll(differences, { timeout: 90_000, interval: 500 }).toEqual([])
}

async function assignTo(sector: string, key: string): Promise<{ assignmentId: string; revision: number }> {
  const plan = await office.ask<{ plan: { units: { id: string; sector: string | null; collective: boolean }[] } }>(
    'query ($id: ID!) { plan(id: $id) { units { id sector collective } } }',
    { id: planId },
  )
  const unit = plan.data!.plan.units.find((u) => u.sector === sector && !u.collective)!
  const task = await office.ask<{ addTask: { id: string } }>(
    'mutation ($input: TaskInput!) { addTask(input: $input) { id } }',
    {
      input: {
        planId,
        number: key,
        title: '临时交办',
        dueOn: '2027-01-31',
        idempotencyKey: `task-${key}-${process.pid}`,
      },
    },
  )
  expect(task.errors).toEqual([])
  const assigned = await office.ask<{ assign: { id: string; revision: number }[] }>(
    'mutation ($input: AssignInput!) { assign(input: $input) { id revision } }',
    {
      input: {
        taskId: task.data!.addTask.id,
        unitId: unit.id,
        role: 'LEAD',
        dueOn: '2027-01-31',
        idempotencyKey: `assign-${key}-${process.pid}`,
      },
    },
  )
  expect(assigned.errors).toEqual([])
  return { assignmentId: assigned.data!.assign[0]!.id, revision: assigned.data!.assign[0]!.revision }
}

const kept = async (sector: 'utilities' | 'water' | 'housing', dutyId: string) => {
  const answer = await office.ask<{
    plan: Record<string, { id: string[]; version: number[]; status: string[] } | null>
  }>(`query ($id: ID!) { plan(id: $id) { sheet: ${sector}Sheet { id version status } } }`, { id: planId })
  const sheet = answer.data?.plan.sheet
  const at = sheet?.id.indexOf(dutyId) ?? -1
  return sheet && at >= 0 ? { version: sheet.version[at]!, status: sheet.status[at]! } : null
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
      const { assignmentId } = await assignTo('housing', `away-${leave}`)
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
      await expect.poll(() => kept('housing', assignmentId), { timeout: 90_000 }).toMatchObject({ status: 'ASSIGNED' })
    })
  }

  // A message may wait a minute for its next attempt.
  test('and was killed with the office between commit and delivery is served after both are back, once', async () => {
    await platform.services.housing.stop()
    const { assignmentId } = await assignTo('housing', 'between')
    platform.services.office.kill('SIGKILL')
    await platform.services.housing.restart()
    await retried(async () => {
      const found = await kept('housing', assignmentId)
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
  const { assignmentId } = await retried(() => assignTo('housing', `db-${Date.now() % 1_000_000}`))
  await expect.poll(() => kept('housing', assignmentId), { timeout: 90_000 }).not.toBeNull()
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
