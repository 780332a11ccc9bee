import { newId, Role, todayIn } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { key, useOffice, type Person, type Json } from './office.js'

const office = useOffice()
const code = '330305'
let clerk: Person
beforeAll(async () => {
  clerk = await office().person([Role.OFFICE], code)
})

const fields =
  'id version omitted items { id position reason title minutes dutyId health progress note sector unit { id } task { id } duty { __typename id } } markdown en: markdown(locale: "en")'
const draft = (input: object) =>
  office().ask(clerk, `mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { ${fields} } }`, {
    input: { title: '第三次联席会议', heldOn: '2026-12-02', idempotencyKey: key(), ...input },
  })
const add = (input: object) =>
  office().ask(clerk, `mutation ($input: AgendaItemInput!) { addAgendaItem(input: $input) { ${fields} } }`, {
    input: { title: '资金安排', idempotencyKey: key(), ...input },
  })
const arrange = (input: object) =>
  office().ask(clerk, `mutation ($input: ArrangeMeetingInput!) { arrangeMeeting(input: $input) { ${fields} } }`, {
    input: { idempotencyKey: key(), ...input },
  })

const inDays = (days: number): string => todayIn(new Date(Date.now() + days * 86_400_000))

async function aDuty(
  planId: string,
  state: {
    status?: string
    dueOn?: string | null
    obstacles?: number
    progress?: number
    liaison?: string
    role?: string
    taskId?: string
  },
): Promise<string> {
  const { status = 'IN_PROGRESS', dueOn = inDays(200), obstacles = 0, progress = 60, liaison, role = 'LEAD' } = state
  const [taskId, unitId, id] = [
    state.taskId ?? (await office().task(planId, code)),
    await office().unit(code, { sector: 'water' }),
    newId(),
  ]
  await office().rows(
    `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on, assigned_on, version, open_obstacles, last_reported_at)
     values (?, ?, ?, ?, ?, 'water', ?, ?, ?, ?, ?, 1, ?, now())`,
    [id, code, planId, taskId, unitId, role, status, progress, dueOn, inDays(-1), obstacles],
  )
  if (liaison)
    await office().rows(
      `insert into liaison (id, jurisdiction, unit_id, name, serves_from) values (?, ?, ?, ?, '2020-01-01')`,
      [newId(), code, unitId, liaison],
    )
  return id
}

async function aMeeting() {
  const planId = await office().plan(code)
  const soon = await aDuty(planId, { dueOn: inDays(7) })
  const blocked = await aDuty(planId, { obstacles: 1 })
  const overdue = await aDuty(planId, { dueOn: inDays(-3), liaison: '王|五' })
  const suspended = await aDuty(planId, { status: 'SUSPENDED' })
  const fine = await aDuty(planId, {})
  await aDuty(planId, { dueOn: inDays(8), progress: 100 })
  await aDuty(planId, { status: 'DONE', dueOn: inDays(-3), progress: 100 })
  await aDuty(planId, { status: 'WITHDRAWN', dueOn: inDays(-3) })
  const { data } = await draft({ planId })
  return { planId, meeting: data.draftMeeting, soon, blocked, overdue, suspended, fine }
}

