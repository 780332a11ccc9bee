import { describe, expect, test } from 'vitest'
import type { ImportChange } from '../src/gql/graphql'
import { counterCorrections } from '../src/import/counterCorrections'
import { reading, responsible, task, unit } from './import-reading'

const known = (id: string) => ({ id, name: id, shortName: id, collective: false, members: [] })
const before = reading({
  tasks: [
    task('1', [responsible('a', '甲', 'UNDECIDED'), responsible('b', '乙', 'UNDECIDED')], { dueOn: '2026-06-30' }),
    task('2', [responsible('c', '甲', 'LEAD')], { leader: '叶知秋' }),
  ],
  units: [
    unit('甲'),
    unit('乙', { decision: 'MATCHED', unit: known('u2') }),
    unit('丙', { decision: 'NEW', newName: '丙局', newShortName: '丙', newMembers: [] }),
  ],
  roster: [{ id: 'm', role: '成员', name: '薛', posts: ['局长'], dropped: false, line: 1, spans: [] }],
})
const opposite = (changes: ImportChange[], after = before) => counterCorrections(changes, before, after)

describe('the opposite of a correction', () => {
  test('gives each thing what it had, those alike together', () => {
    expect(opposite([{ setResponsible: { responsibleIds: ['a', 'b', 'c'], role: 'COOPERATE' } }])).toEqual([
      { setResponsible: { responsibleIds: ['a', 'b'], role: 'UNDECIDED' } },
      { setResponsible: { responsibleIds: ['c'], role: 'LEAD' } },
    ])
    expect(opposite([{ setTasks: { taskIds: ['1', '2'], dueOn: '2027-01-01', leader: '林岳' } }])).toEqual([
      { setTasks: { taskIds: ['1'], dueOn: '2026-06-30', leader: null } },
      { setTasks: { taskIds: ['2'], dueOn: null, leader: '叶知秋' } },
    ])
    expect(opposite([{ setMembers: { memberIds: ['m'], name: '薛勇' } }])).toEqual([
      { setMembers: { memberIds: ['m'], name: '薛' } },
    ])
  })

  test('opens, matches or makes a unit anew, as it was', () => {
    expect(opposite([{ newUnits: { surfaceForms: ['甲', '乙'] } }])).toEqual([
      { reopen: { surfaceForms: ['甲'] } },
      { matchUnits: { surfaceForms: ['乙'], unitId: 'u2', members: [] } },
    ])
    expect(opposite([{ reopen: { surfaceForms: ['丙'] } }])).toMatchObject([
      { newUnits: { surfaceForms: ['丙'], name: '丙局', shortName: '丙' } },
    ])
  })

  test('drops what was added', () => {
    const added = task('3', [])
    const more = responsible('d', '丁', 'COOPERATE')
    const after = reading({
      ...before,
      tasks: [before.tasks[0]!, { ...before.tasks[1]!, responsible: [...before.tasks[1]!.responsible, more] }, added],
    })
    expect(opposite([{ addTask: { title: '新' } } as ImportChange], after)).toEqual([
      { setTasks: { taskIds: ['3'], dropped: true } },
    ])
    expect(opposite([{ addResponsible: { taskIds: ['2'], surfaceForm: '丁', role: 'COOPERATE' } }], after)).toEqual([
      { setResponsible: { responsibleIds: ['d'], dropped: true } },
    ])
  })

  test('of several goes backwards; there is none of a merger', () => {
    const both: ImportChange[] = [
      { setTasks: { taskIds: ['1'], dropped: true } },
      { setResponsible: { responsibleIds: ['a'], role: 'LEAD' } },
    ]
    expect(opposite(both)?.map((change) => Object.keys(change)[0])).toEqual(['setResponsible', 'setTasks'])
    expect(opposite([...both, { mergeTasks: { taskIds: ['1', '2'] } }])).toBeNull()
  })
})
