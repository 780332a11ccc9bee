import { Role } from '@tongchou/runtime'
import { describe, expect, test } from 'vitest'
import { key, useOffice, type Json } from '../office.js'
import { Importing } from './importing.js'

const office = useOffice()

let serial = 0
const clerk = async (): Promise<Importing> =>
  new Importing(office(), await office().person([Role.OFFICE], String(430_100 + ++serial)))

const head = '白鹭区河道整治实施方案(2025—2026年)\n一、总体要求\n以水清岸绿为目标。\n二、重点任务\n'
const before = `${head}1.清理主河道淤泥。逐段清理，建立台账。(牵头单位:区水务局;配合单位:区财政局、区城管局)
2.修缮东岸堤防。先急后缓，分段施工。(牵头单位:区住建局;配合单位:区财政局)
3.拆除沿岸违建。依法依规，限期拆除。(牵头单位:区城管局;配合单位:区水务局)
`
// Cleaning: 城管局 goes, 发改局 comes, the date is new. Dykes: renumbered, the roles change places. The third is gone; a new one comes.
const after = `${head}1.清理主河道淤泥。逐段清理，建立台账。(牵头单位:区水务局;配合单位:区财政局、区发改局)
2.建设滨河绿道。贯通断点。(牵头单位:区园林局;配合单位:区财政局)
3.修缮东岸堤防。先急后缓，分段施工。(牵头单位:区财政局;配合单位:区住建局)
`
const compare = `query ($importId: ID!, $planId: ID!) { compareImport(importId: $importId, planId: $planId) {
  planId digest unchanged differences { kind field taskNumber taskTitle unitName before after told { name } } } }`

const compared = async (importing: Importing, importId: string, planId: string): Promise<Json> =>
  (await importing.ask(compare, { importId, planId })).data.compareImport
const rows = ({ differences }: Json): string[] =>
  differences.map((one: Json) =>
    [one.kind, one.taskNumber, one.unitName, one.before, one.after].map((part) => part ?? '-').join(' '),
  )

/** A plan in force, and an import of its reissue in which everything is settled. */
async function reissued(importing: Importing): Promise<{ plan: Json; next: Json }> {
  const first = await importing.settle(await importing.read('第一版.txt', Buffer.from(before)))
  const dated = await importing.corrected(first, {
    setTasks: { taskIds: first.tasks.map(({ id }: Json) => id), dueOn: '2026-06-30' },
  })
  const plan = (await importing.issue(dated)).data.issueImport
  const read = await importing.read('第二版.txt', Buffer.from(after))
  expect(read.inForce).toEqual({ id: plan.id })
  const settled = await importing.settle(read)
  const next = await importing.corrected(settled, {
    setTasks: { taskIds: [settled.tasks[0].id], dueOn: '2026-09-30' },
  })
  return { plan, next }
}

