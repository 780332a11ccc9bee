// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, nextTick, ref, shallowRef } from 'vue'
import type { Own } from '../src/import/corrections'
import { useUndo } from '../src/import/useUndo'
import { i18n } from '../src/locale/i18n'
import { shownToast } from '../src/ui/toast'
import { reading } from './import-reading'

const act = (said: string, many = false): Own => ({ said, many, counter: [], after: reading() })
const undo = vi.fn((only?: Own) => Promise.resolve(only?.said ?? '上一步'))

/** A workbench in which corrections are remembered; each test closes it. */
function aWorkbench(remembered: Own[] = []) {
  const own = shallowRef<readonly Own[]>(remembered)
  const bench = mount(
    defineComponent({
      setup() {
        useUndo({ own, undo, editable: ref(true) })
        return () => null
      },
    }),
    { global: { plugins: [i18n] } },
  )
  const now = async (acts: Own[]) => {
    own.value = acts
    await nextTick()
  }
  return { bench, now }
}
const press = (at: Element = document.body) =>
  at.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))

beforeEach(() => {
  undo.mockClear()
  shownToast.value = null
})
afterEach(() => (document.body.innerHTML = ''))

test('the line of an act on many takes back that act', async () => {
  const { bench, now } = aWorkbench()
  const many = act('12 个待定分工定为配合', true)
  await now([many])
  expect(shownToast.value?.text).toBe(many.said)
  shownToast.value?.undo?.()
  expect(undo.mock.lastCall).toEqual([many])
  bench.unmount()
})

test('the line goes when another act came after it, and with the page', async () => {
  const { bench, now } = aWorkbench()
  const many = act('12 个待定分工定为配合', true)
  await now([many])
  await now([many, act('修改任务')])
  expect(shownToast.value).toBeNull()
  const more = act('已删除 3 项任务', true)
  await now([many, more])
  expect(shownToast.value?.text).toBe(more.said)
  bench.unmount()
  expect(shownToast.value).toBeNull()
})

test('the line comes for the fifty-first act as for the first, and not when an older act is the newest again', async () => {
  const fifty = Array.from({ length: 50 }, (_, at) => act(`修改 ${at}`))
  const { bench, now } = aWorkbench(fifty)
  const many = act('已删除 3 项任务', true)
  await now([...fifty.slice(1), many])
  expect(shownToast.value?.text).toBe(many.said)
  await now([...fifty.slice(2), many, act('修改任务')])
  await now([...fifty.slice(2), many])
  expect(shownToast.value).toBeNull()
  bench.unmount()
})

test('Ctrl+Z takes the last act back, but not while something is typed or a dialog is open', async () => {
  const { bench } = aWorkbench([act('修改任务')])
  document.body.innerHTML = '<textarea></textarea>'
  press(document.querySelector('textarea')!)
  document.body.innerHTML = '<div role="dialog" aria-modal="true"><button>保存</button></div>'
  press(document.querySelector('button')!)
  // The dialog took the place of what had the focus.
  press()
  expect(undo).not.toHaveBeenCalled()
  document.body.innerHTML = ''
  press()
  expect(undo).toHaveBeenCalledTimes(1)
  bench.unmount()
})
