// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import type { ImportChange } from '../src/gql/graphql'
import UnitChoices from '../src/import/UnitChoices.vue'
import { i18n } from '../src/locale/i18n'
import { unit } from './import-reading'

const correct = vi.fn((_changes: ImportChange[], _said: string) => Promise.resolve(true))
vi.mock('../src/import/workbench', () => ({ useWorkbench: () => ({ correct }) }))

test('passing units by with the arrow keys matches none; the button matches the one that was reached', async () => {
  const known = ['财政局', '发改局', '住建局'].map((name, at) => ({ id: `u${at}`, name }))
  const choices = mount(UnitChoices, {
    props: { unit: unit('市财局'), known: known as never, changing: false },
    global: { plugins: [i18n] },
  })
  const button = () => choices.findAll('button').find((one) => one.text() === '对应')
  expect(button()).toBeUndefined()
  // A closed select tells of every step of the arrow keys.
  for (const { id } of known) await choices.get('select').setValue(id)
  expect(correct).not.toHaveBeenCalled()
  await button()!.trigger('click')
  expect(correct.mock.calls).toEqual([
    [[{ matchUnits: { surfaceForms: ['市财局'], unitId: 'u2' } }], expect.stringContaining('住建局')],
  ])
})
