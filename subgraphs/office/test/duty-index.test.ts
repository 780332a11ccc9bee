import fc from 'fast-check'
import { DutyHealth, DutyRole, DutyStatus, healthOf } from '@tongchou/department'
import { mintToken, newId, Role } from '@tongchou/runtime'
import { createClient } from 'graphql-ws'
import { beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { healthSql } from '../src/duty-index/health-sql.js'
import { DutyIndexSort, readIndex } from '../src/duty-index/read-index.js'
import { key, service, useOffice, type Person, type Json } from './office.js'

const office = useOffice()
const code = '330305'
let leader: Person
beforeAll(async () => {
  leader = await office().person([Role.LEADER], code)
})

const receive = 'mutation ($states: [DutyState!]!) { receiveDutyStates(states: $states) }'
const tell = (states: object[], by: 'water' | 'housing' | 'gateway' = 'water') =>
  office().ask(service(by), receive, { states }, by)

/** A duty that the office assigned to the water department. */
async function aDuty(planId: string, state: object = {}, at: object = {}) {
  const [taskId, unitId, dutyId] = [
    await office().task(planId, code, at),
    await office().unit(code, { sector: 'water' }),
    newId(),
  ]
  await office().rows(
    `insert into assignment (id, jurisdiction, plan_id, task_id, unit_id, sector, role, assigned_on) values (?, ?, ?, ?, ?, 'water', 'LEAD', '2026-01-01')`,
    [dutyId, code, planId, taskId, unitId],
  )
  return {
    dutyId,
    jurisdiction: code,
    planId,
    taskId,
    unitId,
    sector: 'water',
    role: 'LEAD',
    status: 'IN_PROGRESS',
    progress: 50,
    dueOn: '2099-12-31',
    assignedOn: '2026-11-01',
    version: 1,
    openObstacles: 0,
    lastReportedAt: '2026-11-20T01:00:00Z',
    changedAt: '2026-11-20T01:00:00Z',
    ...state,
  }
}

const indexQuery = `query ($id: ID!, $filter: DutyIndexFilter, $sort: DutyIndexSort, $first: Int, $after: String) {
  plan(id: $id) { dutyIndex(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { dutyId health status progress version asOf } } } } }`
const read = async (id: string, more: object = {}) => office().ask(leader, indexQuery, { id, ...more })
const ids = (answer: Json): string[] => answer.data.plan.dutyIndex.edges.map(({ node }: Json) => node.dutyId)

describe('what keepers tell', () => {
  test('arrives in any order and any number of times, and the highest version stands', async () => {
    const plan = await office().plan(code)
    const duty = await aDuty(plan)
    for (const version of [3, 1, 3, 2])
      expect((await tell([{ ...duty, version, progress: version * 10 }])).data.receiveDutyStates).toBe(true)
    const { data } = await read(plan)
    expect(data.plan.dutyIndex.edges).toMatchObject([
      { node: { dutyId: duty.dutyId, version: 3, progress: 30, asOf: '2026-11-20T01:00:00.000Z' } },
    ])
  })

  test('stands even when the deliveries come at the same moment', async () => {
    const plan = await office().plan(code)
    const duties = [await aDuty(plan), await aDuty(plan)]
    await Promise.all(
      [1, 5, 2, 4, 3].map((version) =>
        tell((version % 2 ? duties : [...duties].reverse()).map((duty) => ({ ...duty, version }))),
      ),
    )
    const { data } = await read(plan)
    expect(data.plan.dutyIndex.edges.map(({ node }: Json) => node.version)).toEqual([5, 5])
  })

  test('counts for their own duties only', async () => {
    const plan = await office().plan(code)
    const duty = await aDuty(plan)
    expect((await tell([duty], 'housing')).code).toBe('FORBIDDEN')
    expect((await office().ask(leader, receive, { states: [duty] })).code).toBe('FORBIDDEN')
    expect((await office().ask(service('gateway'), receive, { states: [duty] })).code).toBe('FORBIDDEN')
    // A duty that was never assigned to it, and one that it moves to another jurisdiction, are left out.
    expect(
      (
        await tell([
          { ...duty, dutyId: newId() },
          { ...duty, jurisdiction: '341324' },
        ])
      ).data.receiveDutyStates,
    ).toBe(true)
    expect((await read(plan)).data.plan.dutyIndex.totalCount).toBe(0)
  })
})

describe('health', () => {
  test('is in SQL what the kernel says, for any duty on any day', async () => {
    const day = fc
      .integer({ min: -60, max: 60 })
      .map((offset) => new Date(Date.UTC(2026, 10, 22 + offset)).toISOString().slice(0, 10))
    const duty = fc.record({
      status: fc.constantFrom(...Object.values(DutyStatus)),
      progress: fc.constantFrom(0, 1, 30, 50, 69, 70, 71, 99, 100),
      dueOn: fc.option(day),
      assignedOn: day,
      openObstacles: fc.constantFrom(0, 0, 2),
      lastReportedAt: fc.option(fc.constant('2026-11-01T00:00:00Z')),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(duty, { minLength: 40, maxLength: 40 }), day, async (duties, today) => {
        const values = duties.map(() => '(?::int, ?, ?::int, ?::date, ?::date, ?::int, ?::timestamptz)').join(', ')
        const params = duties.flatMap((d, n) => [
          n,
          d.status,
          d.progress,
          d.dueOn,
          d.assignedOn,
          d.openObstacles,
          d.lastReportedAt,
        ])
        const rows = await office().rows(
          `select ${healthSql(`date '${today}'`)} as health from (values ${values}) d (n, status, progress, due_on, assigned_on, open_obstacles, last_reported_at) order by n`,
          params,
        )
        expect(rows.map(({ health }) => health)).toEqual(duties.map((one) => healthOf(one, today)))
      }),
      { numRuns: 60 },
    )
  })

  test('turns overdue at midnight without anybody’s report', async () => {
    const plan = await office().plan(code)
    const duty = await aDuty(plan, { dueOn: '2026-11-30' })
    await tell([duty])
    const overdue = async (today: string) =>
      (
        await readIndex(office().em(code), { planId: plan }, today, {
          sort: DutyIndexSort.WORST_FIRST,
          filter: { health: [DutyHealth.OVERDUE] },
        })
      ).totalCount
    expect([await overdue('2026-11-30'), await overdue('2026-12-01')]).toEqual([0, 1])
  })
})

describe('the index', () => {
  async function aPlan() {
    const plan = await office().plan(code)
    const states = [
      { status: 'DONE', progress: 100 },
      { dueOn: '2020-06-01' },
      { dueOn: '2020-01-01' },
      { openObstacles: 1 },
      { status: 'ASSIGNED', progress: 0, lastReportedAt: null },
      { dueOn: null },
      { status: 'WITHDRAWN', dueOn: '2020-01-01' },
    ]
    const duties = []
    for (const [position, state] of states.entries()) duties.push(await aDuty(plan, state, { position: 10 - position }))
    await tell(duties)
    return { plan, duties: duties.map(({ dutyId }) => dutyId), all: duties }
  }

  test('sorts by worst, by date and by the plan’s order, and leaves out what was withdrawn', async () => {
    const {
      plan,
      duties: [done, overdue, older, blocked, untouched, undated],
    } = await aPlan()
    expect(ids(await read(plan))).toEqual([older, overdue, blocked, untouched, undated, done])
    expect(ids(await read(plan, { sort: 'DUE_FIRST' })).slice(0, 2)).toEqual([older, overdue])
    expect(ids(await read(plan, { sort: 'DUE_FIRST' })).at(-1)).toBe(undated)
    expect(ids(await read(plan, { sort: 'PLAN_ORDER' }))).toEqual([undated, untouched, blocked, older, overdue, done])
  })

  test.each(['WORST_FIRST', 'DUE_FIRST', 'PLAN_ORDER'])(
    'gives every duty once when %s is paged through, and the total each time',
    async (sort) => {
      const { plan } = await aPlan()
      const whole = ids(await read(plan, { sort }))
      const paged: string[] = []
      let after: string | null = null
      do {
        const answer: Json = await read(plan, { sort, first: 2, after })
        expect(answer.data.plan.dutyIndex.totalCount).toBe(6)
        paged.push(...ids(answer))
        after = answer.data.plan.dutyIndex.pageInfo.hasNextPage ? answer.data.plan.dutyIndex.pageInfo.endCursor : null
      } while (after)
      expect(paged).toEqual(whole)
    },
  )

  test('filters by health, role, sector, unit, task and date, all of them together', async () => {
    const {
      plan,
      all,
      duties: [, overdue, older],
    } = await aPlan()
    expect(ids(await read(plan, { filter: { health: ['OVERDUE'] } }))).toEqual([older, overdue])
    expect(ids(await read(plan, { filter: { health: ['OVERDUE'], dueBefore: '2020-03-01' } }))).toEqual([older])
    expect(ids(await read(plan, { filter: { unitIds: [all[1]!.unitId] } }))).toEqual([overdue])
    expect(ids(await read(plan, { filter: { taskIds: [all[1]!.taskId], unitIds: [all[2]!.unitId] } }))).toEqual([])
    expect(ids(await read(plan, { filter: { sector: ['housing'] } }))).toEqual([])
    expect(ids(await read(plan, { filter: { role: [DutyRole.LEAD], sector: ['water'] } }))).toHaveLength(6)
    expect(ids(await read(plan, { filter: { unitIds: [] } }))).toEqual([])
  })

  test('refuses what is no page of it', async () => {
    const { plan } = await aPlan()
    const { endCursor } = (await read(plan, { first: 1 })).data.plan.dutyIndex.pageInfo
    expect((await read(plan, { first: 0 })).code).toBe('INVALID_INPUT')
    expect((await read(plan, { first: 201 })).code).toBe('INVALID_INPUT')
    expect((await read(plan, { after: 'x' })).code).toBe('INVALID_INPUT')
    expect((await read(plan, { after: endCursor, sort: 'DUE_FIRST' })).code).toBe('INVALID_INPUT')
    expect((await read(plan, { filter: { dueBefore: '2026-02-30' } })).code).toBe('INVALID_INPUT')
  })
})

describe('live changes', () => {
  async function listen(person: Person, planId: string) {
    const client = createClient({
      url: office().url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    })
    const token = await mintToken({ key: office().keys.gateway.privateJwk, audience: 'office', claims: person })
    const events = client.iterate({
      query: 'subscription ($id: ID!) { matrixChanged(planId: $id) { dutyId progress health version sector } }',
      variables: { id: planId },
      extensions: { tongchou: { token } },
    })
    // The subscription has begun once the service has answered a ping sent after it.
    const next = events.next()
    return { client, next, events }
  }

  test('reach who watches the plan, and end with his session', async () => {
    const plan = await office().plan(code)
    const duty = await aDuty(plan)
    const { client, next, events } = await listen(leader, plan)
    let version = 0
    const arrived = next.then(({ value }) => value)
    const timer = setInterval(() => void tell([{ ...duty, version: ++version, dueOn: '2020-01-01' }]), 100)
    const first = (await arrived) as Json
    clearInterval(timer)
    expect(first.data.matrixChanged).toMatchObject({ dutyId: duty.dutyId, health: 'OVERDUE', sector: 'water' })
    await office().rows('update session set ended_at = now() where id = ?', [leader.jti])
    await tell([{ ...duty, version: version + 100 }])
    let last: Json
    for (let done = false; !done;) {
      const { value, done: ended } = await events.next()
      if (value) last = value
      done = ended ?? false
    }
    expect(last?.data?.matrixChanged.version).not.toBe(version + 100)
    await client.dispose()
    leader = await office().person([Role.LEADER], code)
  })

  test('are begun anew, so that nothing is missed, when the database did not tell of them for a while', async () => {
    const plan = await office().plan(code)
    const { client, next } = await listen(leader, plan)
    const closed = new Promise<{ code: number }>((resolve) => client.on('closed', (event) => resolve(event as never)))
    await new Promise<void>((resolve) => client.on('connected', () => resolve()))
    const over = next.catch((reason: unknown) => reason)
    await office().rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen "office_live"'`,
    )
    expect((await closed).code).toBe(1012)
    expect(await over).toMatchObject({ code: 1012 })
    await client.dispose()
  })

  test('show a new assignment before its keeper has said a word', async () => {
    const clerk = await office().person([Role.OFFICE], code)
    const plan = await office().plan(code)
    const taskId = await office().task(plan, code)
    const { client, next } = await listen(leader, plan)
    // Nobody says when a subscription has begun: assign until one arrives.
    const timer = setInterval(async () => {
      const unitId = await office().unit(code, { sector: 'water' })
      const input = { taskId, unitId, role: 'COOPERATE', idempotencyKey: key() }
      await office().ask(clerk, 'mutation ($input: AssignInput!) { assign(input: $input) { id } }', { input })
    }, 200)
    const { value } = (await next) as Json
    clearInterval(timer)
    expect(value.data.matrixChanged).toMatchObject({ version: 0, progress: 0, health: 'NOT_STARTED', sector: 'water' })
    await client.dispose()
  })

  test('of another jurisdiction’s plan are refused', async () => {
    const { client, next } = await listen(await office().person([Role.LEADER], '341324'), await office().plan(code))
    const { value } = (await next) as Json
    expect(value.errors[0].extensions.code).toBe('NOT_FOUND')
    await client.dispose()
  })
})