describe('a drafted agenda', () => {
  test('holds what is overdue, blocked or due within seven days, in this order, and nothing else', async () => {
    const { meeting, soon, blocked, overdue, suspended } = await aMeeting()
    expect(meeting.omitted).toBe(0)
    expect(meeting.items[0]).toMatchObject({
      dutyId: overdue,
      reason: 'OVERDUE',
      health: 'OVERDUE',
      progress: 60,
      duty: { __typename: 'WaterDuty', id: overdue },
    })
    expect(new Set(meeting.items.slice(1, 3).map(({ dutyId }: Json) => dutyId))).toEqual(new Set([blocked, suspended]))
    expect(meeting.items.slice(3)).toMatchObject([{ dutyId: soon, reason: 'DUE_SOON', position: 4 }])
  })

  test('keeps the duties of one task together, the lead at their head, in the papers under one title', async () => {
    const planId = await office().plan(code)
    const [elevators, walls] = [await office().task(planId, code), await office().task(planId, code)]
    const soon = await aDuty(planId, { taskId: elevators, dueOn: inDays(2) })
    const late = await aDuty(planId, { taskId: elevators, dueOn: inDays(-3), role: 'COOPERATE' })
    const stuck = await aDuty(planId, { taskId: walls, obstacles: 1 })
    const { draftMeeting: meeting } = (await draft({ planId })).data
    expect(meeting.items.map(({ dutyId }: Json) => dutyId)).toEqual([soon, late, stuck])
    expect(meeting.items[0].sector).toBe('water')
    const rows = meeting.markdown.split('\n').filter((line: string) => line.startsWith('|'))
    expect(rows.slice(2).map((row: string) => row.split('|')[1]!.trim())).toEqual(['1', '', '2'])
    const { data } = await office().ask(clerk, 'query ($id: ID!) { meeting(id: $id) { notice } }', { id: meeting.id })
    const lines = data.meeting.notice.split('\n')
    expect(lines.slice(4, 7)).toEqual([
      expect.stringMatching(/^1\. .*｜15分钟$/),
      '· 水利局｜七日内到期｜5分钟',
      '· 水利局｜已逾期｜10分钟',
    ])
    expect(lines[7]).toMatch(/^2\. .*｜水利局｜推进受阻｜10分钟$/)
    // Apart, they are two matters; and so is a third under a title of its own.
    const [a, b, c] = meeting.items.map(({ id }: Json) => id)
    const parted = (await arrange({ meetingId: meeting.id, version: 1, itemIds: [a, c, b] })).data.arrangeMeeting
    expect(parted.markdown).toContain('| 3 |')
  })

  test('of a plan with 40,000 duties holds the worst hundred, leads first, and counts the others', async () => {
    const planId = await office().plan(code)
    const unitId = await office().unit(code, { sector: 'water' })
    await office().rows(
      `insert into task (id, jurisdiction, plan_id, position, number, chapter, title, due_on)
       select gen_random_uuid(), ?, ?, n, n::text, '', '加装电梯', date '${inDays(0)}' + (n % 120 - 30) from generate_series(1, 2000) n`,
      [code, planId],
    )
    // Each task has a lead and 19 who cooperate; a quarter of the tasks is overdue.
    await office().rows(
      `insert into duty_index_entry (duty_id, jurisdiction, plan_id, task_id, unit_id, sector, role, status, progress, due_on, assigned_on, version, open_obstacles)
       select gen_random_uuid(), ?, ?, id, ?, 'water', case k when 1 then 'LEAD' else 'COOPERATE' end, 'ACCEPTED', 0, due_on, due_on - 60, 1, 0
       from task, generate_series(1, 20) k where plan_id = ?`,
      [code, planId, unitId, planId],
    )
    const [counted] = await office().rows<Json>(
      `select count(*)::int as called, (count(*) filter (where role = 'LEAD' and due_on < '${inDays(0)}'))::int as leads
       from duty_index_entry where plan_id = ? and due_on - date '${inDays(0)}' <= 7`,
      [planId],
    )
    expect(counted.leads).toBeGreaterThan(100)
    const { draftMeeting: meeting } = (await draft({ planId })).data
    expect(meeting.items).toHaveLength(100)
    expect(meeting.omitted).toBe(counted.called - 100)
    const listed = await office().rows<Json>(
      `select distinct e.role, e.due_on < '${inDays(0)}' as late from agenda_item join duty_index_entry e using (duty_id) where meeting_id = ?`,
      [meeting.id],
    )
    expect(listed).toEqual([{ role: 'LEAD', late: true }])
    // The longest overdue are there, before those that are less so.
    const dues = await office().rows<Json>(
      `select e.due_on::text as due from agenda_item i join duty_index_entry e using (duty_id) where meeting_id = ? order by i.position`,
      [meeting.id],
    )
    expect(dues.map(({ due }) => due)).toEqual(dues.map(({ due }) => due).sort())
    expect(dues[0].due).toBe(inDays(-30))
  })

  test('can be read as Markdown in Chinese and English, with signs of Markdown escaped', async () => {
    const { meeting } = await aMeeting()
    expect(meeting.markdown).toContain('# 第三次联席会议')
    expect(meeting.markdown).toContain('2026年12月2日（星期三）')
    expect(meeting.markdown).toContain('| 已逾期 | 60 % | 10 分钟 |')
    expect(meeting.markdown).toContain('王\\|五')
    expect(meeting.markdown).toContain('预计共 35 分钟。')
    expect(meeting.en).toContain('Wednesday, 2026-12-02')
    expect(meeting.en).toContain('| Overdue | 60 % | 10 min |')
    const rows = meeting.markdown.split('\n').filter((line: string) => line.startsWith('|'))
    expect(new Set(rows.map((row: string) => row.replaceAll('\\|', '').split('|').length)).size).toBe(1)
  })
})

