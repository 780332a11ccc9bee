import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newId, openDatabase, Role, type AccountIdentity, type Identity } from '@tongchou/runtime'
import { describe, expect, vi } from 'vitest'
import type { DutyState } from '../src/duty/duty.js'
import { ask, serveWater, type ServedWater } from './asking.js'
import { anAssignment, elsewhere, here, person, stored, test as base, water } from './keeper-test.js'

/** What an office received; it takes deliveries once `up` is true. */
interface RecordingOffice {
  url: string
  states: DutyState[]
  up: boolean
}

const test = base
  // eslint-disable-next-line no-empty-pattern -- Vitest wants the pattern to see that nothing is needed.
  .extend('office', { scope: 'file' }, async ({}, { onCleanup }): Promise<RecordingOffice> => {
    const office: RecordingOffice = { url: '', states: [], up: true }
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        if (!office.up) return void response.writeHead(503).end('{}')
        office.states.push(...(JSON.parse(body) as { variables: { states: DutyState[] } }).variables.states)
        response.end('{"data":{"receiveDutyStates":true}}')
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    onCleanup(() => void server.close())
    office.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return office
  })
  .extend(
    'served',
    { scope: 'file' },
    async ({ database: _migrated, place, office }, { onCleanup }): Promise<ServedWater> => {
      const url = place.url('water', 'runtime')
      const own = await openDatabase({ name: 'water', entities: water.entities, migrations: [], url })
      const served = await serveWater(own, place, office.url)
      onCleanup(() => served.close())
      return served
    },
  )

const officeService: Identity = { kind: 'service', service: 'office', jurisdiction: null, requestId: 'r-office' }
const receive = 'mutation ($a: [AssignmentState!]!) { receiveWaterAssignments(assignments: $a) }'
const act = (name: string) =>
  `mutation ($input: DutyActInput!) { ${name}(input: $input) { id status version health task { id } unit { id } } }`
const fileReport = `mutation ($input: ReportInput!) { fileWaterReport(input: $input) {
  version progress openObstacles obstacles { id kind text unitIds clearedAt } reports { totalCount edges { node { id summary obstacles { text } } } } } }`

async function assigned(served: ServedWater, facts = {}) {
  const assignment = anAssignment(facts)
  expect(await ask(served, officeService, receive, { a: [assignment] })).toEqual({
    data: { receiveWaterAssignments: true },
  })
  return { ...assignment, liaison: person({ units: [assignment.unitId], jurisdiction: assignment.jurisdiction }) }
}

async function accepted(served: ServedWater) {
  const duty = await assigned(served)
  const input = { dutyId: duty.dutyId, version: 1, idempotencyKey: newId() }
  const answer = await ask(served, duty.liaison, act('acceptWaterDuty'), { input })
  expect(answer.errors).toBeUndefined()
  return duty
}

