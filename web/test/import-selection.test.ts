import { describe, expect, test } from 'vitest'
import type { PlanDifferenceKind } from '../src/gql/graphql'
import { issueCounts } from '../src/import/counts'
import { inGroups, toldBy, wayOf } from '../src/import/differences'
import { byChapter, filtered, settled, undecidedIn } from '../src/import/selection'
import { lacksMembers, likely, matchLikely, namesIn } from '../src/import/units'
import { reading, responsible, task, unit } from './import-reading'

const known = (id: string, name = id) => ({ id, name, shortName: name })
const collective = (members: string[]) => ({
  ...known('streets', '各街道'),
  collective: true,
  members: members.map((name) => ({ id: name, shortName: name })),
})

describe('settling undecided roles of several tasks at once', () => {
  const tasks = [
    task('t1', [responsible('a', '住建局'), responsible('b', '财政局')]),
    task('t2', [responsible('c', '水利局', 'LEAD'), responsible('d', '城管局')]),
    task('t3', [responsible('e', '旅发公司', 'COOPERATE'), responsible('f', '民政局')]),
    task('t4', [responsible('g', '民政局')], { dropped: true }),
    task('t5', [responsible('h', '档案馆', 'UNDECIDED', { dropped: true }), responsible('i', '街道')]),
  ]

  test('gives the lead to the first of each list, not where there is a lead or the first is decided', () => {
    expect(settled(tasks, 'FIRST_LEADS')).toEqual([
      { setResponsible: { responsibleIds: ['a', 'i'], role: 'LEAD' } },
      { setResponsible: { responsibleIds: ['b', 'd', 'f'], role: 'COOPERATE' } },
    ])
  })
  test('makes all cooperate, or all lead', () => {
    const all = ['a', 'b', 'd', 'f', 'i']
    expect(settled(tasks, 'ALL_COOPERATE')).toEqual([{ setResponsible: { responsibleIds: all, role: 'COOPERATE' } }])
    expect(settled(tasks, 'ALL_LEAD')).toEqual([{ setResponsible: { responsibleIds: all, role: 'LEAD' } }])
  })
  test('changes nothing where nothing is undecided', () => {
    expect(settled([tasks[3]!], 'ALL_LEAD')).toEqual([])
    expect(undecidedIn(tasks)).toEqual(['a', 'b', 'd', 'f', 'i'])
  })
})

describe('filters', () => {
  const state = reading({
    units: [unit('甲'), unit('乙', { decision: 'NEW' })],
    tasks: [
      task('1', [responsible('a', '甲', 'LEAD')], { dueOn: '2027-01-01', leader: '叶' }),
      task('2', [responsible('b', '乙', 'LEAD'), responsible('c', '乙', 'LEAD')]),
      task('2b', [responsible('d', '乙')], { number: '2' }),
      task('3', []),
      task('4', [responsible('e', '甲')], { dropped: true }),
    ],
  })
  const ids = (filter: Parameters<typeof filtered>[1]) => filtered(state, filter).map(({ id }) => id)

  test.each([
    ['ALL', ['1', '2', '2b', '3', '4']],
    ['UNDECIDED', ['2b']],
    ['UNKNOWN_UNIT', ['1']],
    ['NO_UNITS', ['3']],
    ['NO_LEAD', ['2b', '3']],
    ['SEVERAL_LEADS', ['2']],
    ['DUPLICATE_NUMBER', ['2', '2b']],
    ['NO_DUE', ['2', '2b', '3']],
    ['NO_LEADER', ['2', '2b', '3']],
    ['DROPPED', ['4']],
  ] as const)('%s', (filter, expected) => expect(ids(filter)).toEqual(expected))

  test('a joint lead that was confirmed is no longer asked about', () => {
    const confirmed = { ...state, tasks: state.tasks.map((one) => ({ ...one, jointLead: true })) }
    expect(filtered(confirmed, 'SEVERAL_LEADS')).toEqual([])
  })
  test('tasks stand under their chapters in the order of the document', () => {
    const tasks = ['甲', '甲', '乙', '甲'].map((chapter, at) => task(String(at), [], { chapter }))
    expect(byChapter(tasks).map((group) => [group.chapter, group.tasks.length])).toEqual([
      ['甲', 2],
      ['乙', 1],
      ['甲', 1],
    ])
  })
})