describe('a reissued plan', () => {
  test('is compared row by row, and nothing changes by it', async () => {
    const importing = await clerk()
    const { plan, next } = await reissued(importing)
    const comparison = await compared(importing, next.id, plan.id)
    expect(rows(comparison)).toEqual([
      'DATE_CHANGED 二/1 - 2026-06-30 2026-09-30',
      'DATE_CHANGED 二/1 区水务局 2026-06-30 2026-09-30',
      'DATE_CHANGED 二/1 区财政局 2026-06-30 2026-09-30',
      'UNIT_ADDED 二/1 区发改局 - COOPERATE',
      'UNIT_REMOVED 二/1 区城管局 COOPERATE -',
      'TASK_ADDED 二/2 - - -',
      'UNIT_ADDED 二/2 区园林局 - LEAD',
      'UNIT_ADDED 二/2 区财政局 - COOPERATE',
      'TASK_CHANGED 二/3 - 二/2 二/3',
      'ROLE_CHANGED 二/3 区财政局 COOPERATE LEAD',
      'ROLE_CHANGED 二/3 区住建局 LEAD COOPERATE',
      'TASK_REMOVED 二/3 - - 二/3（原）',
      'UNIT_REMOVED 二/3 区城管局 LEAD -',
      'UNIT_REMOVED 二/3 区水务局 COOPERATE -',
    ])
    expect(comparison.unchanged).toBe(0)
    const told = comparison.differences.find((one: Json) => one.kind === 'ROLE_CHANGED').told
    expect(told).toEqual([{ name: '区财政局' }])
    expect(await compared(importing, next.id, plan.id)).toEqual(comparison)
  })

  test('takes exactly the differences, keeps what stays and the history of what goes', async () => {
    const importing = await clerk()
    const { plan, next } = await reissued(importing)
    const { digest } = await compared(importing, next.id, plan.id)
    const { data, errors } = await importing.issue(next, { replacesPlanId: plan.id, digest })
    expect(errors).toBeUndefined()
    const now = data.issueImport
    expect(now).toMatchObject({ id: plan.id, version: plan.version + 1, status: 'ISSUED', printedPairs: 7 })
    const live = now.tasks.map((task: Json) => [
      task.number,
      task.title,
      task.dueOn,
      ...task.assignments
        .filter((one: Json) => !one.withdrawn)
        .map((one: Json) => `${one.unit.name} ${one.role} ${one.dueOn}`)
        .sort(),
    ])
    expect(live).toEqual([
      [
        '二/1',
        '清理主河道淤泥',
        '2026-09-30',
        '区发改局 COOPERATE 2026-09-30',
        '区水务局 LEAD 2026-09-30',
        '区财政局 COOPERATE 2026-09-30',
      ],
      ['二/2', '建设滨河绿道', null, '区园林局 LEAD null', '区财政局 COOPERATE null'],
      ['二/3', '修缮东岸堤防', '2026-06-30', '区住建局 COOPERATE 2026-06-30', '区财政局 LEAD 2026-06-30'],
      ['二/3（原）', '拆除沿岸违建', '2026-06-30'],
    ])
    const gone = now.tasks[3].assignments.map((one: Json) => [one.withdrawn, one.history.at(-1)])
    const reason = '方案重新印发：《白鹭区河道整治实施方案(2025—2026年)》'
    expect(gone).toEqual([
      [true, { what: 'WITHDRAWN', reason }],
      [true, { what: 'WITHDRAWN', reason }],
    ])
    const lead = now.tasks[2].assignments.find((one: Json) => one.role === 'LEAD')
    expect(lead.history.map((one: Json) => one.what)).toEqual([
      'ASSIGNED role:COOPERATE dueOn:2026-06-30',
      'REASSIGNED role:COOPERATE>LEAD',
    ])
    // The same document once more changes nothing.
    const again = await importing.settle(await importing.read('第三版.txt', Buffer.from(`${after}\n`)))
    const same = await importing.corrected(again, { setTasks: { taskIds: [again.tasks[0].id], dueOn: '2026-09-30' } })
    const third = await compared(importing, same.id, plan.id)
    expect([rows(third), third.unchanged]).toEqual([[], 7])
    expect(
      (await importing.ask('query ($id: ID!) { plan(id: $id) { sourceName } }', { id: plan.id })).data.plan.sourceName,
    ).toBe('第二版.txt')
  })

  test('that differs in title, number, period and leading group only is shown so, and applied', async () => {
    const importing = await clerk()
    const group = (...members: string[]): string => `三、组织保障\n成立领导小组，名单如下:\n${members.join('\n')}\n`
    const first = await importing.settle(
      await importing.read(
        '一.txt',
        Buffer.from(
          before + group('组长:甲明远 区长', '副组长:乙文山 副区长', '成员:丙立言 区水务局局长', '丁守正 区财政局局长'),
        ),
      ),
    )
    expect(first.roster.map(({ name }: Json) => name)).toEqual(['甲明远', '乙文山', '丙立言', '丁守正'])
    const plan = (await importing.issue(first)).data.issueImport
    const read = await importing.settle(
      await importing.read(
        '二.txt',
        Buffer.from(
          before +
            group('组长:甲明远 区委书记', '副组长:丙立言 副区长', '成员:丁守正 区财政局局长', '戊清和 区发改局局长'),
        ),
      ),
    )
    const next = await importing.corrected(read, {
      setDocument: { title: '白鹭区河道整治三年方案', docNumber: '鹭政办〔2026〕9号', to: '2027-12-31' },
    })
    const comparison = await compared(importing, next.id, plan.id)
    const shown = comparison.differences.map((one: Json) =>
      [one.kind, one.field, one.taskTitle, one.before, one.after].map((part) => part || '-').join(' '),
    )
    expect(shown).toEqual([
      'PLAN_CHANGED TITLE - 白鹭区河道整治实施方案(2025—2026年) 白鹭区河道整治三年方案',
      'PLAN_CHANGED DOC_NUMBER - - 鹭政办〔2026〕9号',
      'PLAN_CHANGED TO - 2026-12-31 2027-12-31',
      'MEMBER_CHANGED POSTS 甲明远 区长 区委书记',
      'MEMBER_CHANGED ROLE 丙立言 成员 副组长',
      'MEMBER_CHANGED POSTS 丙立言 区水务局局长 副区长',
      'MEMBER_ADDED - 戊清和 - 成员 戊清和 区发改局局长',
      'MEMBER_REMOVED - 乙文山 副组长 乙文山 副区长 -',
    ])
    expect(comparison.unchanged).toBe(7)
    const { digest } = comparison
    const { data, errors } = await importing.issue(next, { replacesPlanId: plan.id, digest })
    expect(errors).toBeUndefined()
    const now = data.issueImport
    expect(now).toMatchObject({
      ...{ title: '白鹭区河道整治三年方案', docNumber: '鹭政办〔2026〕9号', from: '2025-01-01', to: '2027-12-31' },
      ...{ issuedOn: plan.issuedOn, tasks: plan.tasks },
    })
    expect(now.roster.map(({ role, name }: Json) => `${role} ${name}`)).toEqual([
      ...['组长 甲明远', '副组长 丙立言', '成员 丁守正', '成员 戊清和'],
    ])
    const { differences } = await compared(importing, next.id, plan.id)
    expect(differences).toEqual([])
  })

  test('shows another order of the leading group and what is other in an indicator', async () => {
    const importing = await clerk()
    const document = (group: string, target: string): string =>
      `${before}三、组织保障\n成立领导小组，名单如下:\n组长:甲明远 区长\n${group}\n附件1 主要指标表\n序号|指标名称|单位|2025年|2026年|属性\n1|清淤长度|公里|10|${target}|约束性\n2|绿道长度|公里|3|6|预期性\n`
    const first = await importing.settle(
      await importing.read('一.txt', Buffer.from(document('成员:丙立言 区水务局局长\n丁守正 区财政局局长', '20'))),
    )
    expect(first.indicators.map(({ name }: Json) => name)).toEqual(['清淤长度', '绿道长度'])
    const plan = (await importing.issue(first)).data.issueImport
    const next = await importing.settle(
      await importing.read('二.txt', Buffer.from(document('成员:丁守正 区财政局局长\n丙立言 区水务局局长', '25'))),
    )
    const { differences, digest } = await compared(importing, next.id, plan.id)
    expect(differences.map((one: Json) => [one.kind, one.field, one.taskTitle, one.before, one.after])).toEqual([
      ['MEMBERS_REORDERED', 'ORDER', '', '丙立言、丁守正', '丁守正、丙立言'],
      ['INDICATOR_CHANGED', 'TARGETS', '清淤长度', '2025: 10, 2026: 20', '2025: 10, 2026: 25'],
    ])
    const { data } = await importing.issue(next, { replacesPlanId: plan.id, digest })
    expect(data.issueImport.roster.map(({ name }: Json) => name)).toEqual(['甲明远', '丁守正', '丙立言'])
    expect(data.issueImport.indicators[0].targets.at(-1)).toEqual({ year: 2026, value: 25 })
  })

  test('is refused when the plan, a task or an assignment changed since the comparison', async () => {
    const importing = await clerk()
    const { plan, next } = await reissued(importing)
    const { digest } = await compared(importing, next.id, plan.id)
    const [assignment] = plan.tasks[0].assignments
    const { errors } = await importing.ask('mutation ($input: ReassignInput!) { reassign(input: $input) { id } }', {
      input: { assignmentId: assignment.id, revision: 1, dueOn: '2026-08-01', reason: '延期', idempotencyKey: key() },
    })
    expect(errors).toBeUndefined()
    const refused = await importing.issue(next, { replacesPlanId: plan.id, digest })
    expect([refused.code, refused.errors![0]!.extensions.facts]).toEqual([
      'STALE',
      {
        yours: { digest },
        current: {
          digest: expect.not.stringContaining(digest),
          changes: expect.any(Number),
          title: plan.title,
          status: 'ISSUED',
        },
      },
    ])
    expect(await importing.get(next.id)).toEqual(next)
    const fresh = await compared(importing, next.id, plan.id)
    // Who was given a date of its own keeps it.
    expect(rows(fresh).filter((row) => row.startsWith('DATE_CHANGED'))).toHaveLength(2)
    const done = await importing.issue(next, { replacesPlanId: plan.id, digest: fresh.digest })
    const kept = done.data.issueImport.tasks[0].assignments.find((one: Json) => one.id === assignment.id)
    expect(kept.dueOn).toBe('2026-08-01')
  })

  test('is refused when a collective unit got another member since, or the import was corrected', async () => {
    const importing = await clerk()
    const document = (lead: string): Buffer =>
      Buffer.from(`${head}1.清理主河道淤泥。逐段清理，建立台账。(牵头单位:${lead};配合单位:各街道)\n`)
    const first = await importing.settle(await importing.read('一.txt', document('区水务局')))
    const plan = (await importing.issue(first)).data.issueImport
    const next = await importing.settle(await importing.read('二.txt', document('区水务局、区财政局')))
    const seen = await compared(importing, next.id, plan.id)
    expect(rows(seen).join()).not.toContain('街道')
    const { jurisdiction } = importing.person
    await office().rows(
      `insert into unit_member (jurisdiction, collective_id, member_id, position)
       select jurisdiction, id, ?, 9 from unit where collective and jurisdiction = ?`,
      [await office().unit(jurisdiction), jurisdiction],
    )
    expect((await importing.issue(next, { replacesPlanId: plan.id, digest: seen.digest })).code).toBe('STALE')

    const again = await compared(importing, next.id, plan.id)
    const corrected = await importing.corrected(next, {
      setTasks: { taskIds: [next.tasks[0].id], dueOn: '2026-09-30' },
    })
    expect((await importing.issue(corrected, { replacesPlanId: plan.id, digest: again.digest })).code).toBe('STALE')
    const { digest } = await compared(importing, next.id, plan.id)
    expect((await importing.issue(corrected, { replacesPlanId: plan.id, digest })).errors).toBeUndefined()
  })

  test('leaves those of the leading group whose posts stay to the unit that they had', async () => {
    const importing = await clerk()
    const document = (chief: string): Buffer =>
      Buffer.from(
        `${before}三、组织保障\n成立领导小组，名单如下:\n组长:${chief} 区长\n成员:丙立言 区水务局局长\n丁守正 区财政局局长\n`,
      )
    const belongs = ({ roster }: Json): string[] => roster.map((one: Json) => `${one.name} ${one.unit?.name ?? '-'}`)
    const first = await importing.settle(await importing.read('一.txt', document('甲明远')))
    const plan = (await importing.issue(first)).data.issueImport
    expect(belongs(plan)).toEqual(['甲明远 -', '丙立言 区水务局', '丁守正 区财政局'])
    await office().rows(
      `update roster_member set unit_id = (select id from unit where name = '区城管局' and unit.jurisdiction = roster_member.jurisdiction)
       where plan_id = ? and name = '丙立言'`,
      [plan.id],
    )
    const next = await importing.settle(await importing.read('二.txt', document('戊清和')))
    const { digest } = await compared(importing, next.id, plan.id)
    const { data } = await importing.issue(next, { replacesPlanId: plan.id, digest })
    expect(belongs(data.issueImport)).toEqual(['戊清和 -', '丙立言 区城管局', '丁守正 区财政局'])
  })

  test('needs a plan in force and the comparison that was seen', async () => {
    const importing = await clerk()
    const { plan, next } = await reissued(importing)
    const unseen = await importing.issue(next, { replacesPlanId: plan.id })
    expect([unseen.code, unseen.errors![0]!.extensions.facts.field]).toEqual(['INVALID_INPUT', 'digest'])
    const draft = await office().plan(importing.person.jurisdiction, 'DRAFT')
    expect((await importing.issue(next, { replacesPlanId: draft, digest: 'x' })).code).toBe('INVALID_INPUT')
    const closed = await office().plan(importing.person.jurisdiction, 'CLOSED')
    expect((await importing.issue(next, { replacesPlanId: closed, digest: 'x' })).code).toBe('PLAN_CLOSED')
    const foreign = await office().plan('439999')
    expect((await importing.issue(next, { replacesPlanId: foreign, digest: 'x' })).code).toBe('NOT_FOUND')
    expect((await importing.ask(compare, { importId: next.id, planId: foreign })).code).toBe('NOT_FOUND')
    expect((await importing.ask(compare, { importId: plan.id, planId: plan.id })).code).toBe('NOT_FOUND')
  })

  test('leaves what the office added outside the text alone', async () => {
    const importing = await clerk()
    const { plan, next } = await reissued(importing)
    const task = await importing.ask('mutation ($input: TaskInput!) { addTask(input: $input) { id } }', {
      input: { planId: plan.id, number: '临1', title: '临时交办事项', idempotencyKey: key() },
    })
    const comparison = await compared(importing, next.id, plan.id)
    expect(rows(comparison).join()).not.toContain('临1')
    const { data } = await importing.issue(next, { replacesPlanId: plan.id, digest: comparison.digest })
    expect(data.issueImport.tasks.map((one: Json) => one.number)).toEqual(['二/1', '二/2', '二/3', '二/3（原）', '临1'])
    expect(data.issueImport.tasks.at(-1)).toMatchObject({ id: task.data.addTask.id, version: 1 })
  })
})