describe('the water department', () => {
  test('takes assignments from the office alone', async ({ served }) => {
    const a = [anAssignment()]
    const clerk = person({ roles: [Role.OFFICE, Role.ADMIN] })
    const visitor: Identity = { kind: 'anonymous', address: '', demoSignIn: false, requestId: 'r' }
    const codeFor = async (identity: Identity) =>
      (await ask(served, identity, receive, { a })).errors?.[0]?.extensions.code
    expect(await codeFor(clerk)).toBe('FORBIDDEN')
    expect(await codeFor(visitor)).toBe('UNAUTHENTICATED')
  })

  test('answers a duty with its neighbours’ ids', async ({ served }) => {
    const { dutyId, taskId, unitId, liaison } = await assigned(served)
    const input = { dutyId, version: 1, idempotencyKey: newId() }
    expect(await ask(served, liaison, act('acceptWaterDuty'), { input })).toEqual({
      data: {
        acceptWaterDuty: {
          id: dutyId,
          status: 'ACCEPTED',
          version: 2,
          health: 'NOT_STARTED',
          task: { id: taskId },
          unit: { id: unitId },
        },
      },
    })
  })

  test('says NOT_FOUND of another jurisdiction’s duty and of what is no id, and nothing to strangers', async ({
    served,
  }) => {
    const { dutyId } = await assigned(served, { jurisdiction: elsewhere })
    const query = 'query ($id: ID!) { waterDuty(id: $id) { id } }'
    for (const id of [dutyId, newId(), "x' or 1=1"]) {
      const answer = await ask(served, person({ roles: [Role.AUDITOR] }), query, { id })
      expect(answer).toMatchObject({
        data: { waterDuty: null },
        errors: [{ extensions: { code: 'NOT_FOUND', facts: { id } } }],
      })
    }
    const anonymous: Identity = { kind: 'anonymous', address: '', demoSignIn: false, requestId: 'r' }
    expect(await ask(served, anonymous, query, { id: dutyId })).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    })
    const passwordFirst: Identity = {
      ...person({ jurisdiction: elsewhere, roles: [Role.OFFICE] }),
      passwordFirst: true,
    }
    const entities = '{ _entities(representations: []) { __typename } }'
    for (const asked of [query, entities])
      expect(await ask(served, passwordFirst, asked, { id: dutyId })).toMatchObject({
        errors: [{ extensions: { code: 'PASSWORD_CHANGE_NEEDED' } }],
      })
  })

  test('gives plans, tasks and units of other services their duties, many at once', async ({ served }) => {
    const mine = await assigned(served)
    const foreign = await assigned(served, { jurisdiction: elsewhere })
    const representations = [
      { __typename: 'Plan', id: mine.planId },
      { __typename: 'Plan', id: foreign.planId },
      { __typename: 'Task', id: mine.taskId },
      { __typename: 'Unit', id: mine.unitId },
      { __typename: 'Unit', id: foreign.unitId },
      { __typename: 'WaterDuty', id: mine.dutyId },
    ]
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Plan { waterSheet { id status dueOn changedAt } waterDuties { id } }
      ... on Task { waterDuties { id __typename } } ... on Unit { waterDuties { id } } ... on WaterDuty { id role } } }`
    const leader = person({ roles: [Role.LEADER] })
    const { data, errors } = await ask(served, leader, query, { representations })
    expect(errors).toBeUndefined()
    expect(data._entities).toMatchObject([
      {
        waterSheet: { id: [mine.dutyId], status: ['ASSIGNED'], dueOn: ['2027-06-30'] },
        waterDuties: [{ id: mine.dutyId }],
      },
      { waterSheet: { id: [] }, waterDuties: [] },
      { waterDuties: [{ id: mine.dutyId, __typename: 'WaterDuty' }] },
      { waterDuties: [{ id: mine.dutyId }] },
      { waterDuties: [] },
      { id: mine.dutyId, role: 'LEAD' },
    ])
  })

  test('says of an answer that its asker holds that it is unchanged, and nothing of it to another tenant', async ({
    served,
  }) => {
    const duty = await accepted(served)
    const representations = [{ __typename: 'Plan', id: duty.planId }]
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Plan { waterSheet { id progress } } } }`
    const leader = person({ roles: [Role.LEADER] })
    const asking = (holds: string | undefined, who = leader) =>
      ask(served, who, query, { representations }, holds === undefined ? undefined : { tongchou: { holds } })
    const sheet = (id: string[], progress: number[]) => ({ _entities: [{ waterSheet: { id, progress } }] })

    expect(await asking(undefined)).toEqual({ data: sheet([duty.dutyId], [0]) })
    const first = await asking('')
    const digest = first.extensions!.tongchou.digest!
    expect(first).toEqual({ data: sheet([duty.dutyId], [0]), extensions: { tongchou: { digest } } })
    expect(await asking(digest)).toEqual({ data: null, extensions: { tongchou: { unchanged: digest } } })
    // Another of the same tenant has the same answer; another tenant has his own, whatever he says that he holds.
    expect(await asking(digest, person({ roles: [Role.AUDITOR] }))).toMatchObject({ data: null })
    const stranger = person({ roles: [Role.LEADER], jurisdiction: elsewhere })
    expect(await asking(digest, stranger)).toMatchObject({ data: sheet([], []) })

    const input = { dutyId: duty.dutyId, version: 2, progress: 30, idempotencyKey: newId() }
    expect(
      (await ask(served, duty.liaison, fileReport, { input }, { tongchou: { holds: '' } })).extensions,
    ).toBeUndefined()
    const changed = await asking(digest)
    expect(changed.data).toEqual(sheet([duty.dutyId], [30]))
    expect(changed.extensions!.tongchou.digest).not.toBe(digest)
    const forbidden = await ask(
      served,
      { kind: 'anonymous', address: '', demoSignIn: false, requestId: 'r' },
      query,
      { representations },
      { tongchou: { holds: digest } },
    )
    expect(forbidden).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    expect(forbidden.extensions).toBeUndefined()
  })
})

