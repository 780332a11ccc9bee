// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { createApp, h, nextTick, shallowRef } from 'vue'
import { i18n } from '../src/locale/i18n'
import AgendaList from '../src/meeting/AgendaList.vue'
import { mattersOf, moved, stepFrom, withItemMoved, withMatterMoved } from '../src/meeting/matters'
import type { AgendaItem } from '../src/meeting/useMeeting'

/** "b2" is the second unit on task b; "-1" a matter without a task. */
const item = (id: string) => ({ id, title: id[0]!, task: id.startsWith('-') ? null : { id: id[0]! } })
const agenda = (...ids: string[]) => mattersOf(ids.map(item))
const ids = (items: { id: string }[]) => items.map(({ id }) => id)

describe('the matters of an agenda', () => {
  test('are adjacent items on one task under one title; what has no task stands alone', () => {
    expect(agenda('a1', 'a2', 'b1', 'a3', '-1', '-2').map(({ items }) => ids(items))).toEqual([
      ['a1', 'a2'],
      ['b1'],
      ['a3'],
      ['-1'],
      ['-2'],
    ])
    expect(mattersOf([item('a1'), { ...item('a2'), title: 'other' }])).toHaveLength(2)
  })

  test('move as wholes, and nowhere past the ends', () => {
    const matters = agenda('a1', 'a2', 'b1', 'c1')
    expect(ids(withMatterMoved(matters, 0, 2))).toEqual(['b1', 'c1', 'a1', 'a2'])
    expect(ids(withMatterMoved(matters, 0, 3))).toEqual(['a1', 'a2', 'b1', 'c1'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })

  test('let a unit change its turn, or leave past the neighbour as a whole', () => {
    const matters = agenda('a1', 'a2', 'b1', 'b2')
    expect(ids(withItemMoved(matters, { matter: 0, item: 0 }, { matter: 0, item: 1 }))).toEqual([
      'a2',
      'a1',
      'b1',
      'b2',
    ])
    expect(ids(withItemMoved(matters, { matter: 0, item: 1 }, { matter: 1, item: 0 }))).toEqual([
      'a1',
      'b1',
      'b2',
      'a2',
    ])
    expect(ids(withItemMoved(matters, { matter: 1, item: 1 }, { matter: 0, item: 1 }))).toEqual([
      'b2',
      'a1',
      'a2',
      'b1',
    ])
    expect(ids(withItemMoved(matters, { matter: 0, item: 0 }, { matter: 9, item: 0 }))).toEqual([
      'a1',
      'a2',
      'b1',
      'b2',
    ])
  })

  test('are stepped through in the matter first, then from its edge', () => {
    const matters = agenda('a1', 'a2', 'b1')
    expect(stepFrom(matters, { matter: 0, item: 0 }, 1)).toEqual({ matter: 0, item: 1 })
    expect(stepFrom(matters, { matter: 0, item: 1 }, 1)).toEqual({ matter: 1, item: 0 })
    expect(stepFrom(matters, { matter: 0, item: 0 }, -1)).toBeNull()
  })
})

describe('the list of an agenda', () => {
  function shown(...names: string[]) {
    const items = shallowRef(
      names.map(
        (name) =>
          ({
            ...item(name),
            minutes: 5,
            note: null,
            reason: 'OVERDUE',
            dutyId: null,
            unit: null,
          }) as never as AgendaItem,
      ),
    )
    const told: string[][] = []
    const root = document.createElement('div')
    document.body.append(root)
    const arrange = (to: string[]) => {
      told.push(to)
      items.value = to.map((id) => items.value.find((one) => one.id === id)!)
    }
    const app = createApp(() => h(AgendaList, { items: items.value, editable: true, onArrange: arrange }))
    app.use(i18n).component('RouterLink', (_, { slots }) => h('a', slots.default?.()))
    app.mount(root)
    const control = (kind: string, id: string, name: string) =>
      root.querySelector<HTMLElement>(`[data-${kind}="${id}"][data-control="${name}"]`)!
    return { root, told, control }
  }

  test('is reordered by the keys of a handle, which keeps the focus', async () => {
    const { told, control } = shown('a1', 'a2', 'b1')
    control('item', 'a1', 'handle').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }))
    await nextTick()
    await nextTick()
    expect(told).toEqual([['a2', 'a1', 'b1']])
    expect((document.activeElement as HTMLElement).dataset).toMatchObject({ item: 'a1', control: 'handle' })
  })

  test('is reordered by typing a place: of a matter among the matters, of a unit within its matter', async () => {
    const { told, control } = shown('a1', 'a2', 'b1')
    const type = (field: HTMLElement, value: string) => {
      ;(field as HTMLInputElement).value = value
      field.dispatchEvent(new Event('change'))
    }
    type(control('matter', 'b1', 'place'), '1')
    await nextTick()
    type(control('item', 'a2', 'place'), '1')
    await nextTick()
    expect(told).toEqual([
      ['b1', 'a1', 'a2'],
      ['b1', 'a2', 'a1'],
    ])
    // Out of range: the nearest place there is.
    type(control('item', 'a2', 'place'), '99')
    expect(told[2]).toEqual(['b1', 'a1', 'a2'])
  })

  test('takes what is dragged over another, past that one as a whole', async () => {
    const { root, told, control } = shown('a1', 'a2', 'b1', 'b2')
    control('item', 'a1', 'handle').dispatchEvent(new Event('dragstart', { bubbles: true }))
    const over = control('item', 'b1', 'handle').closest('li')!
    over.dispatchEvent(new Event('dragover', { bubbles: true, cancelable: true }))
    over.dispatchEvent(new Event('drop', { bubbles: true, cancelable: true }))
    await nextTick()
    expect(told).toEqual([['a2', 'b1', 'b2', 'a1']])
    expect(root.querySelector('.over')).toBeNull()
  })
})