describe('an agenda', () => {
  test('takes further matters: a free one, or one about a duty of its plan', async () => {
    const { meeting, fine } = await aMeeting()
    const more = (await add({ meetingId: meeting.id, version: 1, minutes: 15, note: '请财政局说明' })).data
      .addAgendaItem
    expect(more.items.at(-1)).toMatchObject({
      reason: 'ADDED',
      title: '资金安排',
      minutes: 15,
      note: '请财政局说明',
      dutyId: null,
      duty: null,
    })
    const again = (await add({ meetingId: meeting.id, version: 2, dutyId: fine })).data.addAgendaItem
    expect(again.items.at(-1)).toMatchObject({ dutyId: fine, health: 'ON_TRACK', minutes: 10 })
    const other = await aMeeting()
    expect((await add({ meetingId: meeting.id, version: 3, dutyId: other.fine })).code).toBe('NOT_FOUND')
    expect((await add({ meetingId: meeting.id, version: 3, minutes: 0 })).code).toBe('INVALID_INPUT')
    expect((await add({ meetingId: meeting.id, version: 2 })).code).toBe('STALE')
  })

  test('is brought in order, and drops what the list leaves out, which the audit trail keeps', async () => {
    const { meeting } = await aMeeting()
    const [a, b, c, d] = meeting.items.map(({ id }: Json) => id)
    const arranged = (await arrange({ meetingId: meeting.id, version: 1, itemIds: [d, a, c] })).data.arrangeMeeting
    expect(arranged.items.map(({ id, position }: Json) => [id, position])).toEqual([
      [d, 1],
      [a, 2],
      [c, 3],
    ])
    expect(arranged.version).toBe(2)
    const [entry] = await office().rows<Json>(
      `select before from audit_entry where entity_id = ? and action = 'arrangeMeeting'`,
      [meeting.id],
    )
    expect(entry.before.items.map(({ id }: Json) => id)).toContain(b)
    expect((await arrange({ meetingId: meeting.id, version: 2, itemIds: [a, a] })).code).toBe('INVALID_INPUT')
    const stranger = (await aMeeting()).meeting.items[0].id
    expect((await arrange({ meetingId: meeting.id, version: 2, itemIds: [stranger] })).code).toBe('INVALID_INPUT')
    expect((await arrange({ meetingId: meeting.id, version: 1, itemIds: [a] })).code).toBe('STALE')
  })

  test('takes back what was dropped, as it was and where it was', async () => {
    const { meeting } = await aMeeting()
    const ids = meeting.items.map(({ id }: Json) => id)
    await arrange({ meetingId: meeting.id, version: 1, itemIds: ids.slice(1) })
    const back = (await arrange({ meetingId: meeting.id, version: 2, itemIds: ids })).data.arrangeMeeting
    expect(back.items).toEqual(meeting.items)
  })

  test('has matters of which title, note and minutes can be changed', async () => {
    const { meeting } = await aMeeting()
    const [{ id: itemId }] = meeting.items
    const change = (input: object) =>
      office().ask(
        clerk,
        `mutation ($input: ChangeAgendaItemInput!) { changeAgendaItem(input: $input) { ${fields} } }`,
        { input: { meetingId: meeting.id, itemId, idempotencyKey: key(), ...input } },
      )
    const once = (await change({ version: 1, minutes: 25, note: '请带图纸' })).data.changeAgendaItem
    expect(once.items[0]).toEqual({ ...meeting.items[0], minutes: 25, note: '请带图纸' })
    const twice = (await change({ version: 2, note: null, title: '管网改造𠮷' })).data.changeAgendaItem
    expect(twice.items[0]).toMatchObject({ minutes: 25, note: null, title: '管网改造𠮷' })
    expect((await change({ version: 3, minutes: 241 })).code).toBe('INVALID_INPUT')
    expect((await change({ version: 3, note: '机密' })).code).toBe('CLASSIFIED_CONTENT')
    expect((await change({ version: 2, minutes: 5 })).code).toBe('STALE')
    expect((await change({ version: 3, itemId: newId() })).code).toBe('NOT_FOUND')
    await arrange({ meetingId: meeting.id, version: 3, itemIds: [] })
    expect((await change({ version: 4, minutes: 5 })).code).toBe('NOT_FOUND')
  })

  test('of a plan lies with it, the newest first', async () => {
    const { planId, meeting } = await aMeeting()
    const second = (await draft({ planId, title: '第四次联席会议' })).data.draftMeeting
    const { data } = await office().ask(
      clerk,
      'query ($id: ID!) { plan(id: $id) { meetings(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } }',
      { id: planId },
    )
    expect(data.plan.meetings).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { id: second.id } }],
    })
    const next = await office().ask(
      clerk,
      'query ($id: ID!, $after: String) { plan(id: $id) { meetings(after: $after) { edges { node { id } } } } }',
      { id: planId, after: data.plan.meetings.pageInfo.endCursor },
    )
    expect(next.data.plan.meetings.edges).toEqual([{ node: { id: meeting.id } }])
  })
})