describe('a mutation with an idempotencyKey', () => {
  const file = (served: ServedWater, who: AccountIdentity, input: object) => ask(served, who, fileReport, { input })

  test('has one effect and one answer for the same body, however often and at once', async ({ served }) => {
    const { dutyId, liaison } = await accepted(served)
    const input = {
      dutyId,
      version: 2,
      progress: 30,
      summary: '开挖',
      idempotencyKey: newId(),
      obstacles: [{ kind: 'FUNDS', text: '缺口' }],
    }
    const answers = await Promise.all([1, 2, 3, 4].map(() => file(served, liaison, input)))
    answers.push(await file(served, liaison, input))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]!.data.fileWaterReport).toMatchObject({
      version: 3,
      progress: 30,
      openObstacles: 1,
      obstacles: [{ kind: 'FUNDS', text: '缺口', unitIds: [], clearedAt: null }],
      reports: { totalCount: 1, edges: [{ node: { summary: '开挖', obstacles: [{ text: '缺口' }] } }] },
    })
  })

  test('is refused with another body', async ({ served }) => {
    const { dutyId, liaison } = await accepted(served)
    const input = { dutyId, version: 2, progress: 30, summary: '开挖', idempotencyKey: newId() }
    await file(served, liaison, input)
    const other = await file(served, liaison, { ...input, progress: 31 })
    expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_CONFLICT')
  })

  test('that was refused may be sent again with the same key', async ({ served }) => {
    const { dutyId, liaison } = await accepted(served)
    const input = { dutyId, version: 1, progress: 30, summary: '开挖', idempotencyKey: newId() }
    expect((await file(served, liaison, input)).errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      facts: { yours: { version: 1, summary: '开挖' }, current: { version: 2 } },
    })
    expect((await file(served, liaison, { ...input, version: 2 })).errors).toBeUndefined()
  })

  test('belongs to its account: another’s same key is another key', async ({ served, database }) => {
    const { dutyId, unitId, liaison } = await accepted(served)
    const idempotencyKey = newId()
    await file(served, liaison, { dutyId, version: 2, progress: 30, summary: '一', idempotencyKey })
    await file(served, person({ units: [unitId] }), { dutyId, version: 3, progress: 50, summary: '二', idempotencyKey })
    expect(await stored(database, dutyId)).toMatchObject({ progress: 50, version: 4 })
  })

  for (const progress of [50.5, '50', null]) {
    test(`with progress ${JSON.stringify(progress)} is no valid input`, async ({ served }) => {
      const { dutyId, liaison } = await accepted(served)
      const answer = await file(served, liaison, { dutyId, version: 2, progress, idempotencyKey: newId() })
      expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT')
    })
  }

  test('never reaches a date that does not exist', async ({ served }) => {
    const answer = await ask(served, officeService, receive, { a: [anAssignment({ dueOn: '2026-02-30' })] })
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT')
  })
})

describe('a duty’s reports', () => {
  test('are read page by page, the newest first', async ({ served }) => {
    const { dutyId, liaison } = await accepted(served)
    for (const n of [1, 2, 3]) {
      await ask(served, liaison, fileReport, {
        input: { dutyId, version: 1 + n, progress: n, summary: `第${n}次`, idempotencyKey: newId() },
      })
    }
    const query = `query ($id: ID!, $first: Int, $after: String) { waterDuty(id: $id) { reports(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { summary } } } } }`
    const page = async (variables: object) =>
      (await ask(served, liaison, query, { id: dutyId, ...variables })).data.waterDuty.reports
    const first = await page({ first: 2 })
    expect(first).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { summary: '第3次' } }, { node: { summary: '第2次' } }],
    })
    const second = await page({ first: 2, after: first.pageInfo.endCursor })
    expect(second).toMatchObject({
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      edges: [{ node: { summary: '第1次' } }],
    })
    const wrong = await ask(served, liaison, query, { id: dutyId, first: 201 })
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', facts: { field: 'first' } })
  })
})

describe('the office', () => {
  test('learns every change, and after an absence the present state', async ({ served, office }) => {
    const { dutyId, liaison } = await accepted(served)
    const heard = () => office.states.filter((state) => state.dutyId === dutyId)
    await vi.waitFor(
      () =>
        expect(heard().at(-1)).toMatchObject({ sector: 'water', jurisdiction: here, status: 'ACCEPTED', version: 2 }),
      10_000,
    )

    office.up = false
    const known = heard().length
    for (const version of [2, 3, 4]) {
      await ask(served, liaison, fileReport, {
        input: { dutyId, version, progress: version * 10, summary: '推进', idempotencyKey: newId() },
      })
    }
    expect(heard()).toHaveLength(known)
    office.up = true
    await vi.waitFor(
      () => expect(heard().at(-1)).toMatchObject({ version: 5, progress: 40, status: 'IN_PROGRESS' }),
      20_000,
    )
  })
})
