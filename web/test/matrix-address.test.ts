import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noFilter } from '../src/matrix/filter'
import { filterFrom, queryOf } from '../src/matrix/useFilterInUrl'

test('a filter comes back from the address that it made', () => {
  fc.assert(
    fc.property(
      fc.record({
        text: fc.string({ maxLength: 60 }),
        health: fc.constantFrom(null, 'OVERDUE' as const, 'DONE' as const),
        role: fc.constantFrom(null, 'LEAD' as const, 'SUPERVISE' as const),
        changedOnly: fc.boolean(),
        sector: fc.constantFrom(null, 'water' as const, 'office' as const),
        unit: fc.constantFrom(null, 'unit-1'),
      }),
      (filter) => {
        expect(filterFrom(queryOf(filter) as never)).toEqual(filter)
      },
    ),
  )
})

test('what an address does not know counts as absent', () => {
  expect(filterFrom({ health: 'WELL', sector: 'army', role: 'BOSS', text: ['a', 'b'] })).toEqual(noFilter)
})