describe('a meeting', () => {
  const change = (input: object) =>
    office().ask(
      clerk,
      `mutation ($input: ChangeMeetingInput!) { changeMeeting(input: $input) { title heldOn startsAt place version notice } }`,
      { input: { idempotencyKey: key(), ...input } },
    )

  test('is moved and renamed; what is absent stays', async () => {
    const { meeting } = await aMeeting()
    const at = { meetingId: meeting.id }
    const moved = (await change({ ...at, version: 1, startsAt: '09:05', place: '二楼会议室' })).data.changeMeeting
    expect(moved).toMatchObject({ title: '第三次联席会议', heldOn: '2026-12-02', startsAt: '09:05', version: 2 })
    const open = (await change({ ...at, version: 2, startsAt: null, heldOn: '2026-12-09' })).data.changeMeeting
    expect(open).toMatchObject({ heldOn: '2026-12-09', startsAt: null, place: '二楼会议室' })
    expect((await change({ ...at, version: 3, startsAt: '24:00' })).code).toBe('INVALID_INPUT')
    expect((await change({ ...at, version: 2, place: null })).code).toBe('STALE')
    const [entry] = await office().rows<Json>(
      `select before, after from audit_entry where entity_id = ? and action = 'changeMeeting' order by at, id limit 1`,
      [meeting.id],
    )
    expect([entry.before.startsAt, entry.after.startsAt]).toEqual([null, '09:05'])
  })

  test('is announced by a text with time, place, order of items and who attends', async () => {
    const { meeting } = await aMeeting()
    const { notice } = (await change({ meetingId: meeting.id, version: 1, startsAt: '14:30' })).data.changeMeeting
    const lines = notice.split('\n')
    expect(lines.slice(0, 4)).toEqual([
      '【会议通知】第三次联席会议',
      '时间：2026年12月2日（星期三）14:30—15:05',
      '地点：另行通知',
      '议程：',
    ])
    expect(lines[4]).toMatch(/^1\. .*｜水利局（联络员：王\|五）｜已逾期｜10分钟$/)
    expect(lines).toContain('参会单位：水利局')
  })

  test('names for each matter who serves on its day', async () => {
    const { meeting } = await aMeeting()
    const { data } = await office().ask(clerk, 'query ($id: ID!) { meeting(id: $id) { items { liaison { name } } } }', {
      id: meeting.id,
    })
    expect(data.meeting.items[0].liaison).toEqual({ name: '王|五' })
    expect(data.meeting.items.at(-1).liaison).toBeNull()
  })
})
