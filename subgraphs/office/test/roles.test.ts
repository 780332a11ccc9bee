import { Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, visitor, type Person } from './office.js'

const office = useOffice()
const code = '330305'
const unknown = '01900000-0000-7000-8000-000000000000'
const people = {} as Record<Role, Person>
let plan = ''
let task = ''
let unit = ''
let meeting = ''

beforeAll(async () => {
  for (const role of Object.values(Role)) people[role] = await office().person([role], code)
  plan = await office().plan(code)
  task = await office().task(plan, code)
  unit = await office().unit(code)
  const { data } = await office().ask(
    people.OFFICE,
    `mutation { draftMeeting(input: { planId: "${plan}", title: "联席会议", heldOn: "2026-12-01", idempotencyKey: "${key()}" }) { id } }`,
  )
  meeting = data.draftMeeting.id
})

/** What each role may write; whoever may not is told FORBIDDEN before anything is looked up. */
const writes: Record<string, { roles: Role[]; field: () => string }> = {
  createAccount: {
    roles: [Role.ADMIN],
    field: () =>
      `createAccount(input: { username: "u-${key()}", name: "李四", password: "a long password", roles: [LEADER], idempotencyKey: "${key()}" }) { id }`,
  },
  disableAccount: {
    roles: [Role.ADMIN],
    field: () => `disableAccount(input: { accountId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  enableAccount: {
    roles: [Role.ADMIN],
    field: () => `enableAccount(input: { accountId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  changeAccount: {
    roles: [Role.ADMIN],
    field: () => `changeAccount(input: { accountId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  changeJurisdiction: {
    roles: [Role.ADMIN],
    field: () => `changeJurisdiction(input: { version: 99, idempotencyKey: "${key()}" }) { code }`,
  },
  resetPassword: {
    roles: [Role.ADMIN],
    field: () =>
      `resetPassword(input: { accountId: "${unknown}", password: "a long password", idempotencyKey: "${key()}" }) { id }`,
  },
  createUnit: {
    roles: [Role.ADMIN],
    field: () => `createUnit(input: { name: "局${key()}", shortName: "局", idempotencyKey: "${key()}" }) { id }`,
  },
  changeUnit: {
    roles: [Role.ADMIN],
    field: () => `changeUnit(input: { unitId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  setCalendarYear: {
    roles: [Role.ADMIN],
    field: () =>
      `setCalendarYear(input: { year: 2040, version: 0, days: [], inForce: false, idempotencyKey: "${key()}" }) { year }`,
  },
  createPlan: {
    roles: [Role.OFFICE],
    field: () => `createPlan(input: { title: "方案", idempotencyKey: "${key()}" }) { id status }`,
  },
  issuePlan: {
    roles: [Role.OFFICE],
    field: () => `issuePlan(input: { planId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  closePlan: {
    roles: [Role.OFFICE],
    field: () =>
      `closePlan(input: { planId: "${unknown}", version: 1, reason: "因", idempotencyKey: "${key()}" }) { id }`,
  },
  addTask: {
    roles: [Role.OFFICE],
    field: () =>
      `addTask(input: { planId: "${plan}", number: "${key().slice(-9)}", title: "临时交办", idempotencyKey: "${key()}" }) { id outsideText }`,
  },
  changeTask: {
    roles: [Role.OFFICE],
    field: () => `changeTask(input: { taskId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  assign: {
    roles: [Role.OFFICE],
    field: () =>
      `assign(input: { taskId: "${unknown}", unitId: "${unit}", role: LEAD, idempotencyKey: "${key()}" }) { id }`,
  },
  reassign: {
    roles: [Role.OFFICE],
    field: () =>
      `reassign(input: { assignmentId: "${unknown}", revision: 1, reason: "因", idempotencyKey: "${key()}" }) { id }`,
  },
  withdraw: {
    roles: [Role.OFFICE],
    field: () =>
      `withdraw(input: { assignmentId: "${unknown}", revision: 1, reason: "因", idempotencyKey: "${key()}" }) { id }`,
  },
  appointLiaison: {
    roles: [Role.OFFICE],
    field: () =>
      `appointLiaison(input: { unitId: "${unknown}", name: "王五", from: "2026-12-01", idempotencyKey: "${key()}" }) { id }`,
  },
  handOver: {
    roles: [Role.OFFICE],
    field: () =>
      `handOver(input: { unitId: "${unknown}", name: "王五", from: "2026-12-01", idempotencyKey: "${key()}" }) { id }`,
  },
  correctLiaison: {
    roles: [Role.OFFICE],
    field: () => `correctLiaison(input: { liaisonId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  draftMeeting: {
    roles: [Role.OFFICE],
    field: () =>
      `draftMeeting(input: { planId: "${unknown}", title: "会", heldOn: "2026-12-01", idempotencyKey: "${key()}" }) { id }`,
  },
  addAgendaItem: {
    roles: [Role.OFFICE],
    field: () =>
      `addAgendaItem(input: { meetingId: "${unknown}", title: "题", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  arrangeMeeting: {
    roles: [Role.OFFICE],
    field: () =>
      `arrangeMeeting(input: { meetingId: "${unknown}", itemIds: [], version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  changeMeeting: {
    roles: [Role.OFFICE],
    field: () => `changeMeeting(input: { meetingId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
  changeAgendaItem: {
    roles: [Role.OFFICE],
    field: () =>
      `changeAgendaItem(input: { meetingId: "${unknown}", itemId: "${unknown}", version: 1, idempotencyKey: "${key()}" }) { id }`,
  },
}
const reads: Record<string, { roles: Role[]; field: () => string }> = {
  accounts: {
    roles: [Role.ADMIN, Role.AUDITOR],
    field: () => 'accounts { totalCount edges { node { username disabled jurisdiction { code } units { id } } } }',
  },
  liaisonAccounts: {
    roles: [Role.ADMIN, Role.OFFICE, Role.AUDITOR],
    field: () => 'liaisonAccounts { id username units { id } }',
  },
  officeAuditTrail: {
    roles: [Role.ADMIN, Role.AUDITOR],
    field: () =>
      'officeAuditTrail { totalCount edges { node { at account action entity entityId before after requestId } } }',
  },
  calendarYears: { roles: Object.values(Role), field: () => 'calendarYears { year days { day } }' },
  plan: {
    roles: Object.values(Role),
    field: () =>
      `plan(id: "${plan}") { title tasks { number assignments { id } } units { name } dutyIndex { totalCount } meetings { totalCount } }`,
  },
  overview: {
    roles: Object.values(Role),
    field: () =>
      `plan(id: "${plan}") { overview { duties health { duties } week { duties } units { unit { name } } } }`,
  },
  previewChange: {
    roles: [Role.OFFICE],
    field: () =>
      `previewChange(input: { addTask: { planId: "${plan}", number: "${key().slice(-9)}", title: "临时交办", idempotencyKey: "${key()}" } }) { what }`,
  },
  reportingWeek: { roles: Object.values(Role), field: () => 'reportingWeek { from to dueAt }' },
  task: { roles: Object.values(Role), field: () => `task(id: "${task}") { number plan { id } }` },
  unit: { roles: Object.values(Role), field: () => `unit(id: "${unit}") { name members { id } liaison { name } }` },
  units: { roles: Object.values(Role), field: () => 'units { id }' },
  plans: { roles: Object.values(Role), field: () => 'plans { totalCount edges { node { title } } }' },
  meeting: { roles: Object.values(Role), field: () => `meeting(id: "${meeting}") { title items { id } markdown }` },
  me: { roles: Object.values(Role), field: () => 'me { id username roles }' },
}

describe.each(Object.values(Role))('%s', (role) => {
  test.each(Object.keys(writes))('%s: as the table says', async (name) => {
    const { roles, field } = writes[name]!
    const answer = await office().ask(people[role], `mutation { ${field()} }`)
    if (roles.includes(role)) expect([undefined, 'NOT_FOUND', 'STALE']).toContain(answer.code)
    else expect(answer.code).toBe('FORBIDDEN')
  })

  test.each(Object.keys(reads))('reads %s as the table says', async (name) => {
    const { roles, field } = reads[name]!
    const answer = await office().ask(people[role], `{ ${field()} }`)
    expect(answer.code).toBe(roles.includes(role) ? undefined : 'FORBIDDEN')
  })
})

test('a visitor reads and writes nothing', async () => {
  for (const [name, { field }] of Object.entries(writes))
    expect([name, (await office().ask(visitor(), `mutation { ${field()} }`)).code]).toEqual([name, 'UNAUTHENTICATED'])
  for (const [name, { field }] of Object.entries(reads)) {
    if (name !== 'me')
      expect([name, (await office().ask(visitor(), `{ ${field()} }`)).code]).toEqual([name, 'UNAUTHENTICATED'])
  }
})

test('several roles add up', async () => {
  const both = await office().person([Role.LEADER, Role.AUDITOR], code)
  expect((await office().ask(both, '{ officeAuditTrail { totalCount } }')).errors).toBeUndefined()
})
