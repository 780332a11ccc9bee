import { expect, test } from 'vitest'
import { changeOf } from '../src/task/changeWords'

test('an assignment is read with its role and its date', () => {
  expect(changeOf('ASSIGNED role:LEAD dueOn:null')).toEqual({
    act: 'ASSIGNED',
    changes: [
      { field: 'role', before: null, after: 'LEAD' },
      { field: 'dueOn', before: null, after: null },
    ],
  })
})

test('a change is read with what was before', () => {
  expect(changeOf('REASSIGNED role:COOPERATE>LEAD').changes).toEqual([
    { field: 'role', before: 'COOPERATE', after: 'LEAD' },
  ])
})

test('words that we do not know are no change', () => {
  expect(changeOf('WITHDRAWN for good')).toEqual({ act: 'WITHDRAWN', changes: [] })
})