describe('matching names to units', () => {
  const suggested = (form: string, id: string, likeness: number, remembered = false) =>
    unit(form, { suggestions: [{ unit: known(id), likeness, remembered }] })

  test('takes what was used before, or is nearly the same; one change for each unit', () => {
    const units = [suggested('区住建', 'u1', 0.9), suggested('住建', 'u1', 0.5, true), suggested('民政', 'u2', 0.5)]
    expect(units.map((one) => likely(one)?.unit.id)).toEqual(['u1', 'u1', undefined])
    expect(matchLikely(units)).toEqual([{ matchUnits: { unitId: 'u1', surfaceForms: ['区住建', '住建'] } }])
  })
  test('members are typed one a line or as a list', () => {
    expect(namesIn('北岙街道\n东屏街道、大门镇，\n 北岙街道 ')).toEqual(['北岙街道', '东屏街道', '大门镇'])
  })
  test('a collective unit without members is asked about', () => {
    expect(lacksMembers(unit('各街道', { decision: 'NEW', newCollective: true }))).toBe(true)
    expect(lacksMembers(unit('各街道', { decision: 'NEW', newCollective: true, newMembers: ['甲'] }))).toBe(false)
    expect(lacksMembers(unit('各街道', { decision: 'MATCHED', unit: collective([]) }))).toBe(true)
    expect(lacksMembers(unit('各街道', { decision: 'MATCHED', unit: collective(['甲']) }))).toBe(false)
    expect(lacksMembers(unit('各街道'))).toBe(false)
  })
})

test('issuing counts duties by unit, a collective one as its members, nothing twice and nothing dropped', () => {
  const state = reading({
    tasks: [
      task('1', [responsible('a', '住建局', 'LEAD'), responsible('b', '各街道', 'COOPERATE')], { dueOn: '2027-01-01' }),
      task('2', [responsible('c', '北岙街道', 'LEAD'), responsible('d', '各街道', 'COOPERATE')]),
      task('3', [responsible('e', '气象局', 'LEAD'), responsible('f', '住建局', 'COOPERATE', { dropped: true })]),
      task('4', [responsible('g', '民政局', 'LEAD')], { dropped: true }),
    ],
    units: [
      unit('住建局', { decision: 'MATCHED', unit: { ...known('u1', '住建局'), collective: false, members: [] } }),
      unit('各街道', { decision: 'MATCHED', unit: collective(['北岙街道', '东屏街道']) }),
      unit('北岙街道', {
        decision: 'MATCHED',
        unit: { ...known('北岙街道'), collective: false, members: [] },
      }),
      unit('气象局', { decision: 'NEW', newName: '区气象局', newShortName: '气象局' }),
      unit('民政局', { decision: 'NEW', newName: '区民政局', newShortName: '民政局' }),
    ],
  })
  expect(issueCounts(state)).toEqual({
    tasks: 3,
    units: 4,
    // 住建局, 北岙 and 东屏; 北岙 once and 东屏; 气象局.
    assignments: 6,
    newUnits: ['区气象局'],
    members: 0,
    indicators: 0,
    withoutDue: 2,
    told: ['住建局', '北岙街道', '东屏街道', '气象局'],
  })
})

test('differences stand by task or list, and everybody is told once', () => {
  const row = (kind: PlanDifferenceKind, taskNumber: string, told: string[]) => ({
    kind,
    field: null,
    taskNumber,
    taskTitle: '标题',
    unitName: null,
    before: null,
    after: null,
    told: told.map((id) => known(id)),
  })
  const rows = [row('TASK_ADDED', '1', ['甲', '乙']), row('ROLE_CHANGED', '2', ['甲']), row('UNIT_REMOVED', '1', [])]
  const lists = [row('MEMBER_ADDED', '', []), row('MEMBER_REMOVED', '', []), row('PLAN_CHANGED', '', [])]
  expect(inGroups([...rows, ...lists]).map(({ about, number, rows: own }) => [about, number, own.length])).toEqual([
    ['task', '1', 2],
    ['task', '2', 1],
    ['members', '', 2],
    ['plan', '', 1],
  ])
  expect(toldBy(rows)).toEqual(['甲', '乙'])
  expect(rows.map(({ kind }) => wayOf(kind))).toEqual(['ADDED', 'CHANGED', 'REMOVED'])
})
